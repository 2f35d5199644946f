import type { TextPile } from "./text-pile.ts"

/** The components of a document as rows, each a JSON text, with the edges beside. */
export interface ComponentTable {
  readonly rows: TextPile
  /** The index of each row's package version in `versions`, or -1. */
  readonly versionOf: readonly number[]
  readonly versions: TextPile
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

/** Bytes of a component's hash. */
export const hashBytes = 16

const batchRows = 5_000

/** The batches of a document; `known` gives for each row the place of the same one in the SBOM before, or -1. */
export function* batches(table: ComponentTable, known: Int32Array | null): Generator<SbomBatch> {
  const direct = new Set(table.dependencies.get(-1) ?? [])
  const changed: number[] = []
  const same: number[] = []
  for (const ordinal of table.versionOf.keys()) (known === null || known[ordinal] === -1 ? changed : same).push(ordinal)
  const needed = new Set(changed.map((ordinal) => table.versionOf[ordinal] ?? -1))
  needed.delete(-1)
  for (const texts of inBatches([...needed].map((index) => table.versions.at(index)).sort()))
    yield { kind: "versions", json: `[${texts.join(",")}]` }
  for (const ordinals of inBatches(changed)) {
    const rows = ordinals.map((ordinal) => {
      const depends = table.dependencies.get(ordinal)
      const edges = depends ? `"d":[${depends.join(",")}],` : ""
      return `{"o":${ordinal},"dir":${direct.has(ordinal)},${edges}${table.rows.at(ordinal).slice(1)}`
    })
    yield { kind: "components", json: `[${rows.join(",")}]`, count: ordinals.length }
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
