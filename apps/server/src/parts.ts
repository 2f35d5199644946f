import type { Logger } from "pino"
import type { BlobStore } from "./blobs/blob-store.ts"
import type { Config } from "./config/config.ts"
import type { Secrets } from "./config/secrets.ts"
import type { Database } from "./db/database.ts"
import type { People } from "./features/people/people.ts"
import type { LastUse } from "./http/gate.ts"
import type { Metrics } from "./http/metrics.ts"
import type { Operation } from "./http/operation.ts"
import type { RateLimiter } from "./http/rate-limit.ts"
import type { Mailer } from "./mail/mailer.ts"
import type { Readers } from "./reading/readers.ts"
import type { Turns } from "./reading/turns.ts"

/** What `app.ts` wires once and every operation may use. */
export interface Parts {
  readonly config: Config
  readonly secrets: Secrets
  readonly database: Database
  readonly log: Logger
  readonly rateLimiter: RateLimiter
  readonly lastUse: LastUse
  readonly people: People
  readonly mailer: Mailer
  /** All of them, for what shows the API to its users. */
  readonly operations: readonly Operation[]
  readonly metrics: Metrics
  readonly blobs: BlobStore
  readonly readers: Readers
  /**
   * Answers that go on while somebody follows a job, by organization: each asks the database again and again, and holds
   * a connection.
   */
  readonly followers: Turns
  /**
   * Storing VEX documents, by organization: each holds all its findings, and who waits for them in the database may
   * wait a few seconds and keeps a connection from others.
   */
  readonly vexTurns: Turns
  /** Aborted when the server begins to stop: answers that go on for long end then. */
  readonly stopping: AbortSignal
}
