import { expect, it } from "vitest"
import { differencesOf, objectOf } from "./audit-words.ts"
import type { AuditEvent } from "./fetch-audit.ts"

const event = (name: string | null, after: unknown): AuditEvent => ({
  id: "01890000-0000-7000-8000-000000000001",
  at: "2026-01-01T00:00:00Z",
  action: "label.renamed",
  actor: { kind: "system", personId: null, person: null, tokenId: null, token: null, address: null },
  object: { kind: "label", id: "of-it", name },
  before: null,
  after,
  requestId: null,
})

it("names an object as it was called when it was acted on; an older event by what its record tells, else by its id", () => {
  expect(objectOf(event("team-shop", { name: "other" }))).toBe("team-shop")
  expect(objectOf(event(null, { name: "other" }))).toBe("other")
  expect(objectOf(event(null, { assets: 3 }))).toBe("of-it")
})

it("tells what changed in words: fields, moments, yes and no", () => {
  const changed = {
    ...event("ci", { expiresAt: "2027-02-26T02:34:36.828Z", isShared: true, name: "ci" }),
    before: { name: "ci" },
  }
  const [ends, shared, ...others] = differencesOf(changed)
  expect(ends).toMatchObject({ name: "Expires at", before: "", after: expect.stringMatching(/^\d\d? Feb 2027, /) })
  expect(shared).toEqual({ name: "Is shared", before: "", after: "yes" })
  expect(others).toEqual([])
})
