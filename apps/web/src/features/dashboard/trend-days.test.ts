import { expect, it } from "vitest"
import { axisTop, dayInWords, daysOf, type TrendDay, trendSentence } from "./trend-days.ts"

const open = (critical: number, low: number) => ({
  findings: critical + low,
  critical,
  high: 0,
  medium: 0,
  low,
  none: 0,
  unknown: 0,
})
const trend: readonly TrendDay[] = [
  { day: "2026-02-26", began: 4, ended: 0, open: null },
  { day: "2026-02-27", began: 0, ended: 0, open: open(3, 1) },
  { day: "2026-03-02", began: 1, ended: 2, open: open(1, 1) },
]

it("has each day once, and says of none what nobody counted", () => {
  expect(daysOf(trend, 90).map(({ day, open: counts }) => [day, counts?.findings ?? null])).toEqual([
    ["2026-02-26", null],
    ["2026-02-27", 4],
    ["2026-02-28", null],
    ["2026-03-01", null],
    ["2026-03-02", 2],
  ])
  expect(daysOf(trend, 2).map(({ day }) => day)).toEqual(["2026-03-01", "2026-03-02"])
  expect(daysOf([], 90)).toEqual([])
})

it("says in words what a day and the whole picture show", () => {
  const days = daysOf(trend, 90)
  expect(days.map(dayInWords)).toEqual([
    "26 Feb: open ones were not counted; 4 new, 0 ended",
    "27 Feb: 4 open (3 critical, 1 low); 0 new, 0 ended",
    "28 Feb: open ones were not counted; 0 new, 0 ended",
    "1 Mar: open ones were not counted; 0 new, 0 ended",
    "2 Mar: 2 open (1 critical, 1 low); 1 new, 2 ended",
  ])
  expect(trendSentence(days)).toBe("Since 26 Feb 5 findings began and 2 ended; 2 fewer are open than on 27 Feb.")
  expect(trendSentence(daysOf(trend.slice(0, 2), 90))).toBe(
    "Since 26 Feb 4 findings began and 0 ended. What is open is counted each day from now on.",
  )
})

it("ends an axis at a round number at or above the most", () => {
  expect([0, 1, 3, 7, 638, 1000, 1001, 10_240_113].map(axisTop)).toEqual([1, 1, 3, 8, 800, 1000, 2000, 20_000_000])
})
