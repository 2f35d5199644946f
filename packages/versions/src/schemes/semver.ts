import { isWithinLimits, KeyWriter } from "../key-writer.ts"
import type { VersionParse, VersionScheme } from "../version-scheme.ts"

/**
 * Semantic versions 2.0.0 §11, read leniently as their ecosystems do: a leading `v` or `=`, missing parts as zero, more than three parts. Build metadata has no
 * part in the order; Go's `+incompatible` is such, and its pseudo-versions are pre-releases by construction (go.dev/ref/mod#versions).
 */
export const semver: VersionScheme = {
  id: "semver",
  ecosystems: ["npm", "crates.io", "Go", "Hex", "Pub", "SwiftURL", "GitHub Actions", "Julia", "Bitnami"],
  parse: (text) => parseSemver(text, (identifier) => identifier),
}

/** NuGet: four parts, pre-release identifiers without case (learn.microsoft.com/nuget/concepts/package-versioning). */
export const nuget: VersionScheme = {
  id: "nuget",
  ecosystems: ["NuGet"],
  parse: (text) => parseSemver(text, (identifier) => identifier.toLowerCase()),
}

const shape = /^[\s=vV]*(\d+(?:\.\d+)*)(?:-?([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+.*)?\s*$/

function parseSemver(text: string, fold: (identifier: string) => string): VersionParse {
  const found = isWithinLimits(text) ? shape.exec(text) : null
  if (!found) return { ok: false, reason: "not a semantic version" }
  const parts = (found[1] ?? "").split(".").map(BigInt)
  while (parts.at(-1) === 0n) parts.pop()
  const key = new KeyWriter()
  // After the parts: a pre-release before the release itself, and both before a further part.
  for (const part of parts) key.rank(3).number(part)
  if (found[2] === undefined) return { ok: true, key: key.rank(2).finish() }
  key.rank(1)
  for (const identifier of found[2].split(".")) {
    if (/^\d+$/.test(identifier)) key.rank(1).number(BigInt(identifier))
    else key.rank(2).text(fold(identifier))
  }
  return { ok: true, key: key.rank(0).finish() }
}
