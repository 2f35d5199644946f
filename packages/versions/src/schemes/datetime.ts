import { compareNumbers } from "../comparison.ts"
import { defineScheme } from "../version-scheme.ts"

const shape = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,30}))?(Z|[+-]\d{2}:\d{2})$/
const fractionDigits = 30

/**
 * Moments (RFC 3339; package-url/vers-spec, type datetime): by the instant, whatever the offset is; fractions to 30
 * digits.
 */
export const datetime = defineScheme<bigint>({
  id: "datetime",
  ecosystems: [],
  versTypes: ["datetime"],
  of: "software that is numbered by moments",
  read(text) {
    const [, whole, fraction = "", offset] = shape.exec(text) ?? []
    const milliseconds = whole === undefined ? Number.NaN : Date.parse(`${whole}${offset}`)
    if (Number.isNaN(milliseconds) || whole === undefined) return null
    // A day that a month does not have would be moved into the next.
    if (new Date(Date.parse(`${whole}Z`)).toISOString().slice(0, 10) !== whole.slice(0, 10)) return null
    return (
      (BigInt(milliseconds + sinceYearZero) / 1000n) * 10n ** BigInt(fractionDigits) +
      BigInt(fraction.padEnd(fractionDigits, "0"))
    )
  },
  compare: compareNumbers,
  writeKey: (moment, key) => key.number(moment),
})

// From one day before the year 0 to 1970, so that no moment is negative.
const sinceYearZero = -Date.parse("0000-01-01T00:00:00Z") + 86_400_000
