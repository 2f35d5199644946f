import type { Sign } from "./comparison.ts"
import { isWithinLimits, KeyWriter, keyAfter } from "./key-writer.ts"

/**
 * A version that was read, or the reason why it could not be. A reason is shown to people; a version that cannot be
 * read is never guessed.
 */
export type VersionParse =
  | { readonly ok: true; readonly key: Uint8Array }
  | { readonly ok: false; readonly reason: string }

/**
 * One ecosystem's own order of versions, twice: as bytes, for an index, where a range is two byte comparisons; and as
 * the comparator that the ecosystem itself specifies. Property tests and the published vectors hold the two together
 * (decision 12).
 */
export interface VersionScheme {
  readonly id: string
  /**
   * OSV ecosystem names (the part before `:`) whose versions this scheme orders, and names for what OSV has none
   * (`RPM`, `Gentoo`).
   */
  readonly ecosystems: readonly string[]
  /**
   * Types of a `vers:` range whose versions this scheme orders (package-url/vers-spec, by convention the purl type).
   */
  readonly versTypes: readonly string[]
  /** Further types whose ranges may be read in this order: `vers:semver` for npm. */
  readonly kindredVersTypes: readonly string[]
  /**
   * The key: `memcmp` on two keys (a shorter prefix first) is the order, with equal keys exactly for versions that
   * compare equal.
   */
  parse(text: string): VersionParse
  /**
   * The least key above what a statement on one version means: the version, and where it names no build itself those of
   * its builds that the ecosystem has stand for it (PEP 440: "the local version label of any candidate versions MUST be
   * ignored"). null where it cannot be read.
   */
  keyAbove(text: string): Uint8Array | null
  /** -1, 0 or 1 by the ecosystem's own procedure; null where one of the two cannot be read: they are not comparable. */
  compare(a: string, b: string): Sign | null
}

/** What a scheme's file says: one parsed form, its comparison and its key. */
export interface SchemeRules<V> {
  readonly id: string
  readonly ecosystems: readonly string[]
  readonly versTypes: readonly string[]
  readonly kindredVersTypes?: readonly string[]
  /** Whose versions these are, for the reason: "not a version of a Debian package". */
  readonly of: string
  /** The parsed form of a text within the limits, without surrounding spaces; null where it is no version. */
  read(text: string): V | null
  compare(a: V, b: V): Sign
  writeKey(version: V, key: KeyWriter): void
  /**
   * Writes the least key above all builds of a version, where the order tells builds apart; false where the version is
   * a build itself.
   */
  writeBuildsEnd?(version: V, key: KeyWriter): boolean
}

/** A scheme from its rules. Limits are looked at before anything else is. */
export function defineScheme<V>(rules: SchemeRules<V>): VersionScheme {
  const read = (text: string): V | null => {
    const trimmed = text.trim()
    return isWithinLimits(trimmed) ? rules.read(trimmed) : null
  }
  return {
    id: rules.id,
    ecosystems: rules.ecosystems,
    versTypes: rules.versTypes,
    kindredVersTypes: rules.kindredVersTypes ?? [],
    parse(text) {
      const version = read(text)
      if (version === null) return { ok: false, reason: `not a version of ${rules.of}` }
      const key = new KeyWriter()
      rules.writeKey(version, key)
      return { ok: true, key: key.finish() }
    },
    keyAbove(text) {
      const version = read(text)
      if (version === null) return null
      const end = new KeyWriter()
      if (rules.writeBuildsEnd?.(version, end)) return end.finish()
      const key = new KeyWriter()
      rules.writeKey(version, key)
      return keyAfter(key.finish())
    },
    compare(a, b) {
      const [left, right] = [read(a), read(b)]
      return left === null || right === null ? null : rules.compare(left, right)
    },
  }
}
