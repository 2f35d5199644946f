import { describe, expect, it } from "vitest"
import { changesSince } from "./osv-changes.domain.ts"

const list = [
  "2024-03-03T10:00:00.5Z,GHSA-c",
  "2024-03-02T10:00:00Z,GHSA-b",
  "2024-03-01T10:00:00Z,GHSA-a",
  "2024-02-01T10:00:00Z,GHSA-old",
]
const text = `${list.join("\n")}\n`
const now = new Date("2026-01-01T00:00:00Z")
const until = "2024-03-03T10:00:00.5Z"

describe("the list of what changed in an OSV export", () => {
  it("gives what is newer than what was seen, and what changed in the second that was seen last", () =>
    expect(changesSince(text, "2024-03-01T10:00:00Z", true, now)).toEqual({
      kind: "changes",
      paths: ["GHSA-c", "GHSA-b", "GHSA-a"],
      until,
    }))

  // osv.dev, exporter: the list beside the export of everything.
  it("of all ecosystems says in which folders a record lies, and gives it once", () => {
    const all = [
      `${until},Rocky Linux/RLSA-2024:1`,
      "2024-03-02T10:00:00Z,GIT/CVE-2024-1",
      "2024-03-02T10:00:00Z,npm/CVE-2024-1",
      "2024-03-01T10:00:00Z,PyPI/PYSEC-2024-1",
      "",
    ].join("\n")
    expect(changesSince(all, "2024-03-02T10:00:00Z", true, now)).toEqual({
      kind: "changes",
      paths: ["Rocky Linux/RLSA-2024:1", "GIT/CVE-2024-1"],
      until,
    })
  })

  it.each([
    ["does not reach back", text, "2024-01-01T00:00:00Z", true],
    ["is only begun and does not reach back", text.slice(0, 60), "2024-03-01T10:00:00Z", false],
    ["is cut off inside what is new", text.slice(0, 50), "2024-02-01T10:00:00Z", true],
    [
      "is out of order",
      [...list].sort().reverse().toSpliced(1, 0, "2025-01-01T00:00:00Z,GHSA-x").join("\n"),
      "2024-03-01T10:00:00Z",
      true,
    ],
    ["holds a line of another form", text.replace("GHSA-b", "GHSA b"), "2024-03-01T10:00:00Z", true],
    [
      "holds more than one fetches one by one",
      Array.from({ length: 1_500 }, (_, i) => `2024-03-03T10:00:00.5Z,GHSA-${i}`).join("\n"),
      "2024-03-01T10:00:00Z",
      true,
    ],
    ["was not seen before", text, null, true],
  ])("that %s asks for the whole export", (_why, lines, seen, isWhole) =>
    expect(changesSince(lines, seen, isWhole, now)).toEqual({ kind: "whole", until }),
  )

  it("that is none, or empty, asks for the whole export and marks nothing", () => {
    for (const none of ["", "<html>", "\n"])
      expect(changesSince(none, "2024-03-01T10:00:00Z", true, now)).toEqual({ kind: "whole", until: null })
  })

  it("that is the one that was seen has nothing new", () =>
    expect(changesSince(text, until, true, now)).toEqual({ kind: "unchanged" }))

  it("that went back in time is wrong", () =>
    expect(changesSince(text, "2025-01-01T00:00:00Z", true, now)).toMatchObject({
      kind: "wrong",
      reason: expect.stringContaining("older"),
    }))

  it("that names a change in the future is no mark, nor is one that was seen of it", () => {
    const ahead = `2999-01-01T00:00:00Z,GHSA-z\n${text}`
    expect(changesSince(ahead, "2024-03-01T10:00:00Z", true, now)).toEqual({ kind: "whole", until: null })
    expect(changesSince(text, "2999-01-01T00:00:00Z", true, now)).toEqual({ kind: "whole", until })
  })
})
