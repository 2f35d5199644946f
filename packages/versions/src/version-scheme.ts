/** A version that was read, or the reason why it could not be. A reason is shown to people; a version that cannot be read is never guessed. */
export type VersionParse =
  | { readonly ok: true; readonly key: Uint8Array }
  | { readonly ok: false; readonly reason: string }

/**
 * One ecosystem's own order of versions, as bytes: `memcmp` on two keys (a shorter prefix first) is the ecosystem's comparison, with equal keys exactly for
 * versions that compare equal. A range is then two byte comparisons in an index; the order lives in one place, the key.
 */
export interface VersionScheme {
  readonly id: string
  /** OSV ecosystem names (the part before `:`) whose versions this scheme orders. */
  readonly ecosystems: readonly string[]
  /** Types of a `vers:` range whose versions this scheme orders (package-url/vers-spec, by convention the purl type). */
  readonly versTypes: readonly string[]
  parse(text: string): VersionParse
}
