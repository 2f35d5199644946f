/** A release cycle of a product. */
export interface Cycle {
  /** `22`, `3.12`. */
  readonly cycle: string
}

/**
 * The cycle that a version belongs to: the longest whose name the version begins with, up to a dot, hyphen, plus sign
 * or its end. Version 3.1 is of the cycle `3.1` and 3.12 is not. Null where none is; nothing is guessed.
 */
export function cycleOf<T extends Cycle>(version: string, cycles: readonly T[]): T | null {
  const bare = version.replace(/^v(?=\d)/i, "")
  const fitting = cycles.filter(
    ({ cycle }) => bare === cycle || (bare.startsWith(cycle) && /^[.+_-]/.test(bare.slice(cycle.length))),
  )
  return fitting.sort((a, b) => b.cycle.length - a.cycle.length)[0] ?? null
}
