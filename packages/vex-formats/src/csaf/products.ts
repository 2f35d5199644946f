import { isObject, type JsonObject, textOf, textsOf } from "@waybill/bom-formats/json-text"
import { readBomLink } from "../bom-link.ts"
import { hashName, isNamed, product, type VexProduct } from "../vex.ts"
import { type Branch, type Csaf, objectOf, placed } from "./csaf-view.ts"

/**
 * Product id → what it is, under each of its names. A product made of others without a name of its own is the part in
 * the whole (§3.2.2.4: `default_component_of`, `installed_on` …: the `product_reference` in what it relates to; in 2.1
 * the beginning of the path in its end).
 */
export function productsById(csaf: Csaf): Map<string, readonly VexProduct[]> {
  const products = new Map<string, readonly VexProduct[]>()
  const ranges = rangesById(csaf.branches)
  for (const { id, value } of csaf.definitions) products.set(id, namesOf(value, ranges.get(id) ?? null))
  // In the order of the document a product may be made of one that is told later; a second round is enough for those,
  // as circles are refused.
  for (let round = 0; round < 2; round += 1)
    for (const { id, uses, value } of csaf.derived) {
      if (id === null || isIdentified(objectOf(value.full_product_name))) continue
      const parts = products.get(uses[0]?.id ?? "") ?? []
      const wholes = products.get(uses.at(-1)?.id ?? "") ?? []
      const within = wholes.find(isNamed) ?? null
      const named = parts.filter(isIdentity)
      products.set(id, named.length > 0 ? named.map((part) => ({ ...part, within })) : wholes)
    }
  return products
}

/** Whether something beside its name says what it is. */
const isIdentity = ({ purl, cpe, hashes, bomRef, serialNumber }: VexProduct): boolean =>
  purl !== null || cpe !== null || hashes.length > 0 || bomRef !== null || serialNumber !== null

const isIdentified = (fullProductName: JsonObject): boolean =>
  Object.keys(objectOf(fullProductName.product_identification_helper)).length > 0

function namesOf(
  value: JsonObject,
  place: { version: string | null; range: string | null; name: string | null } | null,
): VexProduct[] {
  const helper = objectOf(value.product_identification_helper)
  const purls = [...(textOf(helper.purl) === null ? [] : [textOf(helper.purl)]), ...textsOf(helper.purls)]
  const hashes = placed(helper.hashes, "").flatMap((file) =>
    placed(file.value.file_hashes, "").flatMap(({ value: one }) => {
      const [algorithm, hash] = [textOf(one.algorithm), textOf(one.value)]
      return algorithm === null || hash === null ? [] : [hashName(algorithm, hash)]
    }),
  )
  const own = product({
    cpe: textOf(helper.cpe),
    hashes,
    ...(linksOf(helper)
      .map(readBomLink)
      .find((link) => link !== null) ?? {}),
    name: place?.name ?? textOf(value.name),
    version: place?.version ?? null,
    range: place?.range ?? null,
  })
  return purls.length === 0 ? [own] : purls.map((purl) => ({ ...own, purl }))
}

/** Where its SBOM is, or its place in one (§3.1.3.3.5, 3.1.3.3.8: BOM-Link and SPDX stand among the generic URIs). */
const linksOf = (helper: JsonObject): string[] => [
  ...placed(helper.x_generic_uris, "").flatMap(({ value }) => textOf(value.uri) ?? []),
  ...textsOf(helper.sbom_urls),
]

/**
 * The name and version that the branches give a product: its `product_name`, and `product_version` or a range in
 * `vers:`.
 */
function rangesById(branches: readonly Branch[]) {
  const places = new Map<string, { version: string | null; range: string | null; name: string | null }>()
  for (const branch of branches) {
    const id = isObject(branch.value.product) ? textOf(branch.value.product.product_id) : null
    if (id === null) continue
    const named = new Map<string, string>()
    for (let each: Branch | null = branch; each !== null; each = each.parent) {
      const [category, name] = [textOf(each.value.category), textOf(each.value.name)]
      if (category !== null && name !== null && !named.has(category)) named.set(category, name)
    }
    const range = named.get("product_version_range") ?? null
    places.set(id, {
      version: named.get("product_version") ?? null,
      range: range === null || range.startsWith("vers:") ? range : `vers:generic/${range}`,
      name: named.get("product_name") ?? null,
    })
  }
  return places
}
