import { product, type VexIdentity, type VexProduct } from "@waybill/vex-formats/vex"

/**
 * What of an object says something: of a product's eleven fields mostly one, which is what 100,000 statements are
 * stored with.
 */
function said(one: object): object {
  return Object.fromEntries(
    Object.entries(one).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  )
}

/** Products as they are stored. */
export const storedProducts = (products: readonly VexProduct[]): object[] =>
  products.map((each) => ({ ...said(each), ...(each.within === null ? {} : { within: said(each.within) }) }))

/** A product as it was stored. */
export type StoredProduct = Partial<Omit<VexProduct, "within">> & { readonly within?: Partial<VexIdentity> | null }

/** Products as they were read. */
export const wholeProducts = (stored: readonly StoredProduct[]): VexProduct[] =>
  stored.map(({ within, ...each }) => product({ ...each, within: within == null ? null : wholeIdentity(within) }))

function wholeIdentity(stored: Partial<VexIdentity>): VexIdentity {
  const { range: _range, within: _within, ...identity } = product(stored)
  return identity
}
