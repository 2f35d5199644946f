import { parseCronItem } from "graphile-worker"
import { describe, expect, it } from "vitest"
import { fetchCron, nextFetch } from "./fetch-times.domain.ts"

const iso = (now: string) => new Date(nextFetch(Date.parse(now))).toISOString()

describe("the next fetch", () => {
  it.each([
    ["2026-03-01T00:00:00Z", "2026-03-01T00:41:00.000Z"],
    ["2026-03-01T00:41:00Z", "2026-03-01T06:41:00.000Z"],
    ["2026-03-01T06:40:59.999Z", "2026-03-01T06:41:00.000Z"],
    ["2026-12-31T18:41:00Z", "2027-01-01T00:41:00.000Z"],
  ])("after %s is at %s", (now, next) => expect(iso(now)).toBe(next))

  it("is a minute that the worker's reading of the cron line takes, and no minute before it is", () => {
    const { match } = parseCronItem({ task: "fetch-feeds", match: fetchCron })
    const takes = (time: number) => {
      const at = new Date(time)
      return match({
        min: at.getUTCMinutes(),
        hour: at.getUTCHours(),
        date: at.getUTCDate(),
        month: at.getUTCMonth() + 1,
        dow: at.getUTCDay(),
      })
    }
    const start = Date.parse("2026-02-28T00:00:00Z")
    for (let now = start; now < start + 2 * 86_400_000; now += 61 * 60_000) {
      const found = nextFetch(now)
      expect(takes(found)).toBe(true)
      for (let between = now + 60_000; between < found; between += 60_000) expect(takes(between)).toBe(false)
    }
  })
})
