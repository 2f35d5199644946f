import { asVexLabel, type OutgoingHead, type OutgoingStatement } from "../outgoing.ts"
import type { VexStatus } from "../vex.ts"

const statusFields: Readonly<Record<VexStatus, string>> = {
  affected: "known_affected",
  not_affected: "known_not_affected",
  under_investigation: "under_investigation",
  fixed: "fixed",
}
const flagLabels = new Set([
  "component_not_present",
  "inline_mitigations_already_exist",
  "vulnerable_code_cannot_be_controlled_by_adversary",
  "vulnerable_code_not_in_execute_path",
  "vulnerable_code_not_present",
])

/** Writes CSAF 2.0 in the profile VEX (§4.5): each asset a product, each vulnerability once with all products by status; not affected ones with a flag or an impact, affected ones with a remediation. */
export function writeCsafVex(head: OutgoingHead, statements: readonly OutgoingStatement[]): object {
  const products = new Map(statements.map(({ product }) => [product.id, product]))
  const byVulnerability = Map.groupBy(statements, (each) => each.id)
  return {
    document: {
      category: "csaf_vex",
      csaf_version: "2.0",
      title: `VEX of ${head.author}`,
      publisher: { category: "vendor", name: head.author, namespace: head.namespace },
      tracking: {
        id: head.id,
        status: "final",
        version: "1",
        initial_release_date: head.issuedAt,
        current_release_date: head.issuedAt,
        generator: { date: head.issuedAt, engine: { name: "Waybill", version: head.toolVersion } },
        revision_history: [{ number: "1", date: head.issuedAt, summary: "First release" }],
      },
    },
    product_tree: {
      full_product_names: [...products.values()].map((product) => ({
        product_id: product.id,
        name: `${product.name} ${product.version}`.trim(),
        ...(product.purl === null ? {} : { product_identification_helper: { purl: product.purl } }),
      })),
    },
    vulnerabilities: [...byVulnerability].map(([id, all]) => vulnerabilityOf(id, all)),
  }
}

function vulnerabilityOf(id: string, statements: readonly OutgoingStatement[]): object {
  const ids = (wanted: (each: OutgoingStatement) => boolean) => [
    ...new Set(statements.filter(wanted).map((each) => each.product.id)),
  ]
  const others = [...new Set([id, ...statements.flatMap((each) => each.aliases)])].filter((each) => !/^CVE-/.test(each))
  const status = Object.fromEntries(
    Object.entries(statusFields).flatMap(([word, field]) => {
      const named = ids((each) => each.status === word)
      return named.length > 0 ? [[field, named]] : []
    }),
  )
  const label = (each: OutgoingStatement) => {
    const found = asVexLabel(each.justification)
    return each.status === "not_affected" && found !== null && flagLabels.has(found) ? found : null
  }
  const flags = [
    ...Map.groupBy(
      statements.filter((each) => label(each) !== null),
      (each) => label(each) ?? "",
    ),
  ].map(([name, all]) => ({
    label: name,
    product_ids: [...new Set(all.map((each) => each.product.id))],
  }))
  // §4.5: a product that is not affected needs a flag or an impact.
  const impacts = [
    ...Map.groupBy(
      statements.filter(
        (each) => each.status === "not_affected" && (each.impactStatement !== null || label(each) === null),
      ),
      (each) => each.impactStatement ?? "Decided without a stated reason.",
    ),
  ]
  const affected = [
    ...Map.groupBy(
      statements.filter((each) => each.status === "affected"),
      (each) => each.impactStatement ?? "No remediation is stated yet.",
    ),
  ]
  return {
    ...(/^CVE-\d{4}-\d{4,}$/.test(id) ? { cve: id } : {}),
    ...(others.length > 0
      ? { ids: others.map((each) => ({ system_name: each.split("-", 1)[0] ?? "other", text: each })) }
      : {}),
    notes: [{ category: "description", text: `What is known of ${id} in the products named.` }],
    product_status: status,
    ...(flags.length > 0 ? { flags } : {}),
    ...(impacts.length > 0
      ? {
          threats: impacts.map(([details, all]) => ({
            category: "impact",
            details,
            product_ids: [...new Set(all.map((each) => each.product.id))],
          })),
        }
      : {}),
    ...(affected.length > 0
      ? {
          remediations: affected.map(([details, all]) => ({
            category: "none_available",
            details,
            product_ids: [...new Set(all.map((each) => each.product.id))],
          })),
        }
      : {}),
  }
}
