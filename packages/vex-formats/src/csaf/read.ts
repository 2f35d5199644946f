import { type ForeignObject, isObject, listOf, textOf, textsOf } from "../foreign.ts"
import { type VexProblem, type VexProduct, type VexRead, type VexStatement, type VexStatus, vexLimits } from "../vex.ts"
import { judgeCsaf } from "./check-csaf.ts"

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
  const products = productsById(root.product_tree)
  const groups = groupsById(root.product_tree)
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
    statements.push(...statementsOf(each, path, ids, products, groups, problems))
    if (statements.length > vexLimits.statements) break
  }
  const publisher = isObject(document.publisher) ? textOf(document.publisher.name) : null
  const tracking = isObject(document.tracking) ? textOf(document.tracking.current_release_date) : null
  return {
    ok: true,
    document: { format: "csaf", author: publisher, issuedAt: tracking, statements },
    problems,
    warnings,
  }
}

function statementsOf(
  vulnerability: ForeignObject,
  path: string,
  ids: readonly string[],
  products: ReadonlyMap<string, VexProduct[]>,
  groups: ReadonlyMap<string, readonly string[]>,
  problems: VexProblem[],
): VexStatement[] {
  const flags = labelled(vulnerability.flags, "label", groups)
  const impacts = labelled(
    listOf(vulnerability.threats).filter((each) => isObject(each) && each.category === "impact"),
    "details",
    groups,
  )
  const states = isObject(vulnerability.product_status) ? vulnerability.product_status : {}
  const statements: VexStatement[] = []
  for (const [field, status] of productStatuses) {
    const named = textsOf(states[field])
    // One statement for each reason, since products of one status may have different ones.
    const byReason = new Map<string, { justification: string | null; impact: string | null; products: VexProduct[] }>()
    for (const id of named) {
      const found = products.get(id)
      if (!found) {
        problems.push({
          path: `${path}/product_status/${field}`,
          message: `${id} is no product of the product tree (test 6.1.1).`,
        })
        continue
      }
      const justification = status === "not_affected" ? (flags.get(id) ?? null) : null
      const impact = impacts.get(id) ?? null
      const key = JSON.stringify([justification, impact])
      const entry = byReason.get(key) ?? { justification, impact, products: [] }
      entry.products.push(...found)
      byReason.set(key, entry)
    }
    for (const { justification, impact, products: reached } of byReason.values())
      statements.push({
        path: `${path}/product_status/${field}`,
        ids,
        status,
        justification,
        impactStatement: impact?.slice(0, vexLimits.text) ?? null,
        response: null,
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

function groupsById(tree: unknown): Map<string, readonly string[]> {
  const groups = isObject(tree) ? listOf(tree.product_groups) : []
  return new Map(
    groups.flatMap((each) =>
      isObject(each) && textOf(each.group_id) !== null
        ? [[textOf(each.group_id) ?? "", textsOf(each.product_ids)] as const]
        : [],
    ),
  )
}

/** Product id → what it is, by purl; a product that is a part in another is the part. By iteration: branches may lie deep in each other. */
function productsById(tree: unknown): Map<string, VexProduct[]> {
  const products = new Map<string, VexProduct[]>()
  if (!isObject(tree)) return products
  const add = (value: unknown): void => {
    if (!isObject(value)) return
    const id = textOf(value.product_id)
    const helper = isObject(value.product_identification_helper) ? value.product_identification_helper : {}
    const purl = textOf(helper.purl) ?? textsOf(helper.purls)[0] ?? null
    if (id !== null && products.size < vexLimits.products)
      products.set(id, purl === null ? [] : [{ purl, bomRef: null, serialNumber: null }])
  }
  for (const each of listOf(tree.full_product_names)) add(each)
  const open = [...listOf(tree.branches)]
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (!isObject(each)) continue
    add(each.product)
    for (const inner of listOf(each.branches)) open.push(inner)
  }
  for (const each of listOf(tree.relationships)) {
    if (!isObject(each)) continue
    add(each.full_product_name)
    const id = isObject(each.full_product_name) ? textOf(each.full_product_name.product_id) : null
    const part = textOf(each.product_reference)
    if (id !== null && part !== null && products.get(id)?.length === 0) products.set(id, products.get(part) ?? [])
  }
  return products
}
