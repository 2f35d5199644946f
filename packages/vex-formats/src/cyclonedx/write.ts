import { asCycloneDxLabel, type OutgoingHead, type OutgoingProduct, type OutgoingStatement } from "../outgoing.ts"
import type { VexStatus } from "../vex.ts"

const states: Readonly<Record<VexStatus, string>> = {
  affected: "exploitable",
  not_affected: "not_affected",
  under_investigation: "in_triage",
  fixed: "resolved",
}
const responses = new Set(["can_not_fix", "will_not_fix", "update", "rollback", "workaround_available"])

/** The versions of CycloneDX that are written: vulnerabilities came with 1.4. */
export const cycloneDxVersions = ["1.4", "1.5", "1.6", "1.7"] as const
export type CycloneDxVersion = (typeof cycloneDxVersions)[number]

/** Writes CycloneDX with vulnerabilities and their analysis; the products and the parts of them that carry a vulnerability are its components. */
export function writeCycloneDxVex(
  head: OutgoingHead,
  statements: readonly OutgoingStatement[],
  specVersion: CycloneDxVersion = "1.6",
): object {
  const components = new Map<string, object>()
  for (const { product } of statements) {
    components.set(product.id, {
      type: "application",
      "bom-ref": product.id,
      name: product.name,
      ...(product.version === "" ? {} : { version: product.version }),
      ...(product.purl === null ? {} : { purl: product.purl }),
    })
    for (const { purl } of product.components)
      if (purl !== null && !components.has(purl))
        components.set(purl, { type: "library", "bom-ref": purl, name: nameOf(purl), purl })
  }
  return {
    bomFormat: "CycloneDX",
    specVersion,
    serialNumber: `urn:uuid:${head.id}`,
    version: 1,
    metadata: {
      timestamp: head.issuedAt,
      // Tools as components came with 1.5.
      tools:
        specVersion === "1.4"
          ? [{ name: "Waybill", version: head.toolVersion }]
          : { components: [{ type: "application", name: "Waybill", version: head.toolVersion }] },
      supplier: { name: head.author },
    },
    components: [...components.values()],
    vulnerabilities: statements.map((each) => {
      const justification = each.status === "not_affected" ? asCycloneDxLabel(each.justification) : null
      return {
        id: each.id,
        ...(each.aliases.length > 0
          ? { references: each.aliases.map((id) => ({ id, source: { name: id.split("-", 1)[0] ?? id } })) }
          : {}),
        analysis: {
          state: states[each.status],
          ...(justification === null ? {} : { justification }),
          ...(each.response !== null && responses.has(each.response) ? { response: [each.response] } : {}),
          ...(each.impactStatement === null ? {} : { detail: each.impactStatement }),
        },
        updated: each.decidedAt,
        affects: refsOf(each.product).map((ref) => ({ ref })),
      }
    }),
  }
}

/** The parts where they are known, else the product as a whole. */
function refsOf(product: OutgoingProduct): string[] {
  const parts = product.components.flatMap(({ purl }) => purl ?? [])
  return parts.length > 0 ? [...new Set(parts)] : [product.id]
}

function nameOf(purl: string): string {
  const lastPart = purl.split(/[?#]/, 1)[0]?.split("/").at(-1) ?? ""
  const name = lastPart.split("@").find((part) => part !== "") ?? purl
  try {
    return decodeURIComponent(name)
  } catch {
    // A document's own spelling of a purl that is none.
    return name
  }
}
