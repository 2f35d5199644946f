import { type ForeignObject, isList, isObject, objectsOf } from "../foreign-json.ts"

/** Whether a file begins as a CSAF document can: it has no other keys at its top. */
export const looksLikeCsaf = (head: string): boolean =>
  /^\W{0,10}\{\s*"(?:\$schema|document|product_tree|vulnerabilities)"\s*:/.test(head)

/** A product as its place in the tree and its identification helper name it. */
export interface CsafProduct {
  readonly name: string | null
  readonly purls: readonly string[]
  readonly cpe: string | null
  /** `vers:` or words, from a branch `product_version_range`. */
  readonly range: string | null
  readonly version: string | null
  /** What it is a part of: then what is said of it holds in there, and is not said of the part anywhere else. */
  readonly within: { readonly name: string | null; readonly cpe: string | null } | null
}

/**
 * The vulnerabilities of a document, a record each (of one without any a notice), with the products that it names as
 * affected and fixed: a document speaks of many CVEs and other products of each. What is no CSAF document is given back
 * as it is. By iteration: branches may lie deep in each other.
 */
export function csafRecords(document: unknown): readonly unknown[] {
  if (!isObject(document) || !isObject(document.document) || typeof document.document.csaf_version !== "string")
    return [document]
  const products = productsOf(isObject(document.product_tree) ? document.product_tree : {})
  const vulnerabilities = objectsOf(document.vulnerabilities)
  if (vulnerabilities.length === 0)
    return [{ csaf: document.document, isOneOfMany: false, vulnerability: {}, affected: [], fixed: [] }]
  return vulnerabilities.map((vulnerability) => {
    const { product_status, remediations: _, flags: __, ...said } = vulnerability
    const status = isObject(product_status) ? product_status : {}
    const named = (...fields: string[]) => {
      const ids = new Set(fields.flatMap((field) => textsOf(status[field])))
      return [...ids].flatMap((id) => products.get(id) ?? [])
    }
    return {
      csaf: document.document,
      isOneOfMany: vulnerabilities.length > 1,
      vulnerability: said,
      affected: named("known_affected", "first_affected", "last_affected"),
      fixed: named("fixed", "first_fixed"),
    }
  })
}

const textsOf = (value: unknown): string[] =>
  isList(value) ? value.filter((each): each is string => typeof each === "string") : []
const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null)

/**
 * Every product by its id: of branches, of the flat list, and made of others (relationships of 2.0, product paths of
 * 2.1).
 */
function productsOf(tree: ForeignObject): Map<string, CsafProduct> {
  const products = new Map<string, CsafProduct>()
  const add = (value: unknown, place: BranchNames) => {
    const id = isObject(value) ? textOf(value.product_id) : null
    if (isObject(value) && id !== null) products.set(id, productOf(value, place))
  }
  const open = objectsOf(tree.branches).map((branch) => ({ branch, above: nowhere }))
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    const { branch, above } = each
    const place = placeOf(branch, above)
    add(branch.product, place)
    for (const inner of objectsOf(branch.branches)) open.push({ branch: inner, above: place })
  }
  for (const value of objectsOf(tree.full_product_names)) add(value, nowhere)
  // A product may be made of one that is told later: a second round is enough, as chains of them name the same part.
  for (let round = 0; round < 2; round += 1) for (const made of madeOf(tree)) addMade(products, made)
  return products
}

interface BranchNames {
  readonly range: string | null
  readonly version: string | null
}
const nowhere: BranchNames = { range: null, version: null }

function placeOf(branch: ForeignObject, above: BranchNames): BranchNames {
  const name = textOf(branch.name)
  if (branch.category === "product_version_range") return { ...above, range: name }
  return branch.category === "product_version" ? { ...above, version: name } : above
}

function productOf(value: ForeignObject, place: BranchNames): CsafProduct {
  const helper = isObject(value.product_identification_helper) ? value.product_identification_helper : {}
  const purl = textOf(helper.purl)
  return {
    name: textOf(value.name),
    purls: [...(purl === null ? [] : [purl]), ...textsOf(helper.purls)],
    cpe: textOf(helper.cpe),
    ...place,
    within: null,
  }
}

interface Made {
  readonly full: ForeignObject
  readonly part: string | null
  readonly whole: string | null
}

function madeOf(tree: ForeignObject): Made[] {
  const full = (value: ForeignObject) => (isObject(value.full_product_name) ? value.full_product_name : {})
  return [
    ...objectsOf(tree.relationships).map((each) => ({
      full: full(each),
      part: textOf(each.product_reference),
      whole: textOf(each.relates_to_product_reference),
    })),
    ...objectsOf(tree.product_paths).map((each) => ({
      full: full(each),
      part: textOf(each.beginning_product_reference),
      whole: textOf(objectsOf(each.subpaths).at(-1)?.next_product_reference),
    })),
  ]
}

function addMade(products: Map<string, CsafProduct>, { full, part, whole }: Made): void {
  const id = textOf(full.product_id)
  if (id === null) return
  const own = productOf(full, nowhere)
  const [of, within] = [products.get(part ?? ""), products.get(whole ?? "")]
  if (!of) return
  const isNamedItself = own.purls.length > 0 || own.cpe !== null
  products.set(id, {
    ...(isNamedItself ? own : { ...of, name: own.name ?? of.name }),
    within: within ? { name: within.name, cpe: within.cpe } : { name: whole, cpe: null },
  })
}
