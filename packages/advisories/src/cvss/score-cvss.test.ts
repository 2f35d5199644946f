import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { severityOfScore, severityOfWord } from "../severity.ts"
import { hasSharedData, sharedLines } from "../testing/shared-data.ts"
import { cvssScores } from "./cvss-scores.ts"
import { scoreCvss } from "./score-cvss.ts"

// From the examples of FIRST's specifications: 2.0 §3.3.1, 3.0 and 3.1 examples 1, 4.0 examples.
const published: readonly [string, number, string][] = [
  ["AV:N/AC:L/Au:N/C:N/I:N/A:C", 7.8, "high"],
  ["(AV:N/AC:L/Au:N/C:C/I:C/A:C)", 10, "high"],
  ["CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N", 6.1, "medium"],
  ["CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.8, "critical"],
  ["CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N", 0, "none"],
  ["CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", 7.7, "high"],
]

describe("a CVSS vector", () => {
  it.each(published)("%s scores %d, %s", (vector, score, severity) => {
    expect(scoreCvss(vector)).toMatchObject({ score, severity })
  })

  it("counts by its base metrics in 2.0 and 3.x, and by all it has in 4.0", () => {
    expect(scoreCvss("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:U/RL:O/RC:U/CR:L")?.score).toBe(9.8)
    expect(scoreCvss("AV:N/AC:L/Au:N/C:N/I:N/A:C/E:U/RL:OF/RC:UC/TD:N")?.score).toBe(7.8)
    const base = "CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:L/VI:L/VA:L/SC:N/SI:N/SA:N"
    expect(scoreCvss(base)?.score).toBe(5.3)
    expect(scoreCvss(`${base}/E:P`)?.score).toBe(2.1)
  })

  it("is the same number whether it was scored before or not", () => {
    for (const [vector, score] of [...published, ...published]) expect(scoreCvss(vector)?.score).toBe(score)
  })

  it.each([
    "",
    "7.5",
    "CVSS:3.1/",
    "CVSS:9.9/AV:N",
    "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H",
    "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/",
    "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/A:N",
    "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:X",
    "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/ZZ:1",
    "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:U/A:U",
    "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N",
    "cvss:3.1/av:n/ac:l/pr:n/ui:n/s:u/c:h/i:h/a:h",
    "AV:N/AC:L/Au:N/C:N/I:N",
    "AV:N/AC:",
    ":N/:L",
  ])("%j is none", (text) => expect(scoreCvss(text)).toBeNull())

  it("is read up to 512 characters and not one more", () => {
    const vector = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"
    expect(scoreCvss(`${vector}${"/".repeat(513 - vector.length)}`)).toBeNull()
    expect(scoreCvss("x".repeat(10_000_000))).toBeNull()
  })
})

describe("a severity", () => {
  it.each([
    ["3.1", 0, "none"],
    ["3.1", 0.1, "low"],
    ["3.1", 3.9, "low"],
    ["3.1", 4, "medium"],
    ["4.0", 6.9, "medium"],
    ["4.0", 7, "high"],
    ["3.0", 8.9, "high"],
    ["3.0", 9, "critical"],
    ["2.0", 0, "low"],
    ["2.0", 6.9, "medium"],
    ["2.0", 10, "high"],
  ] as const)("of %s %d is %s", (version, score, severity) => expect(severityOfScore(version, score)).toBe(severity))

  it("of a word is what the word means, and nothing for words that rate nothing", () => {
    expect(["CRITICAL", "Important", " moderate ", "negligible"].map(severityOfWord)).toEqual([
      "critical",
      "high",
      "medium",
      "low",
    ])
    for (const word of ["", "unknown", "not yet assigned", "constructor", "__proto__"])
      expect(severityOfWord(word)).toBeNull()
  })
})

describe("the answers of another implementation to vectors of chance", () => {
  const lines = readFileSync(new URL("../../fixtures/cvss-answers.txt", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .slice(1)

  it("are ours, each score and each refusal", () => {
    const wrong = lines.flatMap((line) => {
      const [vector = "", answer = ""] = line.split(" - ")
      const scored = scoreCvss(vector)
      const scores = cvssScores(vector)
      const ours = scores ? [scores.base, scores.temporal, scores.environmental] : [scored?.score]
      const written = scored ? `(${ours.map((each) => each ?? "None").join(", ")})` : "refused"
      return written === answer ? [] : [`${line}: ${written}`]
    })
    expect(wrong).toEqual([])
    expect(lines.length).toBeGreaterThan(100)
  })
})

describe.skipIf(!hasSharedData)("the published vectors (skipped without ../shared)", () => {
  it.each([
    ["simple2", 385],
    ["calculator2", 4],
    ["cvsslib2", 12],
    ["simple3", 1272],
    ["calculator3", 1],
    ["cvsslib3", 12],
    ["simple31", 1262],
    ["simple4", 527],
    ["security4", 25],
    ["supplemental4", 283],
    ["threat4", 1],
  ])("of %s (%i) all score as published", (name, count) => {
    const lines = sharedLines(`conformance/cvss/vectors_${name}.txt`)
    const wrong = lines.filter((line) => {
      const [vector = "", scores = ""] = line.split(" - ")
      return scoreCvss(vector)?.score !== Math.abs(Number(/-?[0-9.]+/.exec(scores)?.[0]))
    })
    expect(wrong).toEqual([])
    expect(lines).toHaveLength(count)
  })

  it.each(["simple2", "calculator2", "cvsslib2", "simple3", "calculator3", "cvsslib3", "simple31"])(
    "of %s have the published base, temporal and environmental scores",
    (name) => {
      const wrong = sharedLines(`conformance/cvss/vectors_${name}.txt`).flatMap((line) => {
        const [vector = "", scores = ""] = line.split(" - ")
        const expected = scores
          .replace(/[()]/g, "")
          .split(",")
          .map((each) => (each.trim() === "None" ? null : Math.abs(Number(each))))
        const found = cvssScores(vector)
        const three = [found?.base, found?.temporal, found?.environmental]
        return three.every((each, at) => each === expected[at]) ? [] : [`${line}: ${three.join(" ")}`]
      })
      expect(wrong).toEqual([])
    },
  )
})
