import { sql } from "kysely"
import { afterAll, beforeAll, expect, it } from "vitest"
import { z } from "zod"
import { startTestApp, type TestApp } from "../testing/test-app.ts"
import { enqueue } from "./enqueue.ts"
import { job, jobType } from "./job.ts"
import { freeDeadLocks } from "./job-lock.sql.ts"
import { startJobWorker } from "./worker.ts"

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const shared = (statement: ReturnType<typeof sql>) => app.database.transaction("shared", (tx) => tx.run(statement))

it("a job whose worker was killed is taken up by another, and what waits behind it in its line", async () => {
  const done: number[] = []
  const type = jobType("count", z.object({ number: z.int() }))
  const counting = job(type, { deadlineSeconds: 60, run: async ({ payload }) => void done.push(payload.number) })
  await app.database.transaction("shared", async (tx) => {
    for (const number of [1, 2]) await enqueue(tx, type, { number }, { queue: "line" })
  })
  // As a worker leaves them that is killed while the first runs.
  const killed = (minutes: number) => sql`locked_by = 'killed', locked_at = now() - make_interval(mins => ${minutes})`
  const first = sql`id = (select min(id) from graphile_worker._private_jobs)`
  await shared(sql`update graphile_worker._private_jobs set ${killed(4)} where ${first}`)
  await shared(sql`update graphile_worker._private_job_queues set ${killed(9)}`)
  expect(await freeDeadLocks(app.database)).toBe(0)
  // Its lock is renewed: the line is not free however long it takes.
  const { rows } = await app.database.pool.query("select is_available from graphile_worker._private_job_queues")
  expect(rows).toEqual([{ is_available: false }])
  await shared(sql`update graphile_worker._private_jobs set ${killed(6)} where ${first}`)
  expect(await freeDeadLocks(app.database)).toBe(1)
  const worker = startJobWorker(app.app.parts, [counting])
  await expect.poll(() => done.toSorted(), { timeout: 30_000 }).toEqual([1, 2])
  await worker.stop()
})

it("a statement of a job may take as long as its job", async () => {
  const limits: unknown[] = []
  const limit = sql`select current_setting('statement_timeout') as statement`
  const type = jobType("ask", z.object({}))
  const asking = job(type, {
    deadlineSeconds: 540,
    run: async ({ parts }) => void limits.push(await parts.database.read("shared", (tx) => tx.one(limit))),
  })
  await app.database.transaction("shared", (tx) => enqueue(tx, type, {}))
  const worker = startJobWorker(app.app.parts, [asking])
  await expect.poll(() => limits, { timeout: 30_000 }).toEqual([{ statement: "9min" }])
  await worker.stop()
  // What is called after it on the same connections has no more than before.
  expect(await app.database.read("shared", (tx) => tx.one(limit))).toEqual({ statement: "15s" })
})
