/** From so many seconds on in this unit; years from two on, since "last year" may be yesterday. */
const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number, number?])[] = [
  ["year", 31_536_000, 2 * 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
]
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" })
const exact = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium" })

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" })

/** How long ago or ahead, in the largest fitting unit; "just now" below a minute. */
function relativeTime(at: string, now: number = Date.now()): string {
  const seconds = (Date.parse(at) - now) / 1000
  for (const [unit, size, from = size] of units)
    if (Math.abs(seconds) >= from) return relative.format(Math.trunc(seconds / size), unit)
  return "just now"
}

/** The moment to the second, in the reader's time zone. */
export const exactTime = (at: string): string => exact.format(new Date(at))

/** Its day, for what holds for whole days. */
export const exactDay = (at: string): string => day.format(new Date(at))

/** A date of a calendar (2024-03-01), the same in every time zone. */
export const calendarDay = (date: string): string => day.format(new Date(`${date}T00:00`))

/** A time as people read it, the exact one on hover. */
export function Time({ at }: { readonly at: string }) {
  return (
    <time dateTime={at} title={exactTime(at)}>
      {relativeTime(at)}
    </time>
  )
}
