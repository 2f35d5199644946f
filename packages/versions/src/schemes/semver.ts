import { isWithinLimits, KeyWriter } from "../key-writer.ts"
import type { VersionParse, VersionScheme } from "../version-scheme.ts"

/**
 * Semantic versions 2.0.0 §11, read leniently as their ecosystems do: a leading `v` or `=`, missing parts as zero, more than three parts. Build metadata has no
 * part in the order; Go's `+incompatible` is such, and its pseudo-versions are pre-releases by construction (go.dev/ref/mod#versions).
 */
export const semver: VersionScheme = {
  id: "semver",
  ecosystems: ["npm", "crates.io", "Go", "Hex", "SwiftURL", "GitHub Actions", "Julia", "Bower", "Node.js"],
  versTypes: ["semver", "npm", "cargo", "golang", "hex", "swift", "github", "githubactions", "julia"],
  parse: (text) => parseSemver(text, { fold: (identifier) => identifier }),
}

/** Pub (dart.dev/tools/pub/versioning): as semantic versions, but a build comes after the version without it, in the order of its identifiers. */
export const pub: VersionScheme = {
  id: "pub",
  ecosystems: ["Pub"],
  versTypes: ["pub"],
  parse: (text) => parseSemver(text, { fold: (identifier) => identifier, areBuildsOrdered: true }),
}

/** Bitnami (github.com/bitnami/go-version): a number after the hyphen is the revision of the packaging, after the version without it; anything else there is a pre-release. */
export const bitnami: VersionScheme = {
  id: "bitnami",
  ecosystems: ["Bitnami"],
  versTypes: ["bitnami"],
  parse: (text) => {
    const revision = /^([^-+]*)-(\d+)$/.exec(text.trim())
    return revision
      ? parseSemver(`${revision[1]}+${revision[2]}`, { fold: (identifier) => identifier, areBuildsOrdered: true })
      : parseSemver(text, { fold: (identifier) => identifier, areBuildsOrdered: true })
  },
}

/** NuGet: four parts, pre-release identifiers without case (learn.microsoft.com/nuget/concepts/package-versioning). */
export const nuget: VersionScheme = {
  id: "nuget",
  ecosystems: ["NuGet"],
  versTypes: ["nuget"],
  parse: (text) => parseSemver(text, { fold: (identifier) => identifier.toLowerCase() }),
}

const shape = /^[\s=vV]*(\d+(?:\.\d+)*)(?:-?([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+(.*?))?\s*$/

interface Rules {
  readonly fold: (identifier: string) => string
  readonly areBuildsOrdered?: boolean
}

function parseSemver(text: string, { fold, areBuildsOrdered = false }: Rules): VersionParse {
  const found = isWithinLimits(text) ? shape.exec(text) : null
  if (!found) return { ok: false, reason: "not a semantic version" }
  const parts = (found[1] ?? "").split(".").map(BigInt)
  while (parts.at(-1) === 0n) parts.pop()
  const key = new KeyWriter()
  // After the parts: a pre-release before the release itself, and both before a further part.
  for (const part of parts) key.rank(3).number(part)
  if (found[2] === undefined) key.rank(2)
  else writeIdentifiers(key.rank(1), found[2], fold)
  if (areBuildsOrdered) {
    if (found[3] === undefined) key.rank(0)
    else writeIdentifiers(key.rank(1), found[3], fold)
  }
  return { ok: true, key: key.finish() }
}

function writeIdentifiers(key: KeyWriter, text: string, fold: (identifier: string) => string): void {
  for (const identifier of text.split(".")) {
    if (/^\d+$/.test(identifier)) key.rank(1).number(BigInt(identifier))
    else key.rank(2).text(fold(identifier))
  }
  key.rank(0)
}
