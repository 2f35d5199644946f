import { hash } from "node:crypto"
import { type GivenHash, readFileHash } from "@waybill/matching/file-hash"
import { hashPackageKey } from "@waybill/matching/hash-spans"
import type { StatedRelease } from "@waybill/purl/stated-release"
import type { PackedTexts } from "./packed-texts.ts"
import { type ComponentRow, identify, type PackageVersionRow, type UnmatchedReason } from "./sbom-columns.domain.ts"
import { TextPile } from "./text-pile.ts"

/** The components of a document, each a `ComponentRow` as JSON, with the edges beside. */
export interface ComponentTable {
  readonly rows: PackedTexts
  readonly releases: readonly StatedRelease[]
  readonly dependencies: ReadonlyMap<number, readonly number[]>
}

/**
 * Package versions on their way to the database, in the order of their texts: documents side by side that insert them
 * in one order cannot wait for each other.
 */
export interface VersionBatch {
  readonly kind: "versions"
  readonly json: string
}

/** Other rows on their way to the database. */
export type RowBatch =
  | { readonly kind: "components"; readonly json: string; readonly count: number }
  /**
   * Components that the SBOM before has too: array literals of the place here, the place there, what each depends on,
   * whether the subject does on it.
   */
  | {
      readonly kind: "known"
      readonly count: number
      readonly ordinals: string
      readonly before: string
      readonly dependsOn: string
      readonly isDirect: string
    }
  /** The hashes of components that are new here: `[{ hex, name }]`, and the keys of those that records may know. */
  | { readonly kind: "hashes"; readonly places: string; readonly keys: readonly string[] }

export type SbomBatch = VersionBatch | RowBatch

/** Bytes of a component's hash. */
export const hashBytes = 16

const batchRows = 5_000

/**
 * The batches of a document, for one transaction: package versions come first, in one order. `known` gives for each row
 * the place of the same one in the SBOM before, or -1.
 */
export function* batches(table: ComponentTable, known: Int32Array | null): Generator<SbomBatch> {
  const versions = new TextPile()
  const identifying = identifyAll(table, known)
  let next = identifying.next()
  for (; next.done !== true; next = identifying.next()) versions.add(next.value)
  for (const texts of inBatches([...versions].sort())) yield versionBatch(texts)
  yield* rowBatches(table, next.value)
}

/** The package versions of a document as soon as they are known, for a transaction each; then come its `rowBatches`. */
export function* versionsAhead(table: ComponentTable, known: Int32Array | null): Generator<VersionBatch, Identified> {
  const identifying = identifyAll(table, known)
  let texts: string[] = []
  let next = identifying.next()
  for (; next.done !== true; next = identifying.next()) {
    texts.push(next.value)
    if (texts.length < batchRows) continue
    yield versionBatch(texts.sort())
    texts = []
  }
  if (texts.length > 0) yield versionBatch(texts.sort())
  return next.value
}

const versionBatch = (texts: readonly string[]): VersionBatch => ({ kind: "versions", json: `[${texts.join(",")}]` })

/** What the rows of a document are, all but its package versions. */
export function* rowBatches(
  table: ComponentTable,
  { known, changed, same, names, nameOf, hashes }: Identified,
): Generator<RowBatch> {
  const direct = new Set(table.dependencies.get(-1) ?? [])
  for (const places of inBatches([...changed.keys()])) {
    const rows = places.map((place) => {
      const ordinal = changed[place] ?? 0
      const depends = table.dependencies.get(ordinal)
      const edges = depends ? `"d":[${depends.join(",")}],` : ""
      const name = names.at(nameOf[place] ?? 0)
      return {
        name,
        json: `{"o":${ordinal},"dir":${direct.has(ordinal)},${edges}${name}${table.rows.at(ordinal).slice(1)}`,
      }
    })
    // In the order of their packages: what they look up and add in the database's indexes lies together then.
    rows.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
    yield { kind: "components", json: `[${rows.map(({ json }) => json).join(",")}]`, count: places.length }
  }
  for (const ordinals of inBatches(same))
    yield {
      kind: "known",
      count: ordinals.length,
      ordinals: `{${ordinals.join(",")}}`,
      before: `{${ordinals.map((ordinal) => known?.[ordinal]).join(",")}}`,
      dependsOn: `{${ordinals.map((ordinal) => (table.dependencies.has(ordinal) ? `"{${table.dependencies.get(ordinal)?.join(",")}}"` : "NULL")).join(",")}}`,
      isDirect: `{${ordinals.map((ordinal) => direct.has(ordinal)).join(",")}}`,
    }
  yield* hashBatches(hashes)
}

/** In one order in every document, as package versions are. */
function* hashBatches(hashes: ReadonlyMap<string, string | null>): Generator<RowBatch> {
  for (const places of inBatches([...hashes.keys()].sort()))
    yield {
      kind: "hashes",
      places: JSON.stringify(
        places.map((place) => ({ hex: place.slice(0, prefixDigits), name: place.slice(prefixDigits) })),
      ),
      keys: [...new Set(places.flatMap((place) => hashes.get(place) ?? []))],
    }
}

/** Which components of a document are which package versions. */
export interface Identified {
  readonly known: Int32Array | null
  /** The ordinals of the components that the SBOM before does not have, and of those that it has. */
  readonly changed: readonly number[]
  readonly same: readonly number[]
  /** For each of `changed` its `nameFields`: an index into `names`. */
  readonly nameOf: Int32Array
  readonly names: TextPile
  /** Their places, with the key of each. */
  readonly hashes: ReadonlyMap<string, string | null>
}

/**
 * Works out which package versions the components are that the SBOM before does not have: gives each version once, and
 * in the end which component is which.
 */
function* identifyAll({ rows, releases }: ComponentTable, known: Int32Array | null): Generator<string, Identified> {
  const changed: number[] = []
  const same: number[] = []
  for (let ordinal = 0; ordinal < rows.size; ordinal += 1)
    (known === null || known[ordinal] === -1 ? changed : same).push(ordinal)
  const names = new TextPile()
  const indexOfName = new Map<string, number>()
  const hashes = new Map<string, string | null>()
  const nameOf = new Int32Array(changed.length)
  for (const [place, ordinal] of changed.entries()) {
    const { n, v, p, c, h, b }: ComponentRow = JSON.parse(rows.at(ordinal))
    for (const given of h ?? []) noteHash(hashes, n, given)
    const given = { name: n, version: v ?? null, purl: p ?? null, cpe: c ?? null, hashes: h ?? [], upstream: b }
    const { version, unmatched } = identify(given, releases)
    const name = nameFields(version, unmatched)
    // Some bytes instead of the whole text again.
    const key = hash("sha256", name, "binary")
    const index = indexOfName.get(key) ?? names.add(name)
    nameOf[place] = index
    if (index < indexOfName.size) continue
    indexOfName.set(key, index)
    if (version !== null) yield JSON.stringify(version)
  }
  return { known, changed, same, names, nameOf, hashes }
}

/**
 * Which package version a component is, as fields of its row, each with a comma behind it; nothing where there is none
 * and nothing to say.
 */
function nameFields(version: PackageVersionRow | null, unmatched: UnmatchedReason | null): string {
  const named =
    version === null
      ? ""
      : `"key":${JSON.stringify(version.key)},"pv":${JSON.stringify(version.version)},"st":${JSON.stringify(version.stream ?? "")},`
  return unmatched === null ? named : `${named}"u":"${unmatched}",`
}

const prefixDigits = 16

/** A value that is no hash of a known kind is still looked for by its digits. */
function noteHash(hashes: Map<string, string | null>, name: string, given: GivenHash): void {
  const read = readFileHash(given)
  if (read.ok) hashes.set(`${read.hash.hex.slice(0, prefixDigits)}${name}`, hashPackageKey(read.hash.key))
  else if (/^[0-9a-f]{16}/i.test(given.value))
    hashes.set(`${given.value.slice(0, prefixDigits).toLowerCase()}${name}`, null)
}

function* inBatches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += batchRows) yield all.slice(from, from + batchRows)
}

/**
 * For each component the place of the same one in the SBOM before, each taken once, or -1; null where none is the same.
 */
export function knownOrdinals(hashes: Uint8Array, before: Uint8Array): Int32Array | null {
  const places = new Map<string, number[]>()
  const all = Buffer.from(before.buffer, before.byteOffset, before.length)
  for (let ordinal = all.length / hashBytes - 1; ordinal >= 0; ordinal -= 1) {
    const key = all.toString("latin1", ordinal * hashBytes, (ordinal + 1) * hashBytes)
    const list = places.get(key)
    if (list) list.push(ordinal)
    else places.set(key, [ordinal])
  }
  const mine = Buffer.from(hashes.buffer, hashes.byteOffset, hashes.length)
  let found = 0
  const known = Int32Array.from({ length: mine.length / hashBytes }, (_, ordinal) => {
    const place = places.get(mine.toString("latin1", ordinal * hashBytes, (ordinal + 1) * hashBytes))?.pop()
    if (place === undefined) return -1
    found += 1
    return place
  })
  return found > 0 ? known : null
}
