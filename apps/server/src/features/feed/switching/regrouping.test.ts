import { writeFile } from "node:fs/promises"
import path from "node:path"
import { isCveId } from "@waybill/advisories/advisory-id"
import fc from "fast-check"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type FeedLoads, openFeedLoads } from "../../../testing/feed-loads.ts"
import { startTestApp, type TestApp } from "../../../testing/test-app.ts"
import { aliasGroups, type NamedAdvisory } from "./alias-groups.domain.ts"

let app: TestApp
let feeds: FeedLoads
let file: string
beforeAll(async () => {
  app = await startTestApp()
  feeds = await openFeedLoads(app)
  file = path.join(feeds.folder, "records.jsonl")
})
afterAll(async () => {
  await feeds.close()
  await app.close()
})

/** What one load brings: a record by the number of its id, as it is from then on. */
const bringing = fc.record({
  record: fc.integer({ min: 0, max: 7 }),
  aliases: fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 3 }),
  isWithdrawn: fc.boolean(),
})
const loads = fc.array(fc.array(bringing, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })

// Records 0–7, half of them GitHub's; names 8–11 are CVEs. Each run has ids of its own, so that runs need no database
// of their own.
const idOf = (run: number, number: number): string => {
  const letters = (value: number) =>
    [...String(value).padStart(4, "0")].map((digit) => "cfghjmpqrv"[Number(digit)]).join("")
  if (number >= 8) return `CVE-2024-${100_000 + run * 10 + number}`
  return number % 2 === 0 ? `GHSA-${letters(run)}-${letters(number)}-cccc` : `OSV-2024-${run * 10 + number}`
}

async function load(advisories: readonly NamedAdvisory[], revision: number): Promise<void> {
  const modified = new Date(Date.UTC(2024, 0, 1 + revision)).toISOString()
  const records = advisories.map(({ id, aliases, isWithdrawn }) => ({
    schema_version: "1.6.0",
    id,
    modified,
    aliases,
    ...(isWithdrawn ? { withdrawn: modified } : {}),
    summary: `Flaw ${id}`,
    affected: [
      { package: { ecosystem: "npm", name: "part" }, ranges: [{ type: "SEMVER", events: [{ introduced: "0" }] }] },
    ],
  }))
  await writeFile(file, `${records.map((record) => JSON.stringify(record)).join("\n")}\n`)
  await feeds.load([file])
}

/** Every vulnerability that any of the ids means: its ids and the records that speak of it. */
const heldGroups = async (ids: readonly string[]): Promise<string[]> => {
  const rows = await feeds.database.read("shared", (tx) =>
    tx.many<{ ids: string[]; records: string[] | null }>(sql`
      select array[v.public_id] || v.aliases as ids,
             (select array_agg(a.source_id) from advisory_vulnerability av join advisory a on a.id = av.advisory_id where av.vulnerability_id = v.id) as records
        from vulnerability v where v.id in (select vulnerability_id from vulnerability_alias where alias = any (${[...ids]}::text[]))`),
  )
  return rows.map((row) => groupText(row.ids, row.records ?? [])).sort()
}
const groupText = (ids: readonly string[], records: readonly string[]) =>
  `${[...ids].sort().join(" ")} told by ${[...records].sort().join(" ")}`

/** The plainest model: names that lead to each other are one, in whatever way. */
function componentsOf(advisories: readonly NamedAdvisory[]): Set<string>[] {
  let sets: Set<string>[] = []
  for (const { id, aliases } of advisories) {
    const own = new Set([id, ...aliases])
    const met = sets.filter((set) => [...own].some((name) => set.has(name)))
    sets = [...sets.filter((set) => !met.includes(set)), new Set([...own, ...met.flatMap((set) => [...set])])]
  }
  return sets
}

describe("alias groups over random loads, changes and withdrawals", () => {
  let run = 0
  it(
    "are those of everything that is held at once, and plain components wherever these hold one CVE at most",
    { timeout: 120_000 },
    () =>
      fc.assert(
        fc.asyncProperty(loads, async (steps) => {
          run += 1
          const held = new Map<string, NamedAdvisory>()
          for (const [revision, step] of steps.entries()) {
            const brought = new Map<string, NamedAdvisory>()
            for (const { record, aliases, isWithdrawn } of step) {
              const id = idOf(run, record)
              const names = aliases.map((number) => idOf(run, number)).filter((name) => name !== id)
              if (!brought.has(id)) brought.set(id, { id, aliases: names, isWithdrawn })
            }
            await load([...brought.values()], revision)
            for (const [id, advisory] of brought) held.set(id, advisory)
          }
          const advisories = [...held.values()]
          const groups = await heldGroups(Array.from({ length: 12 }, (_, number) => idOf(run, number)))
          const atOnce = aliasGroups(advisories).map(({ ids, members }) =>
            groupText(
              ids,
              members.map((index) => advisories[index]?.id ?? ""),
            ),
          )
          expect(groups).toEqual(atOnce.sort())
          for (const component of componentsOf(advisories)) {
            const text = groupText(
              [...component],
              advisories.filter(({ id }) => component.has(id)).map(({ id }) => id),
            )
            const cves = [...component].filter(isCveId)
            if (cves.length <= 1) expect(groups).toContain(text)
            else expect(groups.filter((group) => cves.some((cve) => group.includes(cve)))).toHaveLength(cves.length)
          }
        }),
        // Shrinking costs loads too: what was found by then is told.
        { numRuns: 15, interruptAfterTimeLimit: 90_000 },
      ),
  )
})
