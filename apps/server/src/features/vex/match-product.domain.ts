import { packageKey } from "@waybill/purl/package-key"
import { type PackageUrl, parsePurl } from "@waybill/purl/parse-purl"
import { versContains } from "@waybill/versions/ranges/vers-spans"
import type { VexIdentity, VexProduct } from "@waybill/vex-formats/vex"
import { hashName } from "@waybill/vex-formats/vex"

/** A piece of software of the organization's: an asset, or a component that carries a vulnerability. */
export interface Software {
  readonly purl: string | null
  readonly cpe: string | null
  readonly name: string
  /**
   * Every spelling of its version: the component's own, and the one that advisories use (with epoch, of the source
   * package).
   */
  readonly versions: readonly string[]
  readonly bomRef: string | null
  readonly hashes: readonly { readonly algorithm: string; readonly value: string }[]
}

/**
 * Under which names software and products are looked up: what is named alike may be the same, and nothing else can be.
 */
export function lookupKeys(one: VexIdentity): string[] {
  const purl = parsed(one.purl)
  const keys = [
    ...(purl === null ? [] : [`purl ${packageKey(purl)}`]),
    ...(one.cpe === null ? [] : [`cpe ${cpeParts(one.cpe).slice(1, 3).join(":")}`]),
    ...one.hashes.map((hash) => `hash ${hash}`),
    ...(one.bomRef === null ? [] : [`ref ${one.bomRef}`]),
    ...(one.serialNumber !== null && one.bomRef === null ? [`bom ${one.serialNumber}`] : []),
  ]
  return isNamedAlone(one) ? [...keys, `name ${one.name.toLowerCase()}`] : keys
}

/** Whether its name is all that others know it by: a reference names it within its own document alone. */
const isNamedAlone = (one: VexIdentity): one is VexIdentity & { readonly name: string } =>
  one.name !== null && one.purl === null && one.cpe === null && one.hashes.length === 0

/** The names under which `lookupKeys` of a product finds a piece of software. */
export function keysOfSoftware(one: Software): string[] {
  const purl = parsed(one.purl)
  return [
    ...(purl === null ? [] : [`purl ${packageKey(purl)}`]),
    ...(one.cpe === null ? [] : [`cpe ${cpeParts(one.cpe).slice(1, 3).join(":")}`]),
    ...one.hashes.map(({ algorithm, value }) => `hash ${hashName(algorithm, value)}`),
    ...(one.bomRef === null ? [] : [`ref ${one.bomRef}`]),
    `name ${one.name.toLowerCase()}`,
  ]
}

/** The document that a piece of software stands in. */
export interface Bom {
  readonly serialNumber: string | null
  readonly version: string | null
}

/**
 * Whether a product of a statement is this software: by purl (the version where it has one, its qualifiers among the
 * software's), by CPE, by hash, by reference into the document that the link names; by name and version where nothing
 * else names it. A version or range that stands beside the name narrows each.
 */
export function isProduct(product: VexProduct | VexIdentity, one: Software, bom: Bom): boolean {
  if (!isVersion(product, one)) return false
  if (product.purl !== null && isSamePackage(product.purl, one)) return true
  if (product.cpe !== null && one.cpe !== null && isSameCpe(product.cpe, one.cpe)) return true
  if (product.hashes.some((hash) => one.hashes.some((own) => hashName(own.algorithm, own.value) === hash))) return true
  if (product.bomRef !== null && product.bomRef === one.bomRef && isBom(product, bom)) return true
  // In its own document the reference says which of several with one name is meant.
  const isOwnDocument = (product.bomRef !== null || product.serialNumber !== null) && isBom(product, bom)
  return isNamedAlone(product) && !isOwnDocument && product.name.toLowerCase() === one.name.toLowerCase()
}

/** Whether a link leads to this document: any version of it where the link names none. */
export const isBom = (product: VexIdentity, bom: Bom): boolean =>
  (product.serialNumber === null || product.serialNumber === bom.serialNumber?.toLowerCase()) &&
  (product.bomVersion === null || bom.version === null || String(product.bomVersion) === bom.version)

function isVersion(product: VexProduct | VexIdentity, { versions, purl }: Software): boolean {
  const range = "range" in product ? product.range : null
  if (range !== null) return versions.some((version) => versContains(ordered(range, purl), version) === true)
  if (product.version === null) return true
  // A purl that names its version says it more exactly (epochs, source packages).
  return parsed(product.purl)?.version != null || versions.includes(product.version)
}

/** `vers:generic` leaves the order to the package; vendors write `vers:all/<V3.1` for the same. */
function ordered(range: string, purl: string | null): string {
  const type = parsed(purl)?.type ?? "generic"
  return range.replace(/^vers:(?:generic|all)\/(?!\*$)/, `vers:${type}/`)
}

function isSamePackage(wanted: string, one: Software): boolean {
  const [product, own] = [parsed(wanted), parsed(one.purl)]
  if (product === null || own === null || packageKey(product) !== packageKey(own)) return false
  const isVersioned =
    product.version === null || product.version === own.version || one.versions.includes(product.version)
  return isVersioned && [...product.qualifiers].every(([key, value]) => own.qualifiers.get(key) === value)
}

/** A CPE names software where each part that it gives is the other's (NISTIR 7696: a superset; `*` gives nothing). */
function isSameCpe(wanted: string, own: string): boolean {
  const [product, software] = [cpeParts(wanted), cpeParts(own)]
  return product.every((part, place) => part === "*" || part === "" || part === (software[place] ?? "*"))
}

/** part, vendor, product, version, update … of a formatted string or a URI, in small letters. */
function cpeParts(text: string): string[] {
  const formatted = /^cpe:2\.3:(.*)$/i.exec(text)
  const body = formatted?.[1] ?? text.replace(/^cpe:\//i, "")
  return body
    .toLowerCase()
    .split(/(?<!\\):/)
    .map((part) => part.replaceAll("\\", ""))
}

const known = new Map<string, PackageUrl | null>()
const knownMax = 50_000

function parsed(text: string | null): PackageUrl | null {
  if (text === null) return null
  const before = known.get(text)
  if (before !== undefined) return before
  const read = parsePurl(text)
  const purl = read.ok ? read.purl : null
  // A document names the same few packages again and again; what does not fit is forgotten at once.
  if (known.size >= knownMax) known.clear()
  known.set(text, purl)
  return purl
}
