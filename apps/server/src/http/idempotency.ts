import { createHash } from "node:crypto"
import { Readable } from "node:stream"
import { sql } from "kysely"
import { z } from "zod"
import type { Parts } from "../parts.ts"
import { Answer, Download, type IncomingFile, type Operation, type RequestFacts } from "./operation.ts"
import type { Principal } from "./principal.ts"
import { problem } from "./problem.ts"

interface KeptAnswer {
  body_hash: Buffer | null
  status: number | null
  body: unknown
  headers: Record<string, string> | null
}

/** What must be the same in a repeated request. */
export interface AskedOnce {
  /** Path and query. */
  readonly target: string
  /** The body, where it is no file. */
  readonly raw: unknown
  readonly file: IncomingFile | null
}

/**
 * Honours `Idempotency-Key` on POST for 24 hours: the first answer again for the same request, 422 for another, 409 while the first still runs.
 * A key belongs to its principal and operation. A failed first request frees its key, so that a repeat is a new try.
 */
export async function replayOrRun(
  parts: Parts,
  operation: Operation,
  principal: Principal | null,
  facts: RequestFacts,
  { target, raw, file }: AskedOnce,
  run: () => Promise<unknown>,
): Promise<unknown> {
  const key = facts.headers["idempotency-key"]
  if (key === undefined || operation.method !== "POST" || !principal) return run()
  if (key.length > 255 || key === "") throw problem("invalid-request", "Idempotency-Key has 1 to 255 characters.")
  const row = {
    organizationId: principal.organizationId,
    principal: principal.kind === "token" ? principal.tokenId : principal.personId,
    operation: operation.id,
    key,
  }
  const isFirst = await claim(parts, row)
  if (!isFirst) return replay(parts, operation, row, file ? await hashStream(target, file) : hashBody(target, raw))
  const streamHash = file ? createHash("sha256").update(target) : null
  file?.stream.on("data", (chunk: Buffer) => streamHash?.update(chunk))
  file?.stream.pause()
  const result = await run().catch(async (error: unknown) => {
    await release(parts, row)
    throw error
  })
  const document = result instanceof Download ? await keptDocument(result) : null
  const answer = result instanceof Answer ? result : new Answer(operation.statuses[0], document ?? result)
  const hash = streamHash?.digest() ?? hashBody(target, raw)
  // It is done: were the key free again, or the caller told that it failed, a repeat would do it twice.
  await keep(parts, row, hash, operation.secretReply ? new Answer(answer.status, null) : answer).catch(
    (error: unknown) => parts.log.error({ err: error }, "the answer to a request with a key could not be kept"),
  )
  return document ? documentAgain(document) : result
}

const KeptDocument = z.object({ contentType: z.string(), fileName: z.string(), base64: z.string() })

/** A document that was made, read to its end: a repeat is answered with the same bytes. */
async function keptDocument({ stream, contentType, fileName }: Download): Promise<z.output<typeof KeptDocument>> {
  return { contentType, fileName, base64: Buffer.concat(await stream.toArray()).toString("base64") }
}

function documentAgain({ contentType, fileName, base64 }: z.output<typeof KeptDocument>, headers = {}): Download {
  const bytes = Buffer.from(base64, "base64")
  return new Download(Readable.from([bytes]), contentType, fileName, bytes.length, headers)
}

interface KeyRow {
  readonly organizationId: string
  readonly principal: string
  readonly operation: string
  readonly key: string
}

const reachOf = (row: KeyRow) => ({ organizationId: row.organizationId })
const where = (row: KeyRow) =>
  sql`organization_id = ${row.organizationId} and principal = ${row.principal} and operation = ${row.operation} and key = ${row.key}`

/** True for the first to come; a key older than a day, or left running by a process that died, is free again. */
function claim(parts: Parts, row: KeyRow): Promise<boolean> {
  return parts.database.transaction(reachOf(row), async (tx) => {
    await tx.run(
      sql`delete from idempotency_key where ${where(row)} and (created_at < now() - interval '24 hours' or (status is null and created_at < now() - interval '15 minutes'))`,
    )
    const written = await tx.run(sql`
      insert into idempotency_key (organization_id, principal, operation, key) values (${row.organizationId}, ${row.principal}, ${row.operation}, ${row.key})
      on conflict do nothing`)
    return written === 1
  })
}

async function replay(
  parts: Parts,
  operation: Operation,
  row: KeyRow,
  bodyHash: Buffer,
): Promise<Answer<unknown> | Download> {
  const kept = await parts.database.read(reachOf(row), (tx) =>
    tx.maybe<KeptAnswer>(sql`select body_hash, status, body, headers from idempotency_key where ${where(row)}`),
  )
  if (!kept || kept.status === null) throw problem("idempotency-running", undefined, { retryAfterSeconds: 1 })
  if (!kept.body_hash?.equals(bodyHash)) throw problem("idempotency-key-reused", "Use a new key for a new request.")
  if (operation.secretReply)
    throw problem(
      "idempotency-not-replayed",
      "The first request succeeded; its secret was shown then and is kept nowhere.",
    )
  const headers = { ...kept.headers, "idempotency-replayed": "true" }
  return operation.download
    ? documentAgain(KeptDocument.parse(kept.body), headers)
    : new Answer(kept.status, kept.body, headers)
}

async function keep(parts: Parts, row: KeyRow, bodyHash: Buffer, answer: Answer<unknown>): Promise<void> {
  await parts.database.transaction(reachOf(row), (tx) =>
    tx.run(
      sql`update idempotency_key set body_hash = ${bodyHash}, status = ${answer.status}, body = ${JSON.stringify(answer.body ?? null)}, headers = ${JSON.stringify(answer.headers)} where ${where(row)}`,
    ),
  )
}

async function release(parts: Parts, row: KeyRow): Promise<void> {
  await parts.database.transaction(reachOf(row), (tx) =>
    tx.run(sql`delete from idempotency_key where ${where(row)} and status is null`),
  )
}

const hashBody = (target: string, body: unknown): Buffer =>
  createHash("sha256")
    .update(target)
    .update(JSON.stringify(body) ?? "")
    .digest()

async function hashStream(target: string, file: IncomingFile): Promise<Buffer> {
  const hash = createHash("sha256").update(target)
  for await (const chunk of file.stream) hash.update(chunk)
  return hash.digest()
}
