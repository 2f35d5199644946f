import { existsSync, readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { isObject } from "../foreign.ts"
import { checkCsaf } from "./check-csaf.ts"

const shared = new URL("../../../../../shared/", import.meta.url)
const read = (path: string) => JSON.parse(readFileSync(new URL(path, shared), "utf8"))
const broken = (document: unknown, version: "2.0" | "2.1") => {
  if (!isObject(document)) throw new Error("not an object")
  return checkCsaf(document, version)
}

interface Case {
  readonly file: string
  readonly test: string
  readonly version: "2.0" | "2.1"
}

// Not run: see checkCsaf.
const left = new Set(["6.1.48", "6.1.54", "6.1.55", "6.1.58", "6.1.60.1", "6.1.60.2", "6.1.60.3", "6.1.61"])

/** The cases of the official validator suite whose documents are there. */
function cases(kind: "failures" | "valid", version: "2.0" | "2.1"): Case[] {
  const folder = `conformance/csaf/csaf_${version}/test/validator/data/`
  const tests: { id: string; group: string; failures?: { name: string }[]; valid?: { name: string }[] }[] = read(
    `${folder}testcases.json`,
  ).tests
  return tests
    .filter(({ id, group }) => group === "mandatory" && !left.has(id))
    .flatMap(({ id, ...all }) => (all[kind] ?? []).map(({ name }) => ({ file: folder + name, test: id, version })))
    .filter(({ file }) => existsSync(new URL(file, shared)))
}

describe.skipIf(!existsSync(shared))("CSAF's validator suite (skipped without ../shared)", () => {
  for (const version of ["2.0", "2.1"] as const) {
    it.each(existsSync(shared) ? cases("failures", version) : [])("$file breaks $test", ({ file, test }) => {
      expect(broken(read(file), version).map((fault) => fault.test)).toContain(test)
    })
    it.each(existsSync(shared) ? cases("valid", version) : [])("$file breaks nothing", ({ file }) => {
      expect(broken(read(file), version)).toEqual([])
    })
  }
  it("is there as a whole for 2.0", () => {
    expect(cases("failures", "2.0")).toHaveLength(77)
    expect(new Set(cases("failures", "2.0").map(({ test }) => test)).size).toBe(43)
  })
  it("says of real documents of vendors what they break, none because it could not be judged", () => {
    const documents = gunzipSync(readFileSync(new URL("data/vex/csaf/csaf.jsonl.gz", shared)))
      .toString("utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line).doc)
    const found = documents.flatMap((document) =>
      broken(document, document.document.csaf_version).map(({ test }) => test),
    )
    expect([...new Set(found)].sort()).toMatchInlineSnapshot(`
      [
        "6.1.16",
        "6.1.2",
        "6.1.27.5",
        "6.1.27.9",
      ]
    `)
  })
})
