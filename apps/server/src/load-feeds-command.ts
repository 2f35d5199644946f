import { parseArgs } from "node:util"
import { type LoadReport, loadFeeds } from "./features/feed/load-feeds.ts"
import { FeedFailure } from "./features/feed/reading/feed-failure.ts"
import type { LoadProgress } from "./features/feed/stage-clock.ts"
import { feeds } from "./feeds.ts"
import { dataFolderOf, withOperatorDatabase } from "./operator-database.ts"
import { OutboundRefusal, outboundRulesOf } from "./outbound/outbound-rules.ts"
import { terminalText } from "./terminal-text.ts"

// `waybill feeds load`: an operator's command. It works on the machine of the server, against its data folder (or
// DATABASE_URL), while the server runs or not.
const help = `Load advisories, KEV and EPSS, and match everything against them.

Usage: waybill feeds load PATH|URL…

  --data FOLDER    the server's data folder (WAYBILL_DATA, ./data); DATABASE_URL is used instead where it is set
  --source ID      what the files are, where it is not to be recognized: ${feeds.map((feed) => feed.id).join(", ")}
  --complete       the files are all there is of their databases: what is missing in them is removed
  --force          load even where a gate would refuse (too small, too old, fewer than before)
  --progress       how far it is, as JSON lines on standard output
  --json           the report as JSON on standard output
  -h, --help       this help`

/** 0 loaded, 2 usage, 4 not loaded: what was known before stays in force. */
async function run(args: readonly string[]): Promise<number> {
  let given: ReturnType<typeof readArguments>
  try {
    given = readArguments(args)
  } catch (error) {
    console.error(`waybill: ${error instanceof Error ? error.message : String(error)}\nSee waybill feeds load --help`)
    return 2
  }
  if (given.values.help) {
    console.log(help)
    return 0
  }
  if (given.positionals.length === 0) {
    console.error("waybill: usage: waybill feeds load PATH|URL…")
    return 2
  }
  try {
    const report = await load(given.positionals, given.values)
    if (given.values.json) console.log(JSON.stringify(reportForScripts(report), null, 2))
    else console.log(terminalText(reportForPeople(report)))
    return 0
  } catch (error) {
    progress("")
    if (!(error instanceof FeedFailure || error instanceof OutboundRefusal)) throw error
    console.error(terminalText(`waybill: ${error.message}\nNothing was changed.`))
    return 4
  }
}

const readArguments = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: "string" },
      source: { type: "string" },
      complete: { type: "boolean", default: false },
      force: { type: "boolean", default: false },
      progress: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  })

type Flags = ReturnType<typeof readArguments>["values"]

const load = (inputs: readonly string[], flags: Flags): Promise<LoadReport> =>
  withOperatorDatabase(dataFolderOf(flags.data), ({ database, downloadFolder }) =>
    loadFeeds({
      database,
      inputs,
      source: flags.source ?? null,
      isComplete: flags.complete,
      isForced: flags.force,
      rules: outboundRulesOf(process.env),
      downloadFolder,
      onProgress: flags.progress
        ? progressLines()
        : ({ stage, done, total }) => progress(`${stage} ${done || ""}${total === null ? "" : ` of ${total}`}`),
    }),
  )

const lineEveryMs = 250

/** A line at once for each stage, and a few a second inside one. */
function progressLines(): (progress: LoadProgress) => void {
  let stage = ""
  let nextAt = 0
  return (told) => {
    if (told.stage === stage && Date.now() < nextAt) return
    stage = told.stage
    nextAt = Date.now() + lineEveryMs
    console.log(JSON.stringify(told))
  }
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
}

function reportForPeople(report: LoadReport): string {
  progress("")
  return [
    ...report.sources.map(
      ({ feedId, read, changed, rejected }) => `${feedId}: ${read} records, ${changed} changed, ${rejected} rejected`,
    ),
    ...report.unchangedAddresses.map((url) => `${url.replace(/[?#].*$/s, "")}: the same as the last time`),
    ...report.rejected.slice(0, 5).map(({ place, id, reason }) => `  rejected ${id ?? place}: ${reason}`),
    `matches: ${report.matches.added} new, ${report.matches.ended} ended; findings: ${report.findings.added} new, ${report.findings.ended} ended; ${(report.milliseconds.total / 1000).toFixed(1)} s`,
  ].join("\n")
}

const reportForScripts = (report: LoadReport) => ({
  sources: report.sources.map(({ feedId, read, changed, unchanged, rejected }) => ({
    source: feedId,
    read,
    changed,
    unchanged,
    rejected,
  })),
  rejected: report.rejected,
  skippedFiles: report.skippedFiles,
  unchangedAddresses: report.unchangedAddresses,
  removed: report.removed,
  matches: report.matches,
  findings: report.findings,
  milliseconds: Math.round(report.milliseconds.total),
})

process.exitCode = await run(process.argv.slice(2))
