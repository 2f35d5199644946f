import type { AffectedFile } from "@waybill/advisories/advisory"
import { type FileHash, hashOfKey, readFileHash } from "./file-hash.ts"

/** What stands for the files that a hash names, as a package stands for its versions. */
export const hashPackageKey = (hashKey: string): string => `hash:${hashKey}`

export interface HashSpan {
  readonly key: string
  /** As people read it: `sha-256:c8784cf0… (0requests-0.0.1.tar.gz)`. */
  readonly range: string
}

/** What a source says of files by their hashes, one span a hash, each once. What cannot be compared is told. */
export function hashSpans(files: readonly AffectedFile[]): {
  readonly spans: readonly HashSpan[]
  readonly problems: readonly string[]
} {
  const spans = new Map<string, HashSpan>()
  const problems: string[] = []
  for (const { name, hashes } of files)
    for (const given of hashes) {
      const read = readFileHash(given)
      if (!read.ok) problems.push(read.reason)
      else if (!spans.has(read.hash.key))
        spans.set(read.hash.key, {
          key: hashPackageKey(read.hash.key),
          range: name === null ? read.hash.key : `${read.hash.key} (${name})`,
        })
    }
  return { spans: [...spans.values()], problems }
}

/** The hash that a range of `hashSpans` names. */
export const hashOfRange = (range: string): Pick<FileHash, "algorithm" | "hex" | "isWeak"> =>
  hashOfKey(range.split(" ", 1)[0] ?? "")
