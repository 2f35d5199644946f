import { hasPercentileColumn, readEpssLine } from "@waybill/advisories/epss/read-epss"
import { readKev } from "@waybill/advisories/kev/read-kev"
import { copyRows, rowWriter } from "../../../db/copy-rows.ts"
import type { Tx } from "../../../db/database.ts"
import { FeedFailure } from "../reading/feed-failure.ts"
import type { FeedFile } from "../reading/feed-files.ts"
import { unpackedBytes } from "../reading/unpacked-bytes.ts"
import { stagedEpssColumns, stagedKnownExploitedColumns } from "./staging.sql.ts"
import { countRead, type tallyMaker } from "./tally.ts"

type Counters = ReturnType<typeof tallyMaker>

/** Stages CISA's catalogue. Throws `FeedFailure` where it is none, or where the load holds it twice. */
export async function stageKnownExploited(
  tx: Tx,
  counters: Counters,
  file: FeedFile,
  catalogue: unknown,
): Promise<void> {
  const read = readKev(catalogue)
  if (!read.ok) throw new FeedFailure(`${file.name}: ${read.reason}.`)
  const source = counters.source("kev")
  assertFirst(source.read, file)
  const rows = rowWriter()
  const seen = new Set<string>()
  for (const entry of read.entries) {
    if (seen.has(entry.cve)) continue
    seen.add(entry.cve)
    rows.row(7)
    rows.text(entry.cve)
    rows.date(entry.added)
    rows.date(entry.due)
    rows.bool(entry.ransomware)
    rows.text(storable(entry.name))
    rows.text(storable(entry.requiredAction))
    rows.text(storable(entry.notes))
  }
  await copyRows(tx.client, stagedKnownExploitedColumns, rows.take())
  counters.file(file).recognized += read.entries.length
  countRead(source, file.origin, seen.size)
  source.rejected += read.rejected
  source.dataAt = momentOf(read.releasedAt)
}

const lineCharactersMax = 1024
const copyEveryRows = 50_000

/** Stages a day of EPSS. Throws `FeedFailure` where the file is none or was cut off, or where the load holds two. */
export async function stageEpss(tx: Tx, counters: Counters, file: FeedFile): Promise<void> {
  const source = counters.source("epss")
  assertFirst(source.read, file)
  const rows = rowWriter()
  const seen = new Set<string>()
  let hasPercentile = true
  let isHeaderSeen = false
  for await (const { text, number, isTerminated } of textLines(file)) {
    if (text === "") continue
    // Half a number is a number: only the line break tells that the line is whole.
    if (!isTerminated && isHeaderSeen) throw new FeedFailure(`${file.name} is cut off in its last line.`)
    const line = readEpssLine(text, hasPercentile)
    if (line.kind === "date") source.dataAt = momentOf(line.date)
    else if (line.kind === "header") {
      if (!text.startsWith("cve,")) continue
      isHeaderSeen = true
      hasPercentile = hasPercentileColumn(text)
    } else if (!isHeaderSeen)
      throw new FeedFailure(`${file.name} is no EPSS file: it has no line that begins with cve,epss.`)
    else if (line.kind === "unreadable") {
      source.rejected += 1
      counters.reject({ place: `${file.name}, line ${number}`, id: null, reason: "it is no CVE with a probability" })
    } else if (!seen.has(line.score.cve)) {
      seen.add(line.score.cve)
      rows.row(3)
      rows.text(line.score.cve)
      rows.float4(line.score.score)
      rows.float4(line.score.percentile)
      if (seen.size % copyEveryRows === 0) await copyRows(tx.client, stagedEpssColumns, rows.take())
    }
  }
  await copyRows(tx.client, stagedEpssColumns, rows.take())
  counters.file(file).recognized += seen.size
  countRead(source, file.origin, seen.size)
}

async function* textLines(file: FeedFile): AsyncGenerator<{ text: string; number: number; isTerminated: boolean }> {
  let open = ""
  let number = 0
  for await (const chunk of unpackedBytes(file)) {
    const lines = (open + chunk.toString("latin1")).split("\n")
    open = lines.pop() ?? ""
    for (const line of lines) {
      number += 1
      yield { text: line.trimEnd(), number, isTerminated: true }
    }
    if (open.length > lineCharactersMax)
      throw new FeedFailure(`${file.name}, line ${number + 1} is longer than ${lineCharactersMax} characters.`)
  }
  if (open !== "") yield { text: open.trimEnd(), number: number + 1, isTerminated: false }
}

function assertFirst(read: number, file: FeedFile): void {
  if (read > 0) throw new FeedFailure(`${file.name} is a second catalogue of the same kind; give one.`)
}

const storable = (text: string | null): string | null =>
  text?.replaceAll("\u0000", "").toWellFormed().slice(0, 4096) ?? null

const momentOf = (text: string | null): string | null =>
  text === null || Number.isNaN(Date.parse(text)) ? null : new Date(text).toISOString()
