import { type ForeignObject, isObject, listOf, textOf, textsOf } from "../foreign.ts"
import { type VexProblem, type VexProduct, type VexRead, type VexStatement, type VexStatus, vexLimits } from "../vex.ts"
import { judgeCsaf } from "./check-csaf.ts"
import { openCsaf } from "./csaf-view.ts"
import { productsById } from "./products.ts"

/** CSAF 2.0 §3.2.3.9 product_status, as far as it speaks of a version as it is. */
const productStatuses: readonly (readonly [field: string, status: VexStatus])[] = [
  ["known_not_affected", "not_affected"],
  ["known_affected", "affected"],
  ["first_affected", "affected"],
  ["last_affected", "affected"],
  ["fixed", "fixed"],
  ["first_fixed", "fixed"],
  ["under_investigation", "under_investigation"],
]

/** Remediation categories (§3.2.3.12.1) in the words of CycloneDX's responses. */
const responses: ReadonlyMap<string, string> = new Map([
  ["vendor_fix", "update"],
  ["mitigation", "workaround_available"],
  ["workaround", "workaround_available"],
  ["no_fix_planned", "will_not_fix"],
])

/** Whether a document is CSAF, of 2.x. */
export const isCsaf = (root: ForeignObject): boolean =>
  isObject(root.document) && textOf(root.document.csaf_version) !== null

/** Reads the product statuses of a CSAF 2.0 document (docs.oasis-open.org/csaf/csaf/v2.0): a statement for each vulnerability, status and justification. */
export function readCsaf(root: ForeignObject): VexRead {
  const document = isObject(root.document) ? root.document : {}
  const version = textOf(document.csaf_version)
  if (version !== "2.0" && version !== "2.1")
    return {
      ok: false,
      problems: [{ path: "/document/csaf_version", message: `CSAF ${version} is not read; 2.0 and 2.1 are.` }],
    }
  const { refused, warnings } = judgeCsaf(root, version)
  if (refused.length > 0) return { ok: false, problems: refused }
  const problems: VexProblem[] = []
  const csaf = openCsaf(root, version)
  const products = productsById(csaf)
  const groups = csaf.productsOfGroup
  const releasedAt = textOf(csaf.tracking.current_release_date)
  const statements: VexStatement[] = []
  for (const [index, each] of listOf(root.vulnerabilities).entries()) {
    const path = `/vulnerabilities/${index}`
    if (!isObject(each)) continue
    const ids = [
      textOf(each.cve),
      ...listOf(each.ids).flatMap((one) => (isObject(one) ? textOf(one.text) : null)),
    ].flatMap((id) => id ?? [])
    if (ids.length === 0) {
      problems.push({ path, message: "The vulnerability has neither cve nor ids." })
      continue
    }
    statements.push(...statementsOf(each, path, ids, products, groups, releasedAt))
    if (statements.length > vexLimits.statements) break
  }
  return {
    ok: true,
    document: { format: "csaf", author: textOf(csaf.publisher.name), issuedAt: releasedAt, statements },
    problems,
    warnings,
  }
}

function statementsOf(
  vulnerability: ForeignObject,
  path: string,
  ids: readonly string[],
  products: ReadonlyMap<string, readonly VexProduct[]>,
  groups: ReadonlyMap<string, readonly string[]>,
  releasedAt: string | null,
): VexStatement[] {
  const flags = labelled(vulnerability.flags, "label", groups)
  const impacts = labelled(
    listOf(vulnerability.threats).filter((each) => isObject(each) && each.category === "impact"),
    "details",
    groups,
  )
  const remedies = labelled(vulnerability.remediations, "category", groups)
  const states = isObject(vulnerability.product_status) ? vulnerability.product_status : {}
  const statements: VexStatement[] = []
  for (const [field, status] of productStatuses) {
    const named = textsOf(states[field])
    // One statement for each reason, since products of one status may have different ones.
    const byReason = new Map<
      string,
      { justification: string | null; impact: string | null; response: string | null; products: VexProduct[] }
    >()
    for (const id of named) {
      const found = products.get(id) ?? []
      const justification = status === "not_affected" ? (flags.get(id) ?? null) : null
      const impact = impacts.get(id) ?? null
      const response = status === "affected" ? (responses.get(remedies.get(id) ?? "") ?? null) : null
      const key = JSON.stringify([justification, impact, response])
      const entry = byReason.get(key) ?? { justification, impact, response, products: [] }
      entry.products.push(...found)
      byReason.set(key, entry)
    }
    for (const { justification, impact, response, products: reached } of byReason.values())
      statements.push({
        path: `${path}/product_status/${field}`,
        ids,
        status,
        justification,
        impactStatement: impact?.slice(0, vexLimits.text) ?? null,
        response,
        statedAt: releasedAt,
        products: reached,
      })
  }
  return statements
}

/** Product id → the label or text of the first entry that names it, by itself or by its group. */
function labelled(value: unknown, field: string, groups: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  const labels = new Map<string, string>()
  for (const each of listOf(value)) {
    if (!isObject(each)) continue
    const label = textOf(each[field])
    if (label === null) continue
    for (const id of [
      ...textsOf(each.product_ids),
      ...textsOf(each.group_ids).flatMap((group) => groups.get(group) ?? []),
    ])
      if (!labels.has(id)) labels.set(id, label)
  }
  return labels
}
