import { expect, it } from "vitest"
import { type Budget, fairTurns } from "./fair-turns.ts"

const endless = Number.POSITIVE_INFINITY
const open: Budget = { partyMs: endless, partyBytes: endless, allMs: endless, allBytes: endless, answerMs: 100 }
const of = (party: string, count: number) => Array.from({ length: count }, (_, i) => [party, `${party}${i}`] as const)

/**
 * Fetches with so many connections, each answer after the time and with the bytes that its party's take; in the order
 * in which they were asked for.
 */
function fetched(
  items: readonly (readonly [string, string])[],
  budget: Partial<Budget>,
  costOf: (party: string) => { readonly ms: number; readonly bytes: number },
  connections = 2,
) {
  let now = 0
  const turns = fairTurns(items, { ...open, ...budget }, () => now)
  const asked: { readonly item: string; readonly withinMs: number }[] = []
  const underway: { readonly endsAt: number; end(): void }[] = []
  for (;;) {
    while (underway.length < connections) {
      const turn = turns.next()
      if (turn === null) break
      const { ms, bytes } = costOf(turn.item[0] ?? "")
      asked.push({ item: turn.item, withinMs: turn.withinMs })
      underway.push({ endsAt: now + ms, end: () => turn.took(ms, bytes) })
    }
    underway.sort((a, b) => a.endsAt - b.endsAt)
    const first = underway.shift()
    if (first === undefined) break
    now = first.endsAt
    first.end()
  }
  return { asked, items: asked.map(({ item }) => item), left: turns.left(), now }
}

it("a party of many documents waits for those of few, and has all turns that nobody else wants", () => {
  const { items } = fetched([...of("m", 8), ...of("f", 2), ...of("g", 1)], {}, () => ({ ms: 1, bytes: 1 }))
  expect(items).toHaveLength(11)
  expect(items.slice(0, 6).toSorted()).toEqual(["f0", "f1", "g0", "m0", "m1", "m2"])
  expect(items.filter((each) => each.startsWith("m"))).toEqual(of("m", 8).map(([, item]) => item))
})

it("a slow party holds no more connections than others want", () => {
  const { items } = fetched([...of("s", 4), ...of("f", 40)], { partyMs: 400 }, (party) => ({
    ms: party === "s" ? 100 : 1,
    bytes: 1,
  }))
  expect(items.slice(0, 10)).toEqual(["s0", ...of("f", 9).map(([, item]) => item)])
})

it("a party that took its time or its bytes is left where it was, and the others go on", () => {
  const many = [...of("s", 9), ...of("f", 3)]
  const slow = fetched(many, { partyMs: 250 }, (party) => ({ ms: party === "s" ? 100 : 1, bytes: 1 }), 1)
  expect(slow.left).toEqual([
    {
      party: "s",
      items: ["s3", "s4", "s5", "s6", "s7", "s8"],
      reason: expect.stringMatching(/^6 of 9 .*took its 0 s/),
    },
  ])
  expect(slow.asked.at(-1)).toEqual({ item: "s2", withinMs: 50 })
  const large = fetched(many, { partyBytes: 20 }, (party) => ({ ms: 1, bytes: party === "s" ? 10 : 1 }), 1)
  expect(large.left).toMatchObject([
    {
      party: "s",
      items: of("s", 9)
        .slice(2)
        .map(([, item]) => item),
    },
  ])
})

it("all together end when their time or bytes are over", () => {
  const many = [...of("a", 9), ...of("b", 9)]
  const late = fetched(many, { allMs: 4 }, () => ({ ms: 1, bytes: 1 }), 1)
  expect([late.items.length, late.left.map(({ party }) => party)]).toEqual([4, ["a", "b"]])
  const full = fetched(many, { allBytes: 5 }, () => ({ ms: 1, bytes: 1 }), 1)
  expect(full.items).toHaveLength(5)
  expect(full.left[0]?.reason).toMatch(/all together came to 5 bytes/)
})
