import { createHash } from "node:crypto"
import { sql } from "kysely"
import { v7 as uuidv7 } from "uuid"
import type { Tx } from "../db/database.ts"
import type { Parts } from "../parts.ts"
import { answerAgain, keepAnswer, MadeDocument } from "./kept-answer.ts"
import { Answer, Download, type IncomingFile, type Operation, type RequestFacts } from "./operation.ts"
import type { Principal } from "./principal.ts"
import { problem } from "./problem.ts"

// A running request says so this often, and is taken for dead when it has said nothing for so long: its server was
// killed.
const seenEveryMs = 10_000
const deadAfter = sql`interval '40 seconds'`

interface KeptRow {
  is_done: boolean
  is_dead: boolean
  body_hash: Buffer | null
  status: number | null
  body: unknown
  headers: Record<string, string> | null
  sha256: Buffer | null
}

/** What must be the same in a repeated request. */
export interface AskedOnce {
  /** Path and query. */
  readonly target: string
  /** The body, where it is no file. */
  readonly raw: unknown
  readonly file: IncomingFile | null
}

/** Notes in a transaction of the work that it was done. */
export type NoteDone = (tx: Tx) => Promise<void>

/**
 * Honours `Idempotency-Key` on POST for 24 hours: the first answer again for the same request, 422 for another, 409
 * while the first still runs. A key belongs to its principal and operation. A failed first request frees its key, so
 * that a repeat is a new try; so does one whose server was killed before anything was done. Where something was done
 * and its answer was not kept, a repeat is told so. Who was only taken for dead can do nothing more under the key
 * (`NoteDone`).
 */
export async function replayOrRun(
  parts: Parts,
  operation: Operation,
  principal: Principal | null,
  facts: RequestFacts,
  { target, raw, file }: AskedOnce,
  run: (noteDone: NoteDone | null) => Promise<unknown>,
): Promise<unknown> {
  const key = facts.headers["idempotency-key"]
  if (key === undefined || operation.method !== "POST" || !principal) return run(null)
  if (key.length > 255 || key === "") throw problem("invalid-request", "Idempotency-Key has 1 to 255 characters.")
  const row = {
    organizationId: principal.organizationId,
    principal: principal.kind === "token" ? principal.tokenId : principal.personId,
    operation: operation.id,
    key,
    claim: uuidv7(),
  }
  const isFirst = await claim(parts, row)
  if (!isFirst) return replay(parts, operation, row, file ? await hashStream(target, file) : hashBody(target, raw))
  const streamHash = file ? createHash("sha256").update(target) : null
  file?.stream.on("data", (chunk: Buffer) => streamHash?.update(chunk))
  file?.stream.pause()
  const seen = setInterval(() => {
    say(parts, row).catch((error: unknown) =>
      parts.log.warn({ err: error }, "a request with a key could not say that it runs"),
    )
  }, seenEveryMs)
  try {
    return await runFirst(
      parts,
      operation,
      row,
      () => run((tx) => noteDone(tx, row)),
      () => streamHash?.digest() ?? hashBody(target, raw),
    )
  } finally {
    clearInterval(seen)
  }
}

async function runFirst(
  parts: Parts,
  operation: Operation,
  row: KeyRow,
  run: () => Promise<unknown>,
  hash: () => Buffer,
): Promise<unknown> {
  const result = await run().catch(async (error: unknown) => {
    await release(parts, row)
    throw error
  })
  const answer =
    result instanceof Download
      ? await MadeDocument.of(result)
      : result instanceof Answer
        ? result
        : new Answer(operation.statuses[0], result)
  // It is done: were the key free again, or the caller told that it failed, a repeat would do it twice.
  await keep(parts, operation, row, hash(), answer).catch((error: unknown) =>
    parts.log.error({ err: error }, "the answer to a request with a key could not be kept"),
  )
  return answer instanceof MadeDocument ? answer.toDownload() : result
}

interface KeyRow {
  readonly organizationId: string
  readonly principal: string
  readonly operation: string
  readonly key: string
  /** Of this request alone. */
  readonly claim: string
}

const reachOf = (row: KeyRow) => ({ organizationId: row.organizationId })
const where = (row: KeyRow) =>
  sql`organization_id = ${row.organizationId} and principal = ${row.principal} and operation = ${row.operation} and key = ${row.key}`

const ofClaim = (row: KeyRow) => sql`${where(row)} and claim = ${row.claim}`

/**
 * True for the first to come; a key older than a day, or left by a server that died before anything was done, is free
 * again.
 */
function claim(parts: Parts, row: KeyRow): Promise<boolean> {
  return parts.database.transaction(reachOf(row), async (tx) => {
    await tx.run(
      sql`delete from idempotency_key where ${where(row)} and (created_at < now() - interval '24 hours' or (status is null and not is_done and coalesce(seen_at, created_at) < now() - ${deadAfter}))`,
    )
    const written = await tx.run(sql`
      insert into idempotency_key (organization_id, principal, operation, key, claim) values (${row.organizationId}, ${row.principal}, ${row.operation}, ${row.key}, ${row.claim})
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
    tx.maybe<KeptRow>(
      sql`select body_hash, status, body, headers, sha256, is_done, coalesce(seen_at, created_at) < now() - ${deadAfter} as is_dead from idempotency_key where ${where(row)}`,
    ),
  )
  if (kept?.status === null && kept.is_done && kept.is_dead)
    throw problem(
      "idempotency-not-replayed",
      "The first request was carried out, at least in part, and its server ended before the answer was kept. See what is there before you ask again with a new key.",
    )
  if (!kept || kept.status === null) throw problem("idempotency-running", undefined, { retryAfterSeconds: 1 })
  if (!kept.body_hash?.equals(bodyHash)) throw problem("idempotency-key-reused", "Use a new key for a new request.")
  if (operation.secretReply)
    throw problem(
      "idempotency-not-replayed",
      "The first request succeeded; its secret was shown then and is kept nowhere.",
    )
  const { status, body, sha256 } = kept
  const again = await answerAgain(
    parts.blobs,
    row.organizationId,
    { status, body, sha256, headers: kept.headers ?? {} },
    operation.download !== null,
  )
  if (!again)
    throw problem("idempotency-not-replayed", "The first request succeeded; the file with its answer is gone.")
  return again
}

async function keep(
  parts: Parts,
  operation: Operation,
  row: KeyRow,
  bodyHash: Buffer,
  answer: Answer<unknown> | MadeDocument,
): Promise<void> {
  const { organizationId } = row
  const told = operation.secretReply && answer instanceof Answer ? new Answer(answer.status, null) : answer
  const kept = await keepAnswer(parts.blobs, organizationId, told, operation.statuses[0])
  await parts.database.transaction(reachOf(row), (tx) =>
    tx.run(
      sql`update idempotency_key set body_hash = ${bodyHash}, status = ${kept.status}, body = ${JSON.stringify(kept.body)}, sha256 = ${kept.sha256}, headers = ${JSON.stringify(kept.headers)} where ${ofClaim(row)}`,
    ),
  )
}

/** A server that stood still for so long that a repeat took its key over does nothing under it. */
async function noteDone(tx: Tx, row: KeyRow): Promise<void> {
  if ((await tx.run(sql`update idempotency_key set is_done = true where ${ofClaim(row)}`)) === 0)
    throw problem("idempotency-running", "A repeat of this request took its key over.", { retryAfterSeconds: 1 })
}

async function say(parts: Parts, row: KeyRow): Promise<void> {
  await parts.database.transaction(reachOf(row), (tx) =>
    tx.run(sql`update idempotency_key set seen_at = now() where ${ofClaim(row)}`),
  )
}

async function release(parts: Parts, row: KeyRow): Promise<void> {
  await parts.database.transaction(reachOf(row), (tx) =>
    tx.run(sql`delete from idempotency_key where ${ofClaim(row)} and status is null`),
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
