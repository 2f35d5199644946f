import type { Csaf } from "../csaf-view.ts"

/** A test of the standard (CSAF 2.0 and 2.1, §6), by its number. */
export interface CsafTest {
  readonly id: string
  /** The versions that have it; both where it is not given. */
  readonly only?: Csaf["version"]
  readonly run: (csaf: Csaf) => Iterable<CsafBreach>
}

/** What breaks a test, and where. */
export interface CsafBreach {
  readonly path: string
  readonly message: string
}

/** The values that come a second time, with the place of each. */
export function* repeated<T>(
  values: Iterable<T>,
  key: (value: T) => string,
  tell: (value: T, key: string) => CsafBreach,
): Generator<CsafBreach> {
  const seen = new Set<string>()
  for (const value of values) {
    const name = key(value)
    if (seen.has(name)) yield tell(value, name)
    seen.add(name)
  }
}
