const form = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(\.\d{1,32})?(Z|[+-]\d{2}:\d{2})$/

/**
 * Whether a text is a date and time by CSAF 2.1 §2.3: RFC 3339, `T` and `Z` in capitals, a zone, a day that the
 * calendar has, no leap second.
 */
export const isDateTime = (text: string): boolean => nanosecondsOf(text) !== null

/**
 * A moment in nanoseconds since 1970, so that times of any zone and fraction can be compared; null where it is none.
 */
export const instantOf = (value: unknown): bigint | null => (typeof value === "string" ? nanosecondsOf(value) : null)

function nanosecondsOf(text: string): bigint | null {
  const parts = text.length > 64 ? null : form.exec(text)
  if (parts === null) return null
  const [, year = "", month = "", day = "", hour = "", minute = "", second = "", fraction = "", zone = "Z"] = parts
  if (hour > "23" || minute > "59" || second > "59") return null
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null
  const [zoneHour, zoneMinute] = zone === "Z" ? [0, 0] : [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))]
  if (zoneHour > 23 || zoneMinute > 59) return null
  const offset = (zone.startsWith("-") ? -1 : 1) * (zoneHour * 60 + zoneMinute)
  const seconds =
    Math.floor(date.getTime() / 1000) + Number(hour) * 3600 + (Number(minute) - offset) * 60 + Number(second)
  return BigInt(seconds) * 1_000_000_000n + BigInt(fraction.slice(1, 10).padEnd(9, "0"))
}
