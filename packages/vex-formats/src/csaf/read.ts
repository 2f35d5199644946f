import { isObject, type JsonObject, listOf, textOf, textsOf } from "@waybill/bom-formats/json-text"
import { saidText } from "../outgoing.ts"
import {
  isTooMuch,
  type VexProblem,
  type VexProduct,
  type VexRead,
  type VexStatement,
  type VexStatus,
  vexLimits,
} from "../vex.ts"
import { judgeCsaf } from "./check-csaf.ts"
import { openCsaf } from "./csaf-view.ts"
import { productsById } from "./products.ts"
import { responseOf } from "./remediation.ts"

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

/** Whether a document is CSAF, of 2.x. */
export const isCsaf = (root: JsonObject): boolean =>
  isObject(root.document) && textOf(root.document.csaf_version) !== null

/**
 * Reads the product statuses of a CSAF 2.0 document (docs.oasis-open.org/csaf/csaf/v2.0): a statement for each
 * vulnerability, status and justification.
 */
export function readCsaf(root: JsonObject): VexRead {
  const document = isObject(root.document) ? root.document : {}
  const version = textOf(document.csaf_version)
  if (version !== "2.0" && version !== "2.1")
    return {
      ok: false,
      problems: [{ path: "/document/csaf_version", message: `CSAF ${version} is not read; 2.0 and 2.1 are.` }],
    }
  const { refused, warnings } = judgeCsaf(root, version)
  if (refused.length > 0) return { ok: false, problems: [...refused, ...warnings] }
  const problems: VexProblem[] = []
  const csaf = openCsaf(root, version)
  const products = productsById(csaf)
  const groups = csaf.productsOfGroup
  const releasedAt = textOf(csaf.tracking.current_release_date)
  const statements: VexStatement[] = []
  let pairs = 0
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
    for (const statement of statementsOf(each, path, ids, products, groups, releasedAt)) {
      statements.push(statement)
      pairs += statement.ids.length * statement.products.length
    }
    // A product that is known by many names may be named by each vulnerability.
    if (isTooMuch(statements, problems) || pairs > vexLimits.pairs) break
  }
  return {
    ok: true,
    document: { format: "csaf", author: textOf(csaf.publisher.name), issuedAt: releasedAt, statements },
    problems,
    warnings,
  }
}

function statementsOf(
  vulnerability: JsonObject,
  path: string,
  ids: readonly string[],
  products: ReadonlyMap<string, readonly VexProduct[]>,
  groups: ReadonlyMap<string, readonly string[]>,
  releasedAt: string | null,
): VexStatement[] {
  const flags = entriesByProduct(vulnerability.flags, groups)
  const impacts = entriesByProduct(
    listOf(vulnerability.threats).filter((each) => isObject(each) && each.category === "impact"),
    groups,
  )
  const remedies = entriesByProduct(vulnerability.remediations, groups)
  const responseToAll = responseTo(remedies.get(everyProduct) ?? [])
  const states = isObject(vulnerability.product_status) ? vulnerability.product_status : {}
  const statements: VexStatement[] = []
  for (const [field, status] of productStatuses) {
    // One statement for each reason, since products of one status may have different ones.
    const byReason = new Map<string, { reason: Reason; products: VexProduct[] }>()
    for (const id of textsOf(states[field])) {
      const [flag] = status === "not_affected" ? (flags.get(id) ?? flags.get(everyProduct) ?? []) : []
      // Red Hat tells a severity so, which is no reason of anything.
      const isReasonOwed = status === "not_affected" && flag === undefined
      const [impact] = impacts.get(id) ?? (isReasonOwed ? impacts.get(everyProduct) : undefined) ?? []
      const remedy = remedies.get(id)
      const reason = {
        justification: textOf(flag?.label),
        impactStatement: saidText(textOf(impact?.details))?.slice(0, vexLimits.text) ?? null,
        response: status === "affected" ? (remedy === undefined ? responseToAll : responseTo(remedy)) : null,
        // When it was assessed (§3.2.3.5, 3.2.3.14).
        statedAt: textOf(flag?.date) ?? textOf(impact?.date) ?? releasedAt,
      }
      const key = JSON.stringify(reason)
      const entry = byReason.get(key) ?? { reason, products: [] }
      for (const one of products.get(id) ?? []) entry.products.push(one)
      byReason.set(key, entry)
    }
    for (const { reason, products: reached } of byReason.values())
      statements.push({ path: `${path}/product_status/${field}`, ids, status, ...reason, products: reached })
  }
  return statements
}

type Reason = Pick<VexStatement, "justification" | "impactStatement" | "response" | "statedAt">

/** What is to be done about a product, with where it is to be had. */
function responseTo(remediations: readonly JsonObject[]): string | null {
  const response = responseOf(
    remediations.map(({ category, details, url }) => {
      const [text, address] = [textOf(details) ?? "", textOf(url)]
      return {
        category: textOf(category) ?? "",
        details: address === null || text.includes(address) ? text : `${text} (${address})`,
      }
    }),
  )
  return response?.slice(0, vexLimits.text) ?? null
}

// No product has this id. What names neither products nor groups is meant of all that nothing else is said of, as
// vendors write it; the tests of the standard warn of it.
const everyProduct = ""

/** Product id → the entries that name it, by itself or by its group; `everyProduct` → those that name none. */
function entriesByProduct(
  list: unknown,
  groups: ReadonlyMap<string, readonly string[]>,
): Map<string, readonly JsonObject[]> {
  const entries = new Map<string, JsonObject[]>()
  for (const each of listOf(list)) {
    if (!isObject(each)) continue
    const isOfAll = each.product_ids === undefined && each.group_ids === undefined
    const ids = new Set([
      ...(isOfAll ? [everyProduct] : textsOf(each.product_ids)),
      ...textsOf(each.group_ids).flatMap((group) => groups.get(group) ?? []),
    ])
    for (const id of ids) {
      const known = entries.get(id)
      if (known === undefined) entries.set(id, [each])
      else known.push(each)
    }
  }
  return entries
}
