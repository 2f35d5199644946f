import { setTimeout as pause } from "node:timers/promises"
import { Logger as LibraryLogger, parseCronItems, type Runner, run, type Task } from "graphile-worker"
import type { Logger } from "pino"
import type { Parts } from "../parts.ts"
import { attemptsMax, type Job } from "./job.ts"
import { freeDeadLocks, renewLock } from "./job-lock.sql.ts"

/** Works off the queue until it is stopped. */
export interface JobWorker {
  /** Takes no new job, tells running ones to end, and waits for them; what does not end is handed back. */
  stop(): Promise<void>
}

const jobsAtOnce = 4
const lockRenewalMs = 60_000
const restartPauseMs = 2_000

/** Starts working off the jobs. A worker that ends by itself (a database away for long) is started again. */
export function startJobWorker(parts: Parts, jobs: readonly Job[]): JobWorker {
  const stopped = new AbortController()
  let runner: Runner | null = null
  const loop = async () => {
    while (!stopped.signal.aborted) {
      try {
        runner = await startRunner(parts, jobs)
        if (stopped.signal.aborted) await runner.stop()
        await runner.promise
      } catch (error) {
        parts.log.error({ err: error }, "the job worker ended; it is started again")
      }
      runner = null
      if (!stopped.signal.aborted) await pause(restartPauseMs, undefined, { signal: stopped.signal }).catch(() => {})
    }
  }
  const running = loop()
  const sweep = setInterval(() => {
    freeDeadLocks(parts.database).then(
      (freed) => freed > 0 && parts.log.warn({ freed }, "jobs of a worker that died are taken up again"),
      (error: unknown) => parts.log.error({ err: error }, "dead jobs could not be looked for"),
    )
  }, lockRenewalMs)
  return {
    async stop() {
      stopped.abort()
      clearInterval(sweep)
      await runner?.stop()
      await running
    },
  }
}

const startRunner = (parts: Parts, jobs: readonly Job[]): Promise<Runner> =>
  run({
    pgPool: parts.database.pool,
    concurrency: jobsAtOnce,
    pollInterval: 5_000,
    noHandleSignals: true,
    logger: libraryLogger(parts.log),
    taskList: Object.fromEntries(jobs.map((job) => [job.name, taskOf(parts, job)])),
    parsedCronItems: parseCronItems(
      jobs.flatMap((job) =>
        job.cron === null
          ? []
          : [{ task: job.name, match: job.cron, options: { maxAttempts: attemptsMax, jobKey: `${job.name}:cron` } }],
      ),
    ),
  })

/** One try: with a deadline, with its lock renewed, and without effect on the queue once the lock is lost. */
function taskOf(allParts: Parts, job: Job): Task {
  // A statement of a call has 15 s, since somebody waits for it; one that notes a million components has what its job
  // has.
  const parts = { ...allParts, database: allParts.database.patient(job.deadlineSeconds * 1000) }
  return async (payload, { job: row, abortSignal }) => {
    const lost = new AbortController()
    const signal = AbortSignal.any([abortSignal, lost.signal, AbortSignal.timeout(job.deadlineSeconds * 1000)])
    const renewal = setInterval(() => {
      renewLock(parts.database, row.id, row.locked_by).then(
        (isHeld) => isHeld || lost.abort(new Error("another worker has taken the job up")),
        (error: unknown) => parts.log.warn({ err: error, job: job.name }, "the lock of a job could not be renewed"),
      )
    }, lockRenewalMs)
    const isLastAttempt = row.attempts >= row.max_attempts
    try {
      await untilAborted(job.run({ parts, payload, signal, attempt: row.attempts, isLastAttempt }), signal)
      signal.throwIfAborted()
    } catch (error) {
      const facts = { err: error, job: job.name, jobId: String(row.id), attempt: row.attempts }
      if (isLastAttempt) parts.log.error(facts, "a job is parked: it failed too often")
      else parts.log.warn(facts, "a job failed and will be tried again")
      throw error
    } finally {
      clearInterval(renewal)
    }
  }
}

/**
 * The work's result, or the reason of the abort as soon as it comes: work that does not listen must not hold a place
 * for ever.
 */
async function untilAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  let onAbort = () => {}
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(signal.reason)
    if (signal.aborted) onAbort()
    else signal.addEventListener("abort", onAbort, { once: true })
  })
  try {
    await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener("abort", onAbort)
  }
}

/**
 * Our log gets the library's words, not its details: they hold whole payloads. Its every-job lines are ours to write.
 */
const libraryLogger = (log: Logger) =>
  new LibraryLogger((scope) => (level, message) => {
    if (scope.taskIdentifier !== undefined || scope.workerId !== undefined) return
    if (level === "error") log.error({ library: "graphile-worker" }, message)
    else if (level === "warning") log.warn({ library: "graphile-worker" }, message)
    else log.debug({ library: "graphile-worker" }, message)
  })
