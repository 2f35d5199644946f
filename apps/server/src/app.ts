import type { FastifyInstance } from "fastify"
import type { Logger } from "pino"
import { blobStore } from "./blobs/blob-store.ts"
import type { Config } from "./config/config.ts"
import type { Secrets } from "./config/secrets.ts"
import { type Database, openDatabase } from "./db/database.ts"
import { fetchFeedsJob } from "./features/feed/fetch-feeds.job.ts"
import { openPeople } from "./features/people/people.ts"
import { lastUseRecorder } from "./http/gate.ts"
import { makeMetrics } from "./http/metrics.ts"
import { mountPages } from "./http/pages.ts"
import { rateLimiter } from "./http/rate-limit.ts"
import { buildServer } from "./http/server.ts"
import { enqueue } from "./jobs/enqueue.ts"
import { type JobWorker, startJobWorker } from "./jobs/worker.ts"
import { jobs } from "./jobs.ts"
import { makeMailer } from "./mail/mailer.ts"
import { operations } from "./operations.ts"
import type { Parts } from "./parts.ts"
import { openReaders } from "./reading/readers.ts"
import { turnsByKey } from "./reading/turns.ts"

/** A wired application: its parts, and the HTTP server that does not listen yet. */
export interface App {
  readonly parts: Parts
  readonly server: FastifyInstance
  /** Begins to work off the queue of background work, besides answering requests. */
  startWorker(): void
  /** Lets what runs end, but for so long alone: whoever sends or reads slowly would hold up the end for minutes. */
  close(graceMs?: number): Promise<void>
}

const connectionsMax = 20
// As many of an organization as it may have very large SBOMs waiting.
const followersMax = 64
// As many as an organization may have documents waiting to be read.
const vexWaitingMax = 256
const statementTimeoutMs = 15_000
// What is left of the 30 s that a stop may take (main.ts) is the database's.
const answersEndMs = 20_000

/** Wires configuration → parts → server. `connectionString` is of the role that obeys row-level security. */
export async function buildApp(config: Config, secrets: Secrets, connectionString: string, log: Logger): Promise<App> {
  const database = openDatabase({
    connectionString,
    connectionsMax,
    statementTimeoutMs,
    onConnectionLost: (error) => log.warn({ err: error }, "an idle database connection was lost"),
  })
  const stopping = new AbortController()
  const parts = { ...makeParts(config, secrets, database, log), stopping: stopping.signal }
  const server = await buildServer(parts, operations, (each) => mountPages(each))
  let worker: JobWorker | null = null
  return {
    parts,
    server,
    startWorker() {
      worker ??= startJobWorker(parts, jobs)
      // What was never loaded should not wait for the hour; what was is not fetched again by each start.
      if (config.scheduledFeeds.length > 0)
        database
          .transaction("shared", (tx) => enqueue(tx, fetchFeedsJob, { onlyNew: true }, { key: "start" }))
          .catch((error: unknown) => log.error({ err: error }, "the feeds could not be asked for"))
    },
    async close(graceMs = answersEndMs) {
      stopping.abort()
      const cut = setTimeout(() => server.server.closeAllConnections(), graceMs)
      await Promise.all([server.close(), worker?.stop()]).finally(() => clearTimeout(cut))
      parts.mailer.close()
      await parts.readers.close()
      await database.close()
    },
  }
}

function makeParts(config: Config, secrets: Secrets, database: Database, log: Logger): Omit<Parts, "stopping"> {
  return {
    config,
    secrets,
    database,
    log,
    metrics: makeMetrics(),
    blobs: blobStore(config.dataFolder),
    readers: openReaders(),
    followers: turnsByKey(followersMax, 0),
    vexTurns: turnsByKey(1, vexWaitingMax),
    rateLimiter: rateLimiter(database, config.rateLimitFactor),
    lastUse: lastUseRecorder({ database, log }),
    people: openPeople({ config, secrets, database, log }),
    mailer: makeMailer(config),
    operations,
  }
}
