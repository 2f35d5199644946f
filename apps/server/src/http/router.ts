import { Readable } from "node:stream"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { z } from "zod"
import type { Reach, Tx } from "../db/database.ts"
import { recordAudit, recordRefusal } from "../features/audit/audit.sql.ts"
import type { Parts } from "../parts.ts"
import { isStillAllowed, passGate } from "./gate.ts"
import { type NoteDone, replayOrRun } from "./idempotency.ts"
import { takeIncomingFile } from "./incoming-file.ts"
import { parseJsonBody } from "./json-body.ts"
import { isStorable, unstorable, unstorablePlace } from "./json-text.ts"
import { type ExportFormat, exportColumns, exportFormats, exportList } from "./list-export.ts"
import { Answer, Download, type Operation, type RequestFacts } from "./operation.ts"
import type { Principal } from "./principal.ts"
import { invalid, Problem, problem } from "./problem.ts"
import type { RateDecision } from "./rate-limit.ts"
import { contentDisposition, downloadPolicy } from "./security-headers.ts"
import { holdBodyToLimits, holdToLimits, limitedCaller } from "./token-limits.ts"

/**
 * Mounts one operation: gate, then input, then handler, then answer; the only place that knows both operations and the
 * HTTP library.
 */
export function mountOperation(server: FastifyInstance, parts: Parts, operation: Operation): void {
  const columns = exportColumns(operation)
  server.route({
    method: operation.method,
    url: operation.path.replaceAll(/\{(\w+)\}/g, ":$1"),
    bodyLimit: operation.upload?.bytesMax ?? operation.bodyBytesMax,
    handler: (request, reply) => answer(parts, operation, columns, request, reply),
  })
}

async function answer(
  parts: Parts,
  operation: Operation,
  /** Of a list that can be had as a file. */
  columns: readonly (readonly string[])[] | null,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const given = groupQuery(request.url)
  const exportFormat = columns === null ? null : wantedExport(given.format, request)
  const rateClass = exportFormat ? "export" : operation.rate
  const principal = await passGate(parts, operation, rateClass, request, (rate) => tellRate(reply, rate))
  const facts = requestFacts(request)
  const reach = reachOf(principal)
  const aborted = new AbortController()
  reply.raw.once("close", () => {
    if (!reply.raw.writableFinished) aborted.abort()
  })
  const params = parsePart(operation.params, request.params, "path")
  if (columns !== null && given.format !== undefined) {
    if (given.format !== exportFormat && given.format !== "json") throw invalid("query/format", "is json, csv or xlsx")
    delete given.format
  }
  const beyond = (error: unknown) => noteBeyond(parts, operation, principal, facts, error)
  const { raw, ...input } = await readInput(parts, operation, principal, request, { params, query: given }).catch(
    beyond,
  )
  const call = {
    actor: principal,
    params,
    ...input,
    request: facts,
    parts,
    transaction: <T>(work: Parameters<typeof parts.database.transaction<T>>[1], statementMs?: number) =>
      (statementMs === undefined ? parts.database : parts.database.patient(statementMs)).transaction(reach, work),
    read: <T>(work: Parameters<typeof parts.database.read<T>>[1]) => parts.database.read(reach, work),
    isStillAllowed: () => isStillAllowed(parts, operation, request),
    signal: aborted.signal,
  }
  if (columns !== null && exportFormat !== null) {
    if (principal)
      await parts.database.transaction(reach, (tx) =>
        recordAudit(tx, principal, facts, {
          action: "list.exported",
          objectKind: "list",
          objectId: operation.id,
          objectName: operation.id,
        }),
      )
    const page = (more: Record<string, string>) =>
      operation.handle({ ...call, query: parsePart(operation.query, { ...given, ...more }, "query") })
    return send(operation, reply, exportList(operation, columns, exportFormat, page))
  }
  const result = await replayOrRun(
    parts,
    operation,
    principal,
    facts,
    { target: targetOf(request.url), raw, file: input.file },
    (noteDone) => operation.handle(noteDone ? noting(call, noteDone) : call).catch(beyond),
  )
  return send(operation, reply, result)
}

/** The call whose transactions note that they were done. */
const noting = <C extends { transaction<T>(work: (tx: Tx) => Promise<T>, statementMs?: number): Promise<T> }>(
  call: C,
  noteDone: NoteDone,
): C => ({
  ...call,
  transaction: <T>(work: (tx: Tx) => Promise<T>, statementMs?: number) =>
    call.transaction(async (tx) => {
      const result = await work(tx)
      await noteDone(tx)
      return result
    }, statementMs),
})

function tellRate(reply: FastifyReply, rate: RateDecision): void {
  reply.headers({
    "ratelimit-limit": rate.limit,
    "ratelimit-remaining": rate.remaining,
    "ratelimit-reset": rate.resetSeconds,
  })
}

/** What a token asks beyond its limits stands in the log of refusals as what it asks beyond its permissions. */
async function noteBeyond(
  parts: Parts,
  operation: Operation,
  principal: Principal | null,
  facts: RequestFacts,
  error: unknown,
): Promise<never> {
  if (principal && error instanceof Problem && error.key === "outside-limits")
    await parts.database.transaction(reachOf(principal), (tx) => recordRefusal(tx, principal, facts, 403, operation.id))
  throw error
}

const reachOf = (principal: Principal | null): Reach =>
  principal ? { organizationId: principal.organizationId } : "shared"

/**
 * Query and body as the operation declares them, held to the limits of the token before and after the body is read;
 * `raw` is the JSON as it came.
 */
async function readInput(
  parts: Parts,
  operation: Operation,
  principal: Principal | null,
  request: FastifyRequest,
  given: { readonly params: unknown; readonly query: Record<string, string | string[]> },
) {
  const reach = reachOf(principal)
  const limited = limitedCaller(principal, operation)
  if (limited) await parts.database.read(reach, (tx) => holdToLimits(tx, limited, operation, given))
  const query = parsePart(operation.query, given.query, "query")
  refusePacked(request)
  const expectStillAllowed = async () => {
    if (!(await isStillAllowed(parts, operation, request)))
      throw problem(
        "invalid-token",
        "The credential was revoked, or lost the permission, while the file was being sent.",
      )
  }
  const file = operation.upload ? await takeIncomingFile(operation.upload, request, expectStillAllowed) : null
  const raw = operation.upload ? undefined : await readJson(operation, request)
  const body = operation.body ? parsePart(operation.body, raw, "body") : undefined
  if (limited && operation.within === "body")
    await parts.database.read(reach, (tx) => holdBodyToLimits(tx, limited, operation, body))
  if (!operation.body && raw !== undefined) throw problem("invalid-request", "This operation takes no body.")
  return { query, body, file, raw }
}

function send(operation: Operation, reply: FastifyReply, result: unknown): FastifyReply {
  if (result instanceof Download) {
    reply.headers({
      ...result.headers,
      "content-type": result.contentType,
      "content-disposition": contentDisposition(result.fileName),
      "content-security-policy": downloadPolicy,
      ...(result.bytes === null ? {} : { "content-length": result.bytes }),
    })
    return reply.send(result.stream)
  }
  const [status, body, headers] =
    result instanceof Answer ? [result.status, result.body, result.headers] : [operation.statuses[0], result, {}]
  reply.code(status).headers(headers)
  if (status === 204) return reply.send()
  return reply.type("application/json; charset=utf-8").send(JSON.stringify(body))
}

/** What is asked, the parameters in one order. */
function targetOf(url: string): string {
  const { pathname, searchParams } = new URL(url, "http://localhost")
  searchParams.sort()
  return `${pathname}?${searchParams}`
}

/** The file that a list is asked as: by `format`, else by `Accept`; null: JSON. */
function wantedExport(format: unknown, request: FastifyRequest): ExportFormat | null {
  if (format === "csv" || format === "xlsx") return format
  if (format !== undefined) return null
  if (accepts(request, exportFormats.csv)) return "csv"
  return accepts(request, exportFormats.xlsx) ? "xlsx" : null
}

const accepts = (request: FastifyRequest, type: string): boolean =>
  (request.headers.accept ?? "").split(",").some((each) => each.split(";")[0]?.trim().toLowerCase() === type)

function requestFacts(request: FastifyRequest): RequestFacts {
  const headers: Record<string, string | undefined> = {}
  for (const [name, value] of Object.entries(request.headers))
    headers[name] = Array.isArray(value) ? value.join(", ") : value
  return { id: request.id, address: request.address, userAgent: headers["user-agent"]?.slice(0, 512) ?? null, headers }
}

const emptyObject = z.strictObject({})

function parsePart(schema: z.ZodType | null, value: unknown, part: "path" | "query" | "body"): unknown {
  if (part !== "body" && !isStorable(value)) {
    if (part === "path") throw problem("not-found")
    const path = `query/${unstorablePlace(value)}`
    throw problem("invalid-request", `${path}: ${unstorable}`, { errors: [{ path, message: unstorable }] })
  }
  const parsed = (schema ?? emptyObject).safeParse(value ?? (part === "body" ? undefined : {}))
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.flatMap((issue) => placesOf(part, issue)).slice(0, 50)
  // A path that cannot name anything names nothing: the same answer as for a thing that does not exist.
  if (part === "path") throw problem("not-found")
  throw problem(
    "invalid-request",
    errors
      .map((error) => `${error.path}: ${error.message}`)
      .join("; ")
      .slice(0, 1000),
    { errors },
  )
}

/** Where an issue lies; each of several unknown fields has a place of its own. */
const placesOf = (part: string, issue: z.core.$ZodIssue): { path: string; message: string }[] =>
  issue.code === "unrecognized_keys"
    ? issue.keys.map((key) => ({ path: [part, ...issue.path, key].join("/"), message: "is not known here" }))
    : [{ path: [part, ...issue.path].join("/"), message: issue.message }]

/** Repeated names become lists; names that objects inherit are harmless. */
function groupQuery(url: string): Record<string, string | string[]> {
  const grouped: Record<string, string | string[]> = Object.create(null)
  const mark = url.indexOf("?")
  if (mark < 0) return grouped
  for (const [name, value] of new URLSearchParams(url.slice(mark + 1))) {
    const before = grouped[name]
    grouped[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value]
  }
  return grouped
}

/** A packed body is not unpacked: what it would grow to is bounded by nothing that its sender pays for. */
function refusePacked(request: FastifyRequest): void {
  const coding = request.headers["content-encoding"]
  if (coding === undefined || coding === "identity" || !(request.body instanceof Readable)) return
  throw problem(
    "content-coding-not-taken",
    `The body comes with Content-Encoding: ${coding.slice(0, 100)}. Send its bytes unpacked, without this header.`,
  )
}

async function readJson(operation: Operation, request: FastifyRequest): Promise<unknown> {
  if (!(request.body instanceof Readable)) return undefined
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request.body) {
    if (!Buffer.isBuffer(chunk)) continue
    bytes += chunk.length
    if (bytes > operation.bodyBytesMax)
      throw problem("body-too-large", undefined, { limit: operation.bodyBytesMax, found: bytes })
    chunks.push(chunk)
  }
  if (bytes === 0) return undefined
  const contentType = (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase()
  if (operation.body && contentType !== "application/json")
    throw problem(
      "unsupported-media-type",
      `This operation takes application/json, not ${contentType === "" ? "a body without content type" : contentType}.`,
    )
  return parseJsonBody(Buffer.concat(chunks), operation.bodyBytesMax)
}
