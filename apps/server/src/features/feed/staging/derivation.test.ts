import { hash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { gunzipSync } from "node:zlib"
import { expect, it } from "vitest"
import { feeds } from "../../../feeds.ts"
import type { AdvisoryFeed, Feed } from "../feed.ts"
import { readBatch } from "./read-batch.ts"
import { derivation } from "./stage-rows.ts"

const advisoryFeeds = feeds.filter((feed: Feed): feed is AdvisoryFeed => feed.kind === "advisories")

it("grows when rows are made of a record in another way, so that records which did not change are read anew", async () => {
  const lines: Buffer[] = []
  for (const name of ["osv", "nodejs-security-wg-npm"])
    lines.push(gunzipSync(await readFile(new URL(`../../../../advisory-sample/${name}.jsonl.gz`, import.meta.url))))
  const sample = Buffer.concat(lines)
  const ends: number[] = []
  for (let at = sample.indexOf("\n"); at >= 0; at = sample.indexOf("\n", at + 1)) ends.push(at + 1)
  const task = {
    bytes: new Uint8Array(sample),
    ends: new Uint32Array(ends),
    feedId: null,
    heldDigests: new SharedArrayBuffer(0),
    generations: new Map(),
  }
  const { advisoryRows, rangeRows, packages } = readBatch(task, advisoryFeeds, () => undefined)
  // The digest of each record begins with the derivation; what is made of it beside that is in the ranges, and in the
  // length of the advisories' rows.
  const made = {
    derivation: derivation.trim(),
    sample: sha256(sample),
    ranges: sha256(Buffer.concat([rangeRows.bytes, Buffer.from(JSON.stringify(packages))])),
    advisoryBytes: advisoryRows.bytes.length,
  }
  // Another hash of the ranges with the same sample: make `derivation` larger by one, then renew this.
  expect(made).toMatchInlineSnapshot(`
    {
      "advisoryBytes": 5198999,
      "derivation": "11",
      "ranges": "be7f96782f4de157",
      "sample": "f6f831c5243543dc",
    }
  `)
})

const sha256 = (bytes: Uint8Array): string => hash("sha256", bytes).slice(0, 16)
