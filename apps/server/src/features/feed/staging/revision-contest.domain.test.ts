import fc from "fast-check"
import { expect, test } from "vitest"
import type { ChangedRecord } from "./read-task.ts"
import { revisionContest } from "./revision-contest.domain.ts"

const ids = ["GO-2024-2687", "PYSEC-2021-66", "RUSTSEC-2021-0078"]
const entries = fc.array(
  fc.record({
    id: fc.constantFrom(...ids),
    modifiedAt: fc.option(fc.integer({ min: 1, max: 4 })),
    isHeld: fc.boolean(),
  }),
  { maxLength: 12 },
)

test("of each id the newest revision counts, of two of one date the first, and none that is older than what is held", () => {
  fc.assert(
    fc.property(entries, fc.option(fc.integer({ min: 1, max: 4 })), fc.boolean(), (entered, heldAt, isForced) => {
      const contest = revisionContest(isForced)
      for (const id of ids) contest.hold("osv", id, heldAt)
      const revisions = entered.map(({ id, modifiedAt, isHeld }, ordinal) =>
        isHeld ? { feedId: "osv", id, modifiedAt: heldAt, record: null } : revision(id, modifiedAt, ordinal),
      )
      for (const each of revisions) contest.enter(each)
      const { changed, dropped, seen } = contest.result()
      const staged = revisions.flatMap(({ record }) => record?.ordinal ?? [])
      expect([...changed.keys(), ...dropped].sort(byNumber)).toEqual(staged)
      expect(seen).toEqual(new Set(revisions.map(({ id }) => `osv\u0000${id}`)))
      const expected = ids.flatMap((id) => {
        const own = revisions.filter((each) => each.id === id)
        const first = own.toSorted((a, b) => (b.modifiedAt ?? 0) - (a.modifiedAt ?? 0))[0]
        const isOlder = !isForced && heldAt !== null && first?.modifiedAt != null && first.modifiedAt < heldAt
        return first?.record && !isOlder ? first.record.ordinal : []
      })
      expect([...changed.keys()].sort(byNumber)).toEqual(expected.sort(byNumber))
    }),
  )
})

const byNumber = (a: number, b: number) => a - b

function revision(id: string, modifiedAt: number | null, ordinal: number) {
  const record: ChangedRecord = {
    kind: "changed",
    ordinal,
    feedId: "osv",
    modifiedAt: null,
    isMatchable: true,
    member: {
      id,
      aliases: [],
      kind: "vulnerability",
      isWithdrawn: false,
      title: null,
      opening: null,
      severityWord: null,
      cvss: [],
      ssvc: null,
      isAside: false,
    },
  }
  return { feedId: "osv", id, modifiedAt, record }
}
