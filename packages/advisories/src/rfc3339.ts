/**
 * Reads an RFC 3339 time and gives it in UTC with `Z`, its fraction kept; null where it is none (also days that no
 * calendar has, which a database would refuse). Year 1 is what some publishers write for "not known" (Go and PyPA fill
 * it in at release), see `isUnknownTime`.
 */
export function readTimestamp(text: string): string | null {
  const parts = text.length <= 40 ? form.exec(text) : null
  if (parts === null) return null
  const [, year = "", month = "", day = "", hour = "", minute = "", second = "", zone = ""] = parts
  if (Number(month) > 12 || Number(day) > daysIn(Number(year), Number(month)) || month === "00" || day === "00")
    return null
  if (hour > "23" || minute > "59" || second > "59" || year === "0000") return null
  if (zone === "Z") return text
  // Another zone would carry the first day of year 1 out of all calendars.
  if (year === "0001") return "0001-01-01T00:00:00Z"
  const milliseconds = Date.parse(text)
  const time = Number.isNaN(milliseconds) ? "" : new Date(milliseconds).toISOString()
  return /^\d{4}-/.test(time) ? time : null
}

/** Whether a time that `readTimestamp` gave stands for "not known". */
export const isUnknownTime = (timestamp: string): boolean => timestamp.startsWith("0001-")

/** Reads a calendar day `YYYY-MM-DD` (RFC 3339 full-date); null where it is none. */
export function readDate(text: string): string | null {
  return text.length === 10 && readTimestamp(`${text}T00:00:00Z`) !== null ? text : null
}

const form =
  /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$/

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
