import { hash } from "node:crypto"
import { type GivenHash, readFileHash } from "@waybill/matching/file-hash"
import { hashPackageKey } from "@waybill/matching/hash-spans"
import type { StatedRelease } from "@waybill/purl/stated-release"
import type { PackedTexts } from "./packed-texts.ts"
import { type ComponentRow, identify } from "./sbom-columns.domain.ts"
import { TextPile } from "./text-pile.ts"

/** The components of a document, each a `ComponentRow` as JSON, with the edges beside. */
export interface ComponentTable {
  readonly rows: PackedTexts
  readonly releases: readonly StatedRelease[]
  readonly dependencies: ReadonlyMap<number, readonly number[]>
}

/** Some rows on their way to the database. Package versions come first, all of them in one order in every document, so that two documents side by side cannot wait for each other. */
export type SbomBatch =
  | { readonly kind: "versions"; readonly json: string }
  | { readonly kind: "components"; readonly json: string; readonly count: number }
  /** Components that the SBOM before has too: array literals of the place here, the place there, what each depends on, whether the subject does on it. */
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

/** Bytes of a component's hash. */
export const hashBytes = 16

const batchRows = 5_000

/** The batches of a document; `known` gives for each row the place of the same one in the SBOM before, or -1. */
export function* batches(table: ComponentTable, known: Int32Array | null): Generator<SbomBatch> {
  const direct = new Set(table.dependencies.get(-1) ?? [])
  const changed: number[] = []
  const same: number[] = []
  for (let ordinal = 0; ordinal < table.rows.size; ordinal += 1)
    (known === null || known[ordinal] === -1 ? changed : same).push(ordinal)
  const { versions, names, nameOf, hashes } = identifyAll(table, changed)
  for (const texts of inBatches([...versions].sort())) yield { kind: "versions", json: `[${texts.join(",")}]` }
  for (const places of inBatches([...changed.keys()])) {
    const rows = places.map((place) => {
      const ordinal = changed[place] ?? 0
      const depends = table.dependencies.get(ordinal)
      const edges = depends ? `"d":[${depends.join(",")}],` : ""
      return `{"o":${ordinal},"dir":${direct.has(ordinal)},${edges}${names.at(nameOf[place] ?? 0)},${table.rows.at(ordinal).slice(1)}`
    })
    yield { kind: "components", json: `[${rows.join(",")}]`, count: places.length }
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
function* hashBatches(hashes: ReadonlyMap<string, string | null>): Generator<SbomBatch> {
  for (const texts of inBatches([...hashes.keys()].sort()))
    yield {
      kind: "hashes",
      places: `[${texts.join(",")}]`,
      keys: [...new Set(texts.flatMap((text) => hashes.get(text) ?? []))],
    }
}

/** Which package versions some components are: the versions that there are, and for each component the fields that name its own, or say why it has none. `hashes`: their places as JSON, with the key of each. */
function identifyAll({ rows, releases }: ComponentTable, ordinals: readonly number[]) {
  const versions = new TextPile()
  const names = new TextPile()
  const indexOfName = new Map<string, number>()
  const hashes = new Map<string, string | null>()
  const nameOf = Int32Array.from(ordinals, (ordinal) => {
    const { n, v, p, c, h }: ComponentRow = JSON.parse(rows.at(ordinal))
    for (const given of h ?? []) noteHash(hashes, n, given)
    const { version, unmatched } = identify({ name: n, version: v, purl: p, cpe: c, hashes: h ?? [] }, releases)
    const name = `"key":${JSON.stringify(version?.key ?? null)},"pv":${JSON.stringify(version?.version ?? null)},"u":${JSON.stringify(unmatched)},"st":${JSON.stringify(version?.stream ?? "")}`
    // Some bytes instead of the whole text again.
    const key = hash("sha256", name, "binary")
    const known = indexOfName.get(key)
    if (known !== undefined) return known
    if (version !== null) versions.add(JSON.stringify(version))
    const index = names.add(name)
    indexOfName.set(key, index)
    return index
  })
  return { versions, names, nameOf, hashes }
}

/** A value that is no hash of a known kind is still looked for by its digits. */
function noteHash(hashes: Map<string, string | null>, name: string, given: GivenHash): void {
  const read = readFileHash(given)
  const hex = read.ok ? read.hash.hex : given.value.toLowerCase()
  if (/^[0-9a-f]{16}/.test(hex))
    hashes.set(JSON.stringify({ hex: hex.slice(0, 16), name }), read.ok ? hashPackageKey(read.hash.key) : null)
}

function* inBatches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += batchRows) yield all.slice(from, from + batchRows)
}

/** For each component the place of the same one in the SBOM before, each taken once, or -1; null where none is the same. */
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
