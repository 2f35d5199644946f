import { isWithinLimits, KeyWriter } from "../key-writer.ts"
import type { VersionParse, VersionScheme } from "../version-scheme.ts"

/** CRAN (R, ?package_version): numbers with dots or hyphens between; fewer of them sort first. */
export const cran: VersionScheme = {
  id: "cran",
  ecosystems: ["CRAN", "Bioconductor"],
  versTypes: ["cran", "bioconductor"],
  parse: (text) => parseList(text, /^\d+(?:[.-]\d+)*$/, "an R package"),
}

/** Hackage (PVP; Data.Version): numbers with dots between; fewer of them sort first. */
export const hackage: VersionScheme = {
  id: "hackage",
  ecosystems: ["Hackage", "GHC"],
  versTypes: ["hackage"],
  parse: (text) => parseList(text, /^\d+(?:\.\d+)*$/, "a Haskell package"),
}

function parseList(text: string, shape: RegExp, what: string): VersionParse {
  const trimmed = text.trim()
  if (!isWithinLimits(trimmed) || !shape.test(trimmed)) return { ok: false, reason: `not a version of ${what}` }
  const key = new KeyWriter()
  for (const part of trimmed.split(/[.-]/)) key.rank(1).number(BigInt(part))
  return { ok: true, key: key.rank(0).finish() }
}
