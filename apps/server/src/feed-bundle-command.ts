import path from "node:path"
import { parseArgs } from "node:util"
import { makeBundleKey, readPrivateKey, readPublicKey } from "./features/feed/bundle/bundle-key.ts"
import { createBundle } from "./features/feed/bundle/create-bundle.ts"
import { type BundleLoadReport, loadBundle } from "./features/feed/bundle/load-bundle.ts"
import { openBundle } from "./features/feed/bundle/open-bundle.ts"
import { openDownloadFolder } from "./features/feed/reading/download-folder.ts"
import { FeedFailure } from "./features/feed/reading/feed-failure.ts"
import { readScheduledFeeds, type ScheduledFeed } from "./features/feed/scheduled-feeds.domain.ts"
import { dataFolderOf, withOperatorDatabase } from "./operator-database.ts"
import { outboundRulesOf } from "./outbound/outbound-rules.ts"
import { terminalText } from "./terminal-text.ts"

// `waybill feeds bundle`: an operator's command. It carries what feeds know to an installation without a network, in
// one signed file.
const help = `Carry what feeds know to an installation without a network, in one signed file.

Usage: waybill feeds bundle key FILE                 make a pair of keys: FILE (private) and FILE.pub
       waybill feeds bundle create BUNDLE [SOURCE…]  fetch the sources anew and pack them as they are
       waybill feeds bundle load BUNDLE              check the whole bundle, then load it

SOURCE is as in WAYBILL_FEEDS, which is taken where none is given: kev, epss, npm, kev=/mirror/kev.json …

  --key FILE       create: the private key that signs; load: the public key that is trusted, may be repeated
                   (WAYBILL_BUNDLE_KEY: the file of one)
  --partial        create: leave out, and name, what cannot be fetched
  --force          load: also where a gate would refuse (too small, too old, fewer than before)
  --data FOLDER    the server's data folder (WAYBILL_DATA, ./data); load uses DATABASE_URL instead where it is set
  --json           the report as JSON on standard output
  -h, --help       this help`

const actions = { key: 1, create: Number.POSITIVE_INFINITY, load: 1 } as const
type Action = keyof typeof actions

class UsageError extends Error {}

/** 0 done, 2 usage, 4 not done, or not with all sources: what was known before stays in force. */
async function run(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = readArguments(args)
    if (values.help) {
      console.log(help)
      return 0
    }
    const [action = "", ...rest] = positionals
    const [file] = rest
    if (!isAction(action) || file === undefined || rest.length > actions[action])
      throw new UsageError("usage: waybill feeds bundle key|create|load FILE")
    return await { key, create, load }[action](file, rest.slice(1), values)
  } catch (error) {
    progress("")
    if (error instanceof UsageError) {
      console.error(`waybill: ${error.message}\nSee waybill feeds bundle --help`)
      return 2
    }
    if (!(error instanceof FeedFailure)) throw error
    console.error(terminalText(`waybill: ${error.message}\nNothing was changed.`))
    return 4
  }
}

const isAction = (text: string): text is Action => Object.hasOwn(actions, text)

const options = {
  data: { type: "string" },
  key: { type: "string", multiple: true },
  partial: { type: "boolean", default: false },
  force: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
type Flags = ReturnType<typeof readArguments>["values"]

async function key(file: string): Promise<number> {
  const made = await makeBundleKey(file)
  console.log(
    `${file}: the private key, stays where bundles are made\n${made.publicFile}: the public key, goes to where they are loaded\n${made.fingerprint}`,
  )
  return 0
}

async function create(file: string, words: readonly string[], flags: Flags): Promise<number> {
  const [privateFile, another] = keyFiles(flags)
  if (another !== undefined) throw new UsageError("a bundle is signed with one key")
  const report = await createBundle({
    feeds: feedsOf(words),
    file,
    privateKey: await readPrivateKey(privateFile),
    isPartial: flags.partial,
    rules: outboundRulesOf(process.env),
    downloadFolder: await openDownloadFolder(dataFolderOf(flags.data)),
    onProgress: (origin, bytes, total) => progress(`${origin} ${bytes}${total === null ? "" : ` of ${total}`}`),
  })
  progress("")
  if (flags.json) console.log(JSON.stringify(report, null, 2))
  else {
    for (const { source, origin, files } of report.manifest.sources)
      console.log(`${source}: ${origin}, ${counted(files.length, "file")}, ${sum(files)} bytes`)
    console.log(`${path.basename(file)}: ${report.bytes} bytes, signed by ${report.manifest.signedBy}`)
  }
  for (const { source, origin, reason } of report.missing)
    console.error(terminalText(`waybill: left out ${source} (${origin}): ${reason}`))
  return report.missing.length > 0 ? 4 : 0
}

async function load(file: string, _words: readonly string[], flags: Flags): Promise<number> {
  const trusted = await Promise.all(keyFiles(flags).map(readPublicKey))
  const bundle = await openBundle(file, trusted)
  try {
    const report = await withOperatorDatabase(dataFolderOf(flags.data), ({ database, downloadFolder }) =>
      loadBundle(bundle, {
        database,
        downloadFolder,
        isForced: flags.force,
        onProgress: ({ stage, done }) => progress(`${stage} ${done || ""}`),
      }),
    )
    progress("")
    console.log(flags.json ? JSON.stringify(reportForScripts(report), null, 2) : terminalText(reportForPeople(report)))
    return report.sources.every(({ outcome }) => outcome.kind === "loaded") ? 0 : 4
  } finally {
    bundle.close()
  }
}

function keyFiles(flags: Flags): [string, ...string[]] {
  const [first = process.env.WAYBILL_BUNDLE_KEY || undefined, ...more] = flags.key ?? []
  if (first === undefined)
    throw new UsageError(
      "give the key with --key FILE or WAYBILL_BUNDLE_KEY; waybill feeds bundle key FILE makes a pair",
    )
  return [first, ...more]
}

function feedsOf(words: readonly string[]): readonly ScheduledFeed[] {
  const given = words.length > 0 ? words : (process.env.WAYBILL_FEEDS ?? "").split(",").map((word) => word.trim())
  const read = readScheduledFeeds(given.filter((word) => word !== ""))
  if (!read.ok) throw new UsageError(read.reason)
  return read.feeds
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`
const sum = (files: readonly { readonly bytes: number }[]): number =>
  files.reduce((total, { bytes }) => total + bytes, 0)

const reportForPeople = ({ manifest, sources }: BundleLoadReport): string =>
  [
    `made ${manifest.createdAt}, signed by ${manifest.signedBy}`,
    ...sources.flatMap(({ source, origin, fetchedAt, outcome }) => {
      if (outcome.kind === "refused") return [`${source}: ${origin}: not taken: ${outcome.reason}`]
      const { sources: loaded, rejected, matches } = outcome.report
      if (loaded.length === 0) return [`${source}: ${origin}: the same as the last time, fetched ${fetchedAt}`]
      return [
        ...loaded.map(
          ({ feedId, read, changed, rejected: refused }) =>
            `${feedId}: ${origin}: ${read} records, ${changed} changed, ${refused} rejected, fetched ${fetchedAt}; matches: ${matches.added} new, ${matches.ended} ended`,
        ),
        ...rejected.slice(0, 5).map(({ place, id, reason }) => `  rejected ${id ?? place}: ${reason}`),
      ]
    }),
  ].join("\n")

const reportForScripts = ({ manifest, sources }: BundleLoadReport) => ({
  createdAt: manifest.createdAt,
  signedBy: manifest.signedBy,
  sources: sources.map(({ source, origin, fetchedAt, outcome }) => ({
    source,
    origin,
    fetchedAt,
    ...(outcome.kind === "refused"
      ? { taken: false, reason: outcome.reason }
      : {
          taken: true,
          isUnchanged: outcome.report.sources.length === 0,
          records: sumOf(outcome.report.sources, "read"),
          changed: sumOf(outcome.report.sources, "changed"),
          rejected: outcome.report.rejected,
          matches: outcome.report.matches,
          findings: outcome.report.findings,
        }),
  })),
})

const sumOf = (
  sources: readonly { readonly read: number; readonly changed: number }[],
  name: "read" | "changed",
): number => sources.reduce((total, source) => total + source[name], 0)

process.exitCode = await run(process.argv.slice(2))
