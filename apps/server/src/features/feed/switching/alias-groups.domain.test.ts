import { isCveId } from "@waybill/advisories/advisory-id"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { aliasGroups, type NamedAdvisory } from "./alias-groups.domain.ts"

const advisory = (id: string, aliases: string[] = [], isWithdrawn = false): NamedAdvisory => ({
  id,
  aliases,
  isWithdrawn,
})
const told = (advisories: NamedAdvisory[]) =>
  Object.fromEntries(
    aliasGroups(advisories).map(({ publicId, ids, members }) => [
      publicId,
      {
        ids: ids.join(" "),
        of: members
          .map((index) => advisories[index]?.id)
          .sort()
          .join(" "),
      },
    ]),
  )

describe("which ids mean one vulnerability", () => {
  it("a CVE, a GHSA and a GO record that name each other are one, told by the CVE", () =>
    expect(told([advisory("GO-1", ["CVE-2020-0001", "GHSA-a"]), advisory("GHSA-a", ["CVE-2020-0001"])])).toEqual({
      "CVE-2020-0001": { ids: "CVE-2020-0001 GHSA-a GO-1", of: "GHSA-a GO-1" },
    }))

  it("without a CVE the GHSA tells it, without that the first id of a source, live before withdrawn", () => {
    expect(Object.keys(told([advisory("AAA-1", ["GHSA-b"])]))).toEqual(["GHSA-b"])
    expect(Object.keys(told([advisory("PYSEC-1", ["OSV-1"]), advisory("OSV-1", [], true)]))).toEqual(["PYSEC-1"])
    expect(Object.keys(told([advisory("RUSTSEC-1", ["AAA-alias"])]))).toEqual(["RUSTSEC-1"])
  })

  it("a record of several CVEs belongs to each, and makes none mean the other", () =>
    expect(
      told([advisory("BIT-1", ["CVE-2020-0001", "CVE-2020-0002"]), advisory("GHSA-a", ["CVE-2020-0002"])]),
    ).toEqual({
      "CVE-2020-0001": { ids: "BIT-1 CVE-2020-0001", of: "BIT-1" },
      "CVE-2020-0002": { ids: "CVE-2020-0002 GHSA-a", of: "BIT-1 GHSA-a" },
    }))

  it("a wrong name between two records does not make their CVEs one", () =>
    expect(told([advisory("GHSA-a", ["CVE-2020-0001"]), advisory("GO-2", ["CVE-2020-0002", "GHSA-a"])])).toEqual({
      "CVE-2020-0001": { ids: "CVE-2020-0001 GHSA-a", of: "GHSA-a GO-2" },
      "CVE-2020-0002": { ids: "CVE-2020-0002 GO-2", of: "GO-2" },
    }))

  it("what a withdrawn record says gives way to what live ones say", () =>
    expect(
      told([
        advisory("AAA-1", ["GHSA-a", "CVE-2020-0009"], true),
        advisory("GHSA-a", []),
        advisory("GO-1", ["GHSA-a", "CVE-2020-0001"]),
      ]),
    ).toEqual({
      "CVE-2020-0001": { ids: "CVE-2020-0001 GHSA-a GO-1", of: "AAA-1 GHSA-a GO-1" },
      "CVE-2020-0009": { ids: "AAA-1 CVE-2020-0009", of: "AAA-1" },
    }))

  it("records that name each other in a long chain do not swallow a database", () => {
    const chain = Array.from({ length: 2_000 }, (_, i) => advisory(`X-${i}`, [`X-${i + 1}`]))
    for (const group of aliasGroups(chain)) expect(group.ids.length).toBeLessThanOrEqual(500)
  })
})

const id = fc.oneof(
  fc.integer({ min: 1, max: 6 }).map((n) => `CVE-2020-000${n}`),
  fc.integer({ min: 1, max: 6 }).map((n) => `GHSA-${n}`),
  fc.integer({ min: 1, max: 6 }).map((n) => `GO-${n}`),
)
const anyAdvisories = fc.uniqueArray(
  fc.record({ id, aliases: fc.uniqueArray(id, { maxLength: 4 }), isWithdrawn: fc.boolean() }),
  { selector: (each) => each.id, maxLength: 12 },
)

describe("whatever advisories say", () => {
  it("every id is in one group, no group holds two CVEs, every advisory is in the group of each name", () => {
    fc.assert(
      fc.property(anyAdvisories, (advisories) => {
        const groups = aliasGroups(advisories)
        const ids = groups.flatMap((group) => group.ids)
        expect(new Set(ids).size).toBe(ids.length)
        expect(new Set(ids)).toEqual(new Set(advisories.flatMap((each) => [each.id, ...each.aliases])))
        for (const group of groups) {
          expect(group.ids.filter(isCveId).length).toBeLessThanOrEqual(1)
          expect(group.ids).toContain(group.publicId)
          expect(group.members.length).toBeGreaterThan(0)
        }
        advisories.forEach((each, index) => {
          for (const name of [each.id, ...each.aliases])
            expect(groups.find((group) => group.ids.includes(name))?.members).toContain(index)
        })
      }),
    )
  })

  it("their order changes nothing", () => {
    fc.assert(
      fc.property(
        anyAdvisories.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(told(shuffled)).toEqual(told(list))
        },
      ),
    )
  })

  it("groups that no name ties together do not depend on each other", () => {
    fc.assert(
      fc.property(anyAdvisories, anyAdvisories, (here, there) => {
        const renamed = there.map((each) => ({
          ...each,
          id: each.id.replace("-", "-9"),
          aliases: each.aliases.map((alias) => alias.replace("-", "-9")),
        }))
        expect(told([...here, ...renamed])).toEqual({ ...told(here), ...told(renamed) })
      }),
    )
  })
})
