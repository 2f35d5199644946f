import { type ForeignObject, isList, isObject, listOf } from "../foreign-json.ts"
import { readName, readWebAddress } from "../foreign-text.ts"
import { readDate, readTimestamp } from "../rfc3339.ts"

/** A product of endoflife.date with its release cycles. */
export interface ProductLife {
  /** As addresses name it: `nodejs`. */
  readonly name: string
  readonly label: string
  readonly url: string | null
  /** Package URLs without a version that are it. */
  readonly purls: readonly string[]
  readonly cycles: readonly ReleaseCycle[]
}

export interface ReleaseCycle {
  /** `22`, `3.12`. */
  readonly name: string
  /** Whether nobody mends it any more. */
  readonly isEnded: boolean
  /** ISO date since or from when; null where the source gives none. */
  readonly endsOn: string | null
  /** From when flaws alone are mended. */
  readonly activeUntil: string | null
  readonly latest: string | null
}

export type EndOfLifeRead =
  | {
      readonly ok: true
      readonly generatedAt: string | null
      readonly products: readonly ProductLife[]
      readonly rejected: number
    }
  | { readonly ok: false; readonly reason: string }

/** Whether a JSON file begins as the list of all products does. */
export const looksLikeEndOfLife = (head: string): boolean =>
  /^\W{0,10}\{\s*"schema_version"\s*:/.test(head) && /"total"\s*:\s*\d+/.test(head) && /"result"\s*:\s*\[/.test(head)

const cyclesMax = 1_000
const purlsMax = 200

/**
 * Reads all products (endoflife.date/docs/api/v1, `GET /products/full`). A product or cycle that cannot be read is
 * counted and left out. Never throws.
 */
export function readEndOfLife(document: unknown): EndOfLifeRead {
  if (!isObject(document) || !isList(document.result))
    return { ok: false, reason: "not the list of all products: it has no result" }
  if (document.total !== document.result.length)
    return {
      ok: false,
      reason: `it says that it has ${String(document.total).slice(0, 20)} products, and has ${document.result.length}`,
    }
  const products = document.result.flatMap((each) => (isObject(each) ? (readProduct(each) ?? []) : []))
  return {
    ok: true,
    generatedAt: typeof document.generated_at === "string" ? readTimestamp(document.generated_at) : null,
    products,
    rejected: document.result.length - products.length,
  }
}

function readProduct(product: ForeignObject): ProductLife | null {
  const name = readName(product.name)
  if (name === null || !isList(product.releases)) return null
  const identifiers = listOf(product.identifiers).slice(0, purlsMax)
  return {
    name,
    label: readName(product.label) ?? name,
    url: isObject(product.links) ? readWebAddress(product.links.html) : null,
    purls: identifiers.flatMap((each) => (isObject(each) && each.type === "purl" ? (readName(each.id) ?? []) : [])),
    cycles: product.releases.slice(0, cyclesMax).flatMap((each) => (isObject(each) ? (readCycle(each) ?? []) : [])),
  }
}

function readCycle(release: ForeignObject): ReleaseCycle | null {
  const name = readName(release.name)
  if (name === null || typeof release.isEol !== "boolean") return null
  const day = (value: unknown) => (typeof value === "string" ? readDate(value) : null)
  return {
    name,
    isEnded: release.isEol,
    endsOn: day(release.eolFrom),
    activeUntil: day(release.eoasFrom),
    latest: isObject(release.latest) ? readName(release.latest.name) : null,
  }
}
