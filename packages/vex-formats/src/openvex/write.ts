import { asVexLabel, type OutgoingHead, type OutgoingStatement } from "../outgoing.ts"

/** Writes OpenVEX 0.2.0 (github.com/openvex/spec): a statement for each vulnerability in each product, its parts as subcomponents. */
export function writeOpenVex(head: OutgoingHead, statements: readonly OutgoingStatement[]): object {
  return {
    "@context": "https://openvex.dev/ns/v0.2.0",
    "@id": `${head.namespace}/vex/${head.id}`,
    author: head.author,
    timestamp: head.issuedAt,
    version: 1,
    tooling: `Waybill ${head.toolVersion}`,
    statements: statements.map((each) => {
      const justification = each.status === "not_affected" ? asVexLabel(each.justification) : null
      const parts = each.product.components.flatMap(({ purl }) =>
        purl === null ? [] : [{ "@id": purl, identifiers: { purl } }],
      )
      return {
        vulnerability: { name: each.id, ...(each.aliases.length > 0 ? { aliases: each.aliases } : {}) },
        timestamp: each.decidedAt,
        products: [
          {
            "@id": each.product.purl ?? `${head.namespace}/assets/${each.product.id}`,
            ...(each.product.purl === null ? {} : { identifiers: { purl: each.product.purl } }),
            ...(parts.length > 0 ? { subcomponents: parts } : {}),
          },
        ],
        status: each.status,
        ...(justification === null ? {} : { justification }),
        ...(each.status === "not_affected" && (each.impactStatement !== null || justification === null)
          ? { impact_statement: each.impactStatement ?? "Decided without a stated reason." }
          : {}),
        // An affected product needs an action (spec, "action_statement").
        ...(each.status === "affected"
          ? { action_statement: each.response ?? each.impactStatement ?? "No action is stated yet." }
          : {}),
      }
    }),
  }
}
