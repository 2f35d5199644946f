import type { Budget } from "./fair-turns.ts"

/** What is read of feeds at most (security.md §5, "feed"). Each counts what was read, never what a header declares. */
export const feedLimits = {
  /** Of one file as it is sent. */
  fileBytes: 8 * 1024 ** 3,
  /** Of one file after unpacking. */
  unpackedBytes: 32 * 1024 ** 3,
  /** Unpacked to packed, above `ratioFreeBytes`. */
  ratio: 200,
  ratioFreeBytes: 10 * 1024 ** 2,
  /** Files in one archive: the export of all OSV records holds several 100,000, each a file. */
  archiveEntries: 2_000_000,
  /** Files below one folder. */
  folderFiles: 2_000_000,
  pathBytes: 1024,
  recordBytes: 16 * 1024 ** 2,
  /** A document of CSAF, which is many records (security.md §5, "VEX, CSAF"). */
  csafBytes: 64 * 1024 ** 2,
  /** A JSON file that is read whole: a list of records, a catalogue. */
  wholeJsonBytes: 256 * 1024 ** 2,
  /** A YAML file, which costs far more to read than JSON of its size. */
  yamlBytes: 1024 ** 2,
  yamlAliases: 100,
  /** What the records of one file come to that each say again what the file says once for all. */
  repositoryBytes: 1024 ** 3,
  depth: 64,
} as const

/** Where all that is listed is of one publisher, and nobody waits behind it. */
export const unhurried: Budget = {
  partyMs: Number.POSITIVE_INFINITY,
  partyBytes: Number.POSITIVE_INFINITY,
  allMs: Number.POSITIVE_INFINITY,
  allBytes: feedLimits.fileBytes,
  answerMs: 120_000,
}

/**
 * What the providers of CSAF behind one address may take of the hour that a load has; reading and matching need the
 * rest.
 */
export interface CsafBudget {
  readonly documents: Budget
  /** Of one provider's lists, how many documents these may name, and how long the lists of all may take together. */
  readonly lists: {
    readonly ms: number
    readonly bytes: number
    readonly documents: number
    readonly allMs: number
  }
}

/** One that gets more of it than this goes on the next time where it was left. */
export const csafBudget: CsafBudget = {
  documents: {
    partyMs: 30 * 60_000,
    partyBytes: 2 * 1024 ** 3,
    allMs: 30 * 60_000,
    allBytes: feedLimits.fileBytes,
    answerMs: unhurried.answerMs,
  },
  lists: { ms: 3 * 60_000, bytes: 512 * 1024 ** 2, documents: 500_000, allMs: 15 * 60_000 },
}
