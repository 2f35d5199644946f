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
const held = fc.option(fc.record({ modifiedAt: fc.option(fc.integer({ min: 1, max: 4 })) }))

test("of each id the newest revision counts, of two of one date the first, and none that is older than what is held", () => {
  fc.assert(
    fc.property(entries, held, fc.boolean(), (entered, heldRow, isForced) => {
      let numbers = 100
      const contest = revisionContest(isForced, () => ++numbers)
      const heldAt = heldRow?.modifiedAt ?? null
      if (heldRow)
        for (const [index, id] of ids.entries()) contest.hold("osv", id, { advisoryId: index, modifiedAt: heldAt })
      const revisions = entered.map(({ id, modifiedAt, isHeld }) =>
        isHeld && heldRow ? { feedId: "osv", id, modifiedAt: heldAt, record: null } : revision(id, modifiedAt),
      )
      // Rows as a load writes them and takes them back, at any moment those of the revisions that count.
      const rows = new Map<number, ChangedRecord>()
      for (const each of revisions) {
        const { staged, outdone } = contest.enter(each)
        if (outdone) {
          expect(rows.get(outdone.advisoryId)).toBe(outdone.record)
          rows.delete(outdone.advisoryId)
        }
        if (staged) {
          expect(rows.has(staged.advisoryId)).toBe(false)
          expect(staged.isNew).toBe(heldRow === null)
          rows.set(staged.advisoryId, staged.record)
        }
      }
      const { changed, seen } = contest.result()
      expect(new Map([...changed].map(([id, { record }]) => [id, record]))).toEqual(rows)
      expect(seen).toEqual(new Set(revisions.map(({ id }) => `osv\u0000${id}`)))
      const expected = ids.flatMap((id) => {
        const own = revisions.filter((each) => each.id === id)
        const first = own.toSorted((a, b) => (b.modifiedAt ?? 0) - (a.modifiedAt ?? 0))[0]
        const isOlder = !isForced && heldAt !== null && first?.modifiedAt != null && first.modifiedAt < heldAt
        return first?.record && !isOlder ? first.record : []
      })
      expect(new Set(rows.values())).toEqual(new Set(expected))
      if (heldRow) for (const [advisoryId, { member }] of rows) expect(ids[advisoryId]).toBe(member.id)
    }),
  )
})

function revision(id: string, modifiedAt: number | null) {
  const record: ChangedRecord = {
    kind: "changed",
    feedId: "osv",
    digest: "",
    modifiedAt: null,
    ranges: 1,
    member: {
      id,
      aliases: [],
      upstreamCves: [],
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
