import { counted } from "../../ui/counted.ts"
import { severities, severityNames } from "../../ui/severity.tsx"
import type { SeverityCounts } from "../../ui/severity-bar.tsx"

export interface TrendDay {
  /** `2026-11-27`, UTC. */
  readonly day: string
  readonly began: number
  readonly ended: number
  /** Null: nobody counted on that day. */
  readonly open: (SeverityCounts & { readonly findings: number }) | null
}

const dayMs = 86_400_000

/**
 * Each day from the first that is known, or from as many as are asked for ago, through the last. A day that the server
 * says nothing of had no change, and nobody counted what was open.
 */
export function daysOf(trend: readonly TrendDay[], most: number): TrendDay[] {
  const [first, last] = [trend[0], trend.at(-1)]
  if (!first || !last) return []
  const known = new Map(trend.map((each) => [each.day, each]))
  const end = Date.parse(last.day)
  const start = Math.max(Date.parse(first.day), end - (most - 1) * dayMs)
  return Array.from({ length: (end - start) / dayMs + 1 }, (_, index) => {
    const day = new Date(start + index * dayMs).toISOString().slice(0, 10)
    return known.get(day) ?? { day, began: 0, ended: 0, open: null }
  })
}

const steps = [1, 2, 3, 4, 5, 6, 8, 10]

/** The top of an axis that starts at zero: the next round number. */
export function axisTop(most: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, most)))
  return unit * (steps.find((step) => step * unit >= most) ?? 10)
}

const shortDay = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" })
/** "27 Nov". */
export const dayText = (day: string): string => shortDay.format(new Date(day))

/** All that is known of a day, in words. */
export function dayInWords({ day, began, ended, open }: TrendDay): string {
  const parts = open
    ? severities
        .filter((each) => open[each] > 0)
        .map((each) => `${open[each].toLocaleString("en")} ${severityNames[each].toLowerCase()}`)
    : []
  const count = open ? `${open.findings.toLocaleString("en")} open` : "open ones were not counted"
  return `${dayText(day)}: ${count}${parts.length > 0 ? ` (${parts.join(", ")})` : ""}; ${began.toLocaleString("en")} new, ${ended.toLocaleString("en")} ended`
}

/** What the picture shows: from how many to how many, and what came and went meanwhile. */
export function trendSentence(days: readonly TrendDay[]): string {
  const kept = days.filter((each) => each.open !== null)
  const [first, last] = [kept[0], kept.at(-1)]
  const sum = (name: "began" | "ended") => days.reduce((total, each) => total + each[name], 0)
  const since = days[0] ? dayText(days[0].day) : ""
  const moved = `Since ${since} ${counted(sum("began"), "finding")} began and ${sum("ended").toLocaleString("en")} ended`
  if (!first?.open || !last?.open || first === last) return `${moved}. What is open is counted each day from now on.`
  const [from, to] = [first.open.findings, last.open.findings]
  const change =
    from === to
      ? `as many are open as on ${dayText(first.day)}`
      : `${Math.abs(to - from).toLocaleString("en")} ${to < from ? "fewer" : "more"} are open than on ${dayText(first.day)}`
  return `${moved}; ${change}.`
}
