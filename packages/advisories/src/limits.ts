/**
 * What one record may hold, beside the bytes that whoever reads its text counts; a limit counts what was read. A record
 * over a limit of its identity or its ranges is refused as a whole, since a shortened one would hide findings.
 */
export const advisoryLimits = {
  /** Intervals and listed versions of one advisory, each of which becomes a row. */
  rangesMax: 100_000,
  aliasesMax: 500,
  /** Hashes of files in one advisory. */
  hashesMax: 10_000,
  /** `related` and `upstream`, each. */
  relatedMax: 10_000,
  idLengthMax: 256,
  /** Package names, ecosystems and versions. */
  nameLengthMax: 1024,
  cvssLengthMax: 512,
  /** Vectors of one advisory. */
  cvssMax: 64,
  cweMax: 100,
  titleLengthMax: 1024,
  /** Longer prose is cut. The longest that GHSA takes. */
  detailsLengthMax: 65_536,
  referencesMax: 1000,
  urlLengthMax: 2048,
  /** Problems that are told of one record. */
  problemsMax: 20,
} as const
