import { availableParallelism } from "node:os"
import type { Database, Session, Tx } from "../../db/database.ts"
import { feeds } from "../../feeds.ts"
import type { OutboundRules } from "../../outbound/outbound-rules.ts"
import { findLoadedAt } from "./feed.sql.ts"
import type { Feed } from "./feed.ts"
import { forgetValidators, type HeldAddress, keepValidators, listValidators, noteChecked } from "./feed-address.sql.ts"
import { keepWarnings } from "./feed-warning.sql.ts"
import { isCatalogue, judgeLoad, noteFailures, skippedFiles } from "./judge-load.ts"
import { readFiles } from "./reading/batches.ts"
import { FeedFailure } from "./reading/feed-failure.ts"
import type { FeedFile } from "./reading/feed-files.ts"
import { type Input, type InputOptions, type Inputs, keptUnder, openInputs } from "./reading/inputs.ts"
import { type LoadProgress, type LoadTimes, type StageClock, stageClock } from "./stage-clock.ts"
import { openReaderPool, type ReaderPool, shareDigests } from "./staging/reader-pool.ts"
import { stageEpss, stageKnownExploited } from "./staging/stage-catalogues.ts"
import { stageEndOfLife } from "./staging/stage-end-of-life.ts"
import { recordStager } from "./staging/stage-records.ts"
import { findBeginning, listHeldAdvisories, makeStaging } from "./staging/staging.sql.ts"
import { type RejectedRecord, type SourceTally, tallyMaker } from "./staging/tally.ts"
import { type Switched, switchKnowledge } from "./switching/switch-knowledge.ts"
import { withLoadLock } from "./with-load-lock.ts"

export interface LoadRequest {
  /**
   * Opened without a statement timeout: a switch may take longer than a page. A load uses two connections; one that
   * waits for another holds one.
   */
  readonly database: Database
  /** Files, folders, addresses; what a bundle brought. */
  readonly inputs: readonly Input[]
  /** What the files are, where it is not to be recognized: the id of a feed. */
  readonly source?: string | null
  /**
   * The files are all there is of the databases that they hold records of (GHSA, GO …): what is missing is removed. Not
   * for the export of one ecosystem.
   */
  readonly isComplete?: boolean
  /** The gates let everything through, older revisions too. */
  readonly isForced?: boolean
  readonly rules: OutboundRules
  readonly downloadFolder: string
  /** How long to wait for another load. */
  readonly waitMs?: number
  readonly csafBudget?: InputOptions["csafBudget"]
  /** Threads that may read records, once one alone keeps the database waiting. */
  readonly threads?: number
  readonly onProgress?: (progress: LoadProgress) => void
}

export interface LoadReport extends Switched {
  readonly sources: readonly SourceTally[]
  /** The first 20 records that could not be read. */
  readonly rejected: readonly RejectedRecord[]
  /** Files of folders that hold no feed. */
  readonly skippedFiles: readonly string[]
  /** Addresses whose files are the ones that were loaded the last time, and were not sent again. */
  readonly unchangedAddresses: readonly string[]
  readonly milliseconds: LoadTimes
}

const waitMsDefault = 3_600_000
// Reading so much anew takes less time than asking for everything that is held, which may be a million advisories.
const smallBytes = 4 * 1024 * 1024
const threadsMax = 4

/** What a load carries through its steps. */
interface Load {
  readonly session: Session
  readonly request: LoadRequest
  readonly feed: Feed | null
  readonly counters: ReturnType<typeof tallyMaker>
  readonly clock: StageClock
  readonly pool: ReaderPool
}

/**
 * Loads knowledge: reads files and addresses, judges what they hold, and switches to it in one transaction, so that
 * until then everything stays as it was. Ends when every package version is matched and every organization's findings
 * are kept. The same again changes nothing.
 *
 * Advisories add up: a load brings new and changed records and says nothing about others, since exports come by
 * ecosystem and overlap; what is withdrawn says so itself. Catalogues (KEV, EPSS) are whole and replace each other.
 * Throws `FeedFailure` where a load is not taken; the feed's row then tells why.
 */
export function loadFeeds(request: LoadRequest): Promise<LoadReport> {
  const feed = feedOf(request.source ?? null)
  const clock = stageClock(request.onProgress)
  const openPool = () => openReaderPool(request.threads ?? Math.min(threadsMax, availableParallelism()))
  // Before anything else: a thread takes as long to start as the rest of the beginning. One that waits for another load
  // has none meanwhile.
  let pool: ReaderPool | null = openPool()
  const closePool = async () => {
    const opened = pool
    pool = null
    await opened?.close()
  }
  return request.database
    .session((session) =>
      withLoadLock(
        session,
        {
          waitMs: request.waitMs ?? waitMsDefault,
          async onWaiting() {
            await closePool()
            clock.progress("waiting", 0)
          },
        },
        async () => {
          const counters = tallyMaker()
          pool ??= openPool()
          try {
            return await runLoad({ session, request, feed, counters, clock, pool })
          } catch (error) {
            if (error instanceof FeedFailure) await noteFailures(session, feed, counters.tally(), error)
            throw error
          }
        },
      ),
    )
    .finally(closePool)
}

function feedOf(source: string | null): Feed | null {
  if (source === null) return null
  const feed = feeds.find((each: Feed) => each.id === source)
  if (!feed) throw new FeedFailure(`There is no source ${source}; there are ${feeds.map(({ id }) => id).join(", ")}.`)
  return feed
}

async function runLoad(load: Load): Promise<LoadReport> {
  const { session, request, counters, clock } = load
  await refuseOlder(load)
  const inputs = await openInputs(request.inputs, {
    rules: request.rules,
    downloadFolder: request.downloadFolder,
    findHeld: (addresses) => heldValidators(load, addresses),
    onBytes: (_url, bytes, total) => clock.progress("downloading", bytes, total),
    ...(request.csafBudget ? { csafBudget: request.csafBudget } : {}),
  })
  try {
    if (inputs.unchanged.length > 0 && inputs.files.length === 0) return await onlyChecked(load, inputs)
    clock.progress("reading", 0)
    for (const { source, place, reason } of inputs.unfetched) {
      const tally = counters.source(source)
      tally.rejected += 1
      tally.spared += 1
      counters.reject({ place, id: null, reason })
    }
    // One transaction from the first row to the switch: what is read goes where it belongs while more is read, and
    // nobody sees it before, or ever where the load is not taken.
    const { records, skipped, sources, switched } = await session.transaction("shared", async (tx) => {
      const { records, lastOldRange } = await stageFiles(load, tx, inputs.files)
      const skipped = skippedFiles(counters.tally())
      const sources = [...counters.tally().sources.values()]
      if (!request.isForced) await judgeLoad(tx, sources, inputs.partial)
      const switched = await switchKnowledge(tx, {
        advisorySources: sources.filter((source) => !isCatalogue(source)),
        catalogues: sources.filter(isCatalogue),
        records,
        lastOldRange,
        isComplete: request.isComplete ?? false,
        isForced: request.isForced ?? false,
        partial: inputs.partial,
        asOf: asOfInputs(request.inputs),
        onStage: (stage) => clock.progress(stage, records.seen.size),
      })
      await keepAddresses(tx, load, inputs, sources)
      return { records, skipped, sources, switched }
    })
    clock.progress("finishing", records.seen.size)
    return {
      ...switched,
      sources,
      rejected: counters.tally().rejected,
      skippedFiles: skipped,
      unchangedAddresses: inputs.unchanged,
      milliseconds: clock.stop(),
    }
  } finally {
    await inputs.close()
  }
}

/** What was brought says of when it is; null: of now. The oldest counts. */
function asOfInputs(inputs: readonly Input[]): string | null {
  const times = inputs.flatMap((input) => (typeof input === "string" ? [] : [input.fetchedAt]))
  return times.sort()[0] ?? null
}

/** A bundle that was fetched before what is held came from the same place does not bring knowledge back in time. */
async function refuseOlder({ session, request }: Load): Promise<void> {
  if (request.isForced) return
  for (const input of request.inputs) {
    if (typeof input === "string") continue
    const held = await session.transaction("shared", (tx) => findLoadedAt(tx, request.source ?? null, input.origin))
    if (held !== null && Date.parse(input.fetchedAt) < held.getTime())
      throw new FeedFailure(
        `${input.origin} was fetched on ${input.fetchedAt}, before what is held of it (${held.toISOString()}). Use --force if it is right.`,
      )
  }
}

/** A load that overrules the gates or removes what is missing reads its files whatever was read before. */
async function heldValidators(
  { session, request }: Load,
  addresses: readonly string[],
): Promise<Map<string, HeldAddress>> {
  if (request.isForced || request.isComplete) return new Map()
  return session.transaction("shared", (tx) => listValidators(tx, addresses, request.source ?? null))
}

async function onlyChecked({ session, request, clock }: Load, inputs: Inputs): Promise<LoadReport> {
  await session.transaction("shared", async (tx) => {
    await noteChecked(tx, inputs.unchanged.flatMap(keptUnder), request.source ?? null, asOfInputs(request.inputs))
    await keepWarnings(tx, inputs)
  })
  const nothing = { added: 0, ended: 0 }
  return {
    removed: 0,
    catalogueChanges: new Map(),
    matches: nothing,
    findings: nothing,
    heldMs: 0,
    sources: [],
    rejected: inputs.unfetched.map(({ place, reason }) => ({ place, id: null, reason })),
    skippedFiles: [],
    unchangedAddresses: inputs.unchanged,
    milliseconds: clock.stop(),
  }
}

async function keepAddresses(tx: Tx, load: Load, inputs: Inputs, sources: readonly SourceTally[]): Promise<void> {
  const { request } = load
  await noteChecked(tx, inputs.unchanged.flatMap(keptUnder), request.source ?? null, asOfInputs(request.inputs))
  await keepWarnings(tx, inputs)
  const replaced = sources.filter((each) => request.isForced || request.isComplete || isCatalogue(each))
  await forgetValidators(
    tx,
    replaced.map(({ feedId }) => feedId),
  )
  await keepValidators(
    tx,
    request.source ?? null,
    inputs.fetched.map((each) => ({
      ...each,
      sources: sources.filter(({ byOrigin }) => byOrigin.has(each.origin)).map(({ feedId }) => feedId),
    })),
  )
}

/** What comes packed may be of any size. */
const isSmall = (files: readonly FeedFile[]): boolean =>
  files.every(({ isGzip, kind }) => !isGzip && kind !== "zip") &&
  files.reduce((sum, { bytes }) => sum + bytes, 0) <= smallBytes

async function stageFiles(load: Load, tx: Tx, files: readonly FeedFile[]) {
  const { request, feed, counters, clock, pool } = load
  await makeStaging(tx)
  const { generations, lastOldRange } = await findBeginning(tx)
  const sources = feed ? [feed.id] : feeds.map(({ id }) => id)
  const held = isSmall(files) ? null : await listHeldAdvisories(tx, sources)
  let read = 0
  const stager = recordStager({
    tx,
    database: request.database,
    pool,
    generations,
    lastOldRange,
    counters,
    held,
    heldDigests: shareDigests(held?.map((row) => row.digest) ?? []),
    feedId: feed?.kind === "advisories" ? feed.id : null,
    isForced: request.isForced ?? false,
    onRecords: (records) => {
      read += records
      clock.progress("reading", read)
    },
  })
  try {
    for await (const reading of readFiles(files)) {
      if (reading.kind === "batch") {
        await stager.add(reading.batch)
        continue
      }
      if (reading.kind === "refused") {
        counters.source(reading.source).rejected += 1
        counters.reject({ place: reading.file.name, id: null, reason: reading.reason })
        continue
      }
      if (feed && feed.kind !== reading.kind)
        throw new FeedFailure(`${reading.file.name} is not of the source ${feed.id}.`)
      await stager.rest()
      if (reading.kind === "epss") await stageEpss(tx, counters, reading.file)
      else if (reading.kind === "end-of-life") await stageEndOfLife(tx, counters, reading.file, reading.catalogue)
      else await stageKnownExploited(tx, counters, reading.file, reading.catalogue)
    }
    return { records: await stager.finish(), lastOldRange }
  } finally {
    await stager.close()
  }
}
