import { type ByteSource, inMemory } from "../byte-source.ts"
import type { BomRead } from "../document.ts"

/** A document as a reader gets it: a text as it is, anything else as JSON. */
export const bytes = (value: unknown) =>
  inMemory(new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value)))

/** A small CycloneDX document. */
export const bom = (extra: object = {}) => ({
  bomFormat: "CycloneDX",
  specVersion: "1.5",
  components: [{ type: "library", name: "lodash", version: "4.17.20", purl: "pkg:npm/lodash@4.17.20", "bom-ref": "a" }],
  ...extra,
})

/** Bytes that come in pieces of a size, whatever those cut through. */
export const inPieces = (all: Uint8Array, size: number): ByteSource => ({
  bytes: all.length,
  *read(from) {
    for (let at = from; at < all.length; at += size) yield all.subarray(at, at + size)
  },
})

/** What a reader found wrong, in its order. */
export const codes = (read: BomRead) => read.problems.map((problem) => problem.code)
