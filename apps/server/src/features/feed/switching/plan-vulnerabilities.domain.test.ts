import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { planVulnerabilities } from "./plan-vulnerabilities.domain.ts"

const group = (...ids: string[]) => ({ publicId: ids[0] ?? "", ids })
const row = (id: number, ...ids: string[]) => ({ id, publicId: ids[0] ?? "", ids })

describe("which row an alias group keeps", () => {
  it("a group that gained a CVE keeps the row of its GHSA", () =>
    expect(planVulnerabilities([group("CVE-1", "GHSA-a")], [row(7, "GHSA-a")])).toEqual({
      keptIds: [7],
      vanished: [],
      moves: [],
    }))

  it("two rows that turn out to be one become the older, and the history of the other moves there", () =>
    expect(
      planVulnerabilities([group("CVE-1", "GHSA-a", "GO-1")], [row(9, "CVE-1", "GHSA-a"), row(4, "GO-1")]),
    ).toEqual({ keptIds: [4], vanished: [9], moves: [{ from: 9, toGroup: 0 }] }))

  it("a row that falls apart stays with its public id, and the other part begins with its history", () =>
    expect(planVulnerabilities([group("GHSA-a"), group("CVE-1", "GO-1")], [row(4, "CVE-1", "GHSA-a", "GO-1")])).toEqual(
      {
        keptIds: [null, 4],
        vanished: [],
        moves: [{ from: 4, toGroup: 0 }],
      },
    ))

  it("a row of which nothing is left vanishes and moves nowhere", () =>
    expect(planVulnerabilities([group("CVE-2")], [row(1, "CVE-1")])).toEqual({
      keptIds: [null],
      vanished: [1],
      moves: [],
    }))

  it("never gives a row twice, never keeps a vanished one, and changes nothing when groups and rows agree", () => {
    const id = fc.integer({ min: 0, max: 30 }).map((n) => `ID-${n}`)
    const partition = fc
      .uniqueArray(id, { minLength: 1 })
      .chain((ids) =>
        fc.array(fc.nat(5), { minLength: ids.length, maxLength: ids.length }).map((keys) => ({ ids, keys })),
      )
      .map(({ ids, keys }) => [...Map.groupBy(ids, (_, i) => keys[i]).values()])
    fc.assert(
      fc.property(partition, partition, (now, before) => {
        const groups = now.map((ids) => group(...ids))
        const rows = before.map((ids, i) => row(i + 1, ...ids))
        const plan = planVulnerabilities(groups, rows)
        const given = plan.keptIds.filter((kept) => kept !== null)
        expect(new Set(given).size).toBe(given.length)
        expect(new Set([...given, ...plan.vanished])).toEqual(new Set(rows.map(({ id: each }) => each)))
        for (const move of plan.moves) expect(plan.keptIds[move.toGroup]).not.toBe(move.from)
        const same = planVulnerabilities(
          rows.map(({ ids }) => group(...ids)),
          rows,
        )
        expect(same).toEqual({ keptIds: rows.map((each) => each.id), vanished: [], moves: [] })
      }),
    )
  })
})
