import { compareNumbers, comparePrefixed } from "../comparison.ts"
import { defineScheme, type SchemeRules, type VersionScheme } from "../version-scheme.ts"

/** An order of plain lists of numbers, fewer of them first. */
export function numberListScheme(
  rules: Pick<SchemeRules<readonly bigint[]>, "id" | "ecosystems" | "versTypes" | "of"> & {
    /** What of a version is read; what stands behind it says nothing. */
    readonly shape: RegExp
  },
): VersionScheme {
  return defineScheme<readonly bigint[]>({
    ...rules,
    read: (text) => rules.shape.exec(text)?.[0].split(/[.-]/).map(BigInt) ?? null,
    compare: (a, b) => comparePrefixed(a, b, compareNumbers),
    writeKey(numbers, key) {
      for (const number of numbers) key.rank(1).number(number)
      key.rank(0)
    },
  })
}
