import { describe, expect, it } from "vitest"
import { closedGate, closedRemovalGate, type GateFacts } from "./gates.domain.ts"

const facts = (some: Partial<GateFacts>): GateFacts => ({
  feedId: "osv",
  isCatalogue: false,
  read: 1000,
  rejected: 0,
  origins: [],
  held: 0,
  dataAt: null,
  heldDataAt: null,
  now: Date.parse("2026-01-01T00:00:00Z"),
  ...some,
})
const origin = (now: number, before: number | null) => facts({ origins: [{ origin: "go.jsonl.gz", now, before }] })

describe("the gates before a switch", () => {
  it("a file that brings less than half of the last time stays out, exactly half does not", () => {
    expect(closedGate(origin(499, 1000))).toContain("go.jsonl.gz brings 499 records")
    expect(closedGate(origin(500, 1000))).toBeNull()
    expect(closedGate(origin(500, null))).toBeNull()
  })
  it("a small file may shrink as it likes: one record after three is a correction, not a broken mirror", () =>
    expect(closedGate(origin(1, 99))).toBeNull())
  it("mostly unreadable records stay out, and one in ten of a large set; single ones do not", () => {
    expect(closedGate(facts({ read: 10, rejected: 11 }))).toContain("11 of 21 records cannot be read")
    expect(closedGate(facts({ read: 71, rejected: 20 }))).toBeNull()
    expect(closedGate(facts({ read: 900, rejected: 101 }))).toContain("101 of 1001 records cannot be read")
    expect(closedGate(facts({ read: 900, rejected: 100 }))).toBeNull()
  })
  it("a catalogue that lost a tenth or goes back in time stays out; the same day again does not", () => {
    const catalogue = { isCatalogue: true, read: 1400 }
    expect(closedGate(facts({ ...catalogue, held: 1556 }))).toContain("a tenth less")
    expect(closedGate(facts({ ...catalogue, held: 1555 }))).toBeNull()
    expect(closedGate(facts({ ...catalogue, held: 1400, dataAt: 1, heldDataAt: 86_400_000 }))).toContain("older")
    expect(closedGate(facts({ ...catalogue, held: 1400, dataAt: 5, heldDataAt: 5 }))).toBeNull()
  })
  it("a catalogue of a day to come stays out, and one that is held keeps no later one out", () => {
    const [today, tomorrow, later] = ["2026-01-01", "2026-01-02", "2026-01-03"].map((date) => Date.parse(date))
    const catalogue = { isCatalogue: true, read: 1400, held: 1400 }
    expect(closedGate(facts({ ...catalogue, dataAt: later ?? null }))).toContain("in the future")
    expect(closedGate(facts({ ...catalogue, dataAt: tomorrow ?? null }))).toBeNull()
    expect(closedGate(facts({ ...catalogue, dataAt: today ?? null, heldDataAt: later ?? null }))).toBeNull()
  })
  it("a complete load may not remove most of a database", () => {
    expect(closedRemovalGate([{ database: "GO", held: 4000, removed: 2001 }])).toContain("2001 of 4000")
    expect(closedRemovalGate([{ database: "GO", held: 4000, removed: 2000 }])).toBeNull()
    expect(closedRemovalGate([{ database: "GO", held: 20, removed: 20 }])).toBeNull()
  })
})
