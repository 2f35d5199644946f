/** A version that was read, or the reason why it could not be. A reason is shown to people; a version that cannot be read is never guessed. */
export type VersionParse<V> =
  | { readonly ok: true; readonly version: V }
  | { readonly ok: false; readonly reason: string }

/**
 * One ecosystem's own order of versions.
 *
 * `compare` is a total preorder over parsed versions. `key` turns a version into bytes whose unsigned lexicographic order (`memcmp`, a shorter
 * prefix first) is the same order, with equal keys exactly for versions that compare equal; so ranges become two byte comparisons in an index.
 */
export interface VersionScheme<V> {
  readonly id: string
  /** OSV ecosystem names (the part before `:`) whose versions this scheme orders. */
  readonly ecosystems: readonly string[]
  parse(text: string): VersionParse<V>
  compare(a: V, b: V): -1 | 0 | 1
  key(version: V): Uint8Array
}
