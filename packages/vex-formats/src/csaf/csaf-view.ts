import { isObject, type JsonObject, listOf, textOf, textsOf } from "@waybill/bom-formats/json-text"

/**
 * A CSAF document opened up once for all of its tests: what is defined, what it is made of, what is said. Whatever has
 * another shape than the schema's is passed over.
 */
export interface Csaf {
  readonly root: JsonObject
  readonly version: "2.0" | "2.1"
  readonly document: JsonObject
  readonly publisher: JsonObject
  readonly tracking: JsonObject
  /** As `document.category` names it. */
  readonly category: string
  readonly branches: readonly Branch[]
  /** Every full product name, in the order of the document. */
  readonly definitions: readonly Definition[]
  readonly defined: ReadonlySet<string>
  /** Products made of other products: relationships (2.0) and product paths (2.1). */
  readonly derived: readonly Derived[]
  readonly groups: readonly Group[]
  readonly productsOfGroup: ReadonlyMap<string, readonly string[]>
  readonly vulnerabilities: readonly Placed[]
}

/** An object and where it stands, as a JSON pointer. */
export interface Placed {
  readonly path: string
  readonly value: JsonObject
}
export interface Branch extends Placed {
  /** How many `branches` its own path has. */
  readonly depth: number
  readonly parent: Branch | null
}
export interface Definition extends Placed {
  readonly id: string
}
export interface Derived extends Placed {
  readonly id: string | null
  /** Ids that it refers to, each with its place. */
  readonly uses: readonly { readonly path: string; readonly id: string }[]
}
export interface Group extends Placed {
  readonly id: string
  readonly productIds: readonly string[]
}

/** Opens a document that `isCsaf` has recognized. By iteration: branches may lie deep in each other. */
export function openCsaf(root: JsonObject, version: Csaf["version"]): Csaf {
  const document = objectOf(root.document)
  const tree = objectOf(root.product_tree)
  const branches = branchesOf(tree)
  const derived = derivedOf(tree)
  const definitions = [
    ...branches.flatMap(({ path, value }) => definitionOf(`${path}/product`, value.product)),
    ...placed(tree.full_product_names, "/product_tree/full_product_names").flatMap(({ path, value }) =>
      definitionOf(path, value),
    ),
    ...derived.flatMap(({ path, value }) => definitionOf(`${path}/full_product_name`, value.full_product_name)),
  ]
  const groups = placed(tree.product_groups, "/product_tree/product_groups").map(({ path, value }) => ({
    path,
    value,
    id: textOf(value.group_id) ?? "",
    productIds: textsOf(value.product_ids),
  }))
  return {
    root,
    version,
    document,
    publisher: objectOf(document.publisher),
    tracking: objectOf(document.tracking),
    category: textOf(document.category) ?? "",
    branches,
    definitions,
    defined: new Set(definitions.map(({ id }) => id)),
    derived,
    groups,
    productsOfGroup: new Map(groups.map(({ id, productIds }) => [id, productIds])),
    vulnerabilities: placed(root.vulnerabilities, "/vulnerabilities"),
  }
}

/** The value where it is an object, else an empty one: a check of fields goes on as if they were left out. */
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {})

/** The objects of a list with their places. */
export function placed(list: unknown, path: string): Placed[] {
  return listOf(list).flatMap((value, place) => (isObject(value) ? [{ path: `${path}/${place}`, value }] : []))
}

/** The products that an entry is about, by themselves or through a group. */
export function productsNamedBy(csaf: Csaf, entry: JsonObject): Set<string> {
  const ids = new Set(textsOf(entry.product_ids))
  for (const group of textsOf(entry.group_ids)) for (const id of csaf.productsOfGroup.get(group) ?? []) ids.add(id)
  return ids
}

/** The product ids of one status of a vulnerability. */
export const statusOf = (vulnerability: JsonObject, field: string): string[] =>
  textsOf(objectOf(vulnerability.product_status)[field])

/** A rating of products: an item of `scores` (2.0) or `metrics` (2.1). */
export interface Rating extends Placed {
  readonly products: readonly string[]
  /** Whose rating it is; empty for the document's own. */
  readonly source: string
  /** What holds `cvss_v3` and the like, and its place. */
  readonly content: Placed
}

/** The ratings of a vulnerability in either edition. */
export function ratingsOf(csaf: Csaf, vulnerability: Placed): Rating[] {
  const list = csaf.version === "2.0" ? "scores" : "metrics"
  return placed(vulnerability.value[list], `${vulnerability.path}/${list}`).map(({ path, value }) => ({
    path,
    value,
    products: textsOf(value.products),
    source: textOf(value.source) ?? "",
    content: csaf.version === "2.0" ? { path, value } : { path: `${path}/content`, value: objectOf(value.content) },
  }))
}

function branchesOf(tree: JsonObject): Branch[] {
  const found: Branch[] = []
  const open: Branch[] = placed(tree.branches, "/product_tree/branches")
    .map((each) => ({ ...each, depth: 1, parent: null }))
    .reverse()
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    found.push(each)
    const parent = each
    const inner = placed(each.value.branches, `${each.path}/branches`)
    for (const one of inner.reverse()) open.push({ ...one, depth: parent.depth + 1, parent })
  }
  return found
}

function derivedOf(tree: JsonObject): Derived[] {
  const relationships = placed(tree.relationships, "/product_tree/relationships").map(({ path, value }) => ({
    path,
    value,
    id: textOf(objectOf(value.full_product_name).product_id),
    uses: ["product_reference", "relates_to_product_reference"].flatMap((field) =>
      reference(`${path}/${field}`, value[field]),
    ),
  }))
  const paths = placed(tree.product_paths, "/product_tree/product_paths").map(({ path, value }) => ({
    path,
    value,
    id: textOf(objectOf(value.full_product_name).product_id),
    uses: [
      ...reference(`${path}/beginning_product_reference`, value.beginning_product_reference),
      ...placed(value.subpaths, `${path}/subpaths`).flatMap((step) =>
        reference(`${step.path}/next_product_reference`, step.value.next_product_reference),
      ),
    ],
  }))
  return [...relationships, ...paths]
}

function reference(path: string, value: unknown): { path: string; id: string }[] {
  const id = textOf(value)
  return id === null ? [] : [{ path, id }]
}

function definitionOf(path: string, value: unknown): Definition[] {
  if (!isObject(value)) return []
  const id = textOf(value.product_id)
  return id === null ? [] : [{ path, value, id }]
}
