import { bomLink } from "../bom-link.ts"
import { isUri } from "../nameable.ts"
import {
  namingHashes,
  type OutgoingHead,
  type OutgoingPart,
  type OutgoingProduct,
  type OutgoingStatement,
} from "../outgoing.ts"
import { purlFault } from "./tests/purl-fault.ts"
import type { CsafVersion } from "./write.ts"

/**
 * The product tree, and the ids by which a statement speaks of its product: its parts in it where each is named, else
 * the product as a whole.
 */
export function writeProducts(
  head: OutgoingHead,
  statements: readonly OutgoingStatement[],
  version: CsafVersion,
): { tree: object; idsOf: (statement: OutgoingStatement) => readonly string[] } {
  const products = new Map(statements.map(({ product }) => [product.id, product]))
  const parts = new Map<string, { id: string; name: string; helper: object }>()
  const inside = new Map<string, object>()
  const spokenOf = ({ product }: OutgoingStatement): readonly string[] => {
    const named = product.components.map((part) => ({
      part,
      helper: helperOf(part, part.bomRef === null ? null : product.bom, version),
    }))
    if (named.length === 0 || named.some(({ helper }) => helper === null)) return [product.id]
    return [...new Set(named.map(({ part, helper }) => partIn(product, part, helper ?? {})))]
  }
  const partIn = (product: OutgoingProduct, part: OutgoingPart, helper: object): string => {
    const key = JSON.stringify(helper)
    const name = `${part.name} ${part.version ?? ""}`.trim() || key
    const known = parts.get(key) ?? { id: `part-${parts.size + 1}`, name, helper }
    parts.set(key, known)
    const id = `${product.id}/${known.id}`
    if (!inside.has(id)) inside.set(id, relation(id, known, product, version))
    return id
  }
  const ids = new Map(statements.map((statement) => [statement, spokenOf(statement)]))
  const all = [...products.values()]
  const branches = branchesOf(all.filter(isBranch), version)
  const whole = all.filter((product) => !isBranch(product)).map((product) => fullName(product, version))
  const names = [
    ...whole,
    ...[...parts.values()].map(({ id, name, helper }) => ({
      product_id: id,
      name,
      product_identification_helper: helper,
    })),
  ]
  return {
    tree: {
      ...(branches.length === 0 ? {} : { branches: [{ category: "vendor", name: head.author, branches }] }),
      ...(names.length === 0 ? {} : { full_product_names: names }),
      ...(inside.size === 0 ? {} : { [version === "2.0" ? "relationships" : "product_paths"]: [...inside.values()] }),
    },
    idsOf: (statement) => ids.get(statement) ?? [],
  }
}

/** "Part in product": a relationship in 2.0, a product path in 2.1. */
function relation(
  id: string,
  part: { readonly id: string; readonly name: string },
  product: OutgoingProduct,
  version: CsafVersion,
): object {
  const full_product_name = { product_id: id, name: `${part.name} in ${titleOf(product)}` }
  const category = "default_component_of"
  return version === "2.0"
    ? { category, product_reference: part.id, relates_to_product_reference: product.id, full_product_name }
    : {
        beginning_product_reference: part.id,
        full_product_name,
        subpaths: [{ category, next_product_reference: product.id }],
      }
}

// A version that reads like a range would break §6.1.31: such a product stands by its whole name.
const isBranch = ({ name, version }: OutgoingProduct): boolean =>
  name !== "" &&
  version !== "" &&
  !/[<>]|(?:^|\s)(?:after|all|before|earlier|later|prior|versions)(?:\s|$)/i.test(version)

/** Products by name, and in it by version, where readers look for both. */
function branchesOf(products: readonly OutgoingProduct[], version: CsafVersion): object[] {
  return [...Map.groupBy(products, ({ name }) => name)].map(([name, ofName]) => ({
    category: "product_name",
    name,
    branches: ofName.map((product) => ({
      category: "product_version",
      name: product.version,
      product: fullName(product, version),
    })),
  }))
}

function fullName(product: OutgoingProduct, version: CsafVersion): object {
  const { purl, bom } = product
  const helper = helperOf({ name: product.name, purl, cpe: null, hashes: [], bomRef: null }, bom, version)
  return {
    product_id: product.id,
    name: titleOf(product),
    ...(helper === null ? {} : { product_identification_helper: helper }),
  }
}

const titleOf = ({ id, name, version }: OutgoingProduct): string => `${name} ${version}`.trim() || id

/**
 * What names a product to others; null where nothing does. A link into its SBOM stands for what has neither purl nor
 * CPE, beside its hashes (§3.1.3.3.8, the example of BOM-Link).
 */
function helperOf(
  part: Omit<OutgoingPart, "version">,
  bom: OutgoingProduct["bom"],
  version: CsafVersion,
): object | null {
  const { name, cpe, bomRef } = part
  const purl = part.purl !== null && purlFault(part.purl) === null ? part.purl : null
  if (purl !== null || cpe !== null)
    return {
      ...(cpe === null ? {} : { cpe }),
      ...(purl === null ? {} : version === "2.0" ? { purl } : { purls: [purl] }),
    }
  const link = bom === null ? null : bomLink(bom, bomRef)
  const uri = link !== null && isUri(link) ? link : null
  const hashes = namingHashes({ ...part, purl }, (algorithm) => algorithm.replace(/^sha-/, "sha")).filter(({ value }) =>
    /^[0-9a-f]{32,}$/.test(value),
  )
  if (uri === null && hashes.length === 0) return null
  return {
    ...(hashes.length === 0 ? {} : { hashes: [{ filename: name || "file", file_hashes: hashes }] }),
    ...(uri === null
      ? {}
      : { x_generic_uris: [{ namespace: linkNamespaces[uri.startsWith("urn:cdx:") ? "cyclonedx" : "spdx"], uri }] }),
  }
}

const linkNamespaces = {
  cyclonedx: "https://cyclonedx.org/capabilities/bomlink/",
  spdx: "https://spdx.github.io/spdx-spec/document-creation-information/#65-spdx-document-namespace-field",
} as const
