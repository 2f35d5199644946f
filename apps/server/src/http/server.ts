import { randomUUID } from "node:crypto"
import multipart from "@fastify/multipart"
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify"
import {
  errorCode,
  isContended,
  isDatabaseAway,
  isOutOfSpace,
  isOverloaded,
  isShutOut,
  isTooLong,
} from "../db/failures.ts"
import type { Parts } from "../parts.ts"
import { problems } from "../problems.ts"
import { shareConnections } from "./connection-room.ts"
import { entrance, type HeadersOf, headersRead } from "./entrance.ts"
import type { Operation } from "./operation.ts"
import { Problem, presentProblem, problem } from "./problem.ts"
import { mountOperation } from "./router.ts"
import { apiPolicy, commonHeaders } from "./security-headers.ts"
import { answerUnreadable } from "./unreadable-request.ts"

const connectionsMax = 1000

/**
 * The HTTP server with every operation mounted; it does not listen yet. `mountOthers` adds the login library's routes
 * and the pages.
 */
export async function buildServer(
  parts: Parts,
  operations: readonly Operation[],
  mountOthers: (server: FastifyInstance) => Promise<void>,
): Promise<FastifyInstance> {
  const fixedHeaders = commonHeaders(parts.config.publicUrl.protocol === "https:")
  const ownHeaders = { ...fixedHeaders, "cache-control": "no-store", "content-security-policy": apiPolicy }
  const headersOf = (request: FastifyRequest) => ({ ...ownHeaders, "x-request-id": request.id })
  const server = emptyServer(parts, headersOf, ownHeaders)
  const room = shareConnections(server.server, connectionsMax)
  server.server.maxHeadersCount = headersRead
  // Node's own answer to an expectation that it does not know (417) would have none of our headers; who calls may go on
  // without it (RFC 9110 §10.1.1).
  server.server.on("checkExpectation", (request, response) => server.server.emit("request", request, response))
  server.decorateRequest("address", "")
  server.decorateRequest("told", null)
  // Bodies stay streams until the gate was passed: what nobody may send is not read.
  server.removeAllContentTypeParsers()
  server.addContentTypeParser("*", (_request, payload, done) => done(null, payload))
  await server.register(multipart, { throwFileSizeLimit: false })
  server.addHook("onRequest", entrance(parts, headersOf, room))
  tellAnswers(server, parts)
  server.setErrorHandler((error, request, reply) => sendError(asProblem(error, request), request, reply))
  server.setNotFoundHandler((request, reply) =>
    sendError(problem("not-found", "No operation has this method and path."), request, reply),
  )
  for (const operation of operations) mountOperation(server, parts, operation)
  await mountOthers(server)
  return server
}

function emptyServer(
  parts: Parts,
  headersOf: HeadersOf,
  ownHeaders: Readonly<Record<string, string>>,
): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = parts.log
  return Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: parts.config.trustedProxies.length > 0 ? [...parts.config.trustedProxies] : false,
    requestIdHeader: false,
    genReqId: (request) => {
      const given = request.headers["x-request-id"]
      return typeof given === "string" && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID()
    },
    routerOptions: { maxParamLength: 4096, ignoreTrailingSlash: false },
    requestTimeout: 600_000,
    keepAliveTimeout: 65_000,
    // A host that is missing is told by the entrance, as a problem.
    http: {
      requireHostHeader: false,
      maxHeaderSize: 16 * 1024,
      headersTimeout: 10_000,
      connectionsCheckingInterval: 2_000,
    },
    clientErrorHandler: (error, socket) => answerUnreadable(error, socket, ownHeaders),
    // Its answer is not a problem; the entrance gives one.
    return503OnClosing: false,
    forceCloseConnections: "idle",
    frameworkErrors: (error, request, reply) => {
      reply.headers(headersOf(request))
      sendError(asProblem(error, request), request, reply)
    },
  })
}

/** Tells log and metrics of each answer. */
function tellAnswers(server: FastifyInstance, parts: Parts): void {
  // Who keeps the connection after the last answer would hold up the end.
  server.addHook("onSend", async (_request, reply) => {
    if (parts.stopping.aborted) reply.header("connection", "close")
  })
  server.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "unknown"
    parts.metrics.observeRequest(request.method, route, reply.statusCode, reply.elapsedTime / 1000)
    request.log.info(
      {
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        address: request.address,
        ...request.told,
      },
      "answered",
    )
  })
}

function sendError(error: Problem, request: FastifyRequest, reply: FastifyReply): void {
  request.told = { ...request.told, problem: error.key }
  const { status } = problems[error.key]
  if (status === 401) reply.header("www-authenticate", 'Bearer error="invalid_token"')
  if (error.extras.retryAfterSeconds !== undefined) reply.header("retry-after", String(error.extras.retryAfterSeconds))
  // What would be taken instead (RFC 9110 §12.5.3).
  if (error.key === "content-coding-not-taken") reply.header("accept-encoding", "identity")
  if (error.key === "rate-limited")
    reply.headers({
      "ratelimit-limit": error.extras.limit,
      "ratelimit-remaining": 0,
      "ratelimit-reset": error.extras.retryAfterSeconds,
    })
  // The rest of a body that nobody will read must not hold the connection.
  if (!request.raw.complete) reply.header("connection", "close")
  // The path alone: a query may hold what the caller looked for. A 404 must be the same bytes for every id.
  const instance = error.key === "not-found" ? "" : (request.url.split("?", 1)[0] ?? "")
  reply
    .code(status)
    .type("application/problem+json; charset=utf-8")
    .send(JSON.stringify(presentProblem(error, instance)))
}

/** Everything thrown becomes a problem; what was not expected is logged whole and told as nothing. */
function asProblem(error: unknown, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error
  const code = errorCode(error)
  if (code !== undefined && httpErrors.has(code)) return problem(httpErrors.get(code) ?? "internal")
  if (isRefusedByLibrary(error)) return problem("invalid-request", error.message.slice(0, 200))
  // The caller's connection and the database's break with the same code.
  if (isCutOff(request) && code !== undefined && cutOffCodes.has(code)) return problem("unreadable-body")
  if (isContended(error)) {
    request.log.warn({ err: error }, "others held what the call needs")
    return problem("unavailable", "Others are changing the same data now; nothing was changed. Try again.", {
      retryAfterSeconds: 2,
    })
  }
  if (isTooLong(error)) {
    request.log.warn({ err: error }, "a statement took longer than it may")
    return problem(
      "unavailable",
      "It took longer than a call may; nothing was changed. Ask for less at once, or try again when less is going on.",
      { retryAfterSeconds: 30 },
    )
  }
  if (isDatabaseAway(error) || isShutOut(error)) {
    request.log.error({ err: error }, "the database is away")
    return problem("unavailable", "The database does not answer; nothing was changed.", { retryAfterSeconds: 5 })
  }
  if (isOutOfSpace(error)) {
    request.log.error({ err: error }, "no space left")
    return problem("out-of-space")
  }
  if (isOverloaded(error)) {
    request.log.error({ err: error }, "the system lets the server open nothing more")
    return problem("unavailable", "The server has too many files or connections open; nothing was changed.", {
      retryAfterSeconds: 5,
    })
  }
  request.log.error({ err: error }, "unexpected error")
  return problem("internal", `Nothing was changed. Tell your administrator the request id ${request.id}.`)
}

const httpErrors = new Map<string, keyof typeof problems>([
  ["FST_ERR_CTP_BODY_TOO_LARGE", "body-too-large"],
  ["FST_REQ_FILE_TOO_LARGE", "body-too-large"],
  ["FST_ERR_CTP_INVALID_CONTENT_LENGTH", "unreadable-body"],
  ["FST_ERR_CTP_INVALID_MEDIA_TYPE", "unsupported-media-type"],
  ["FST_PARTS_LIMIT", "invalid-request"],
  ["FST_FILES_LIMIT", "invalid-request"],
  ["FST_FIELDS_LIMIT", "invalid-request"],
  ["FST_INVALID_MULTIPART_CONTENT_TYPE", "unsupported-media-type"],
  ["FST_ERR_BAD_URL", "invalid-request"],
  // Of the method QUERY, which no operation has.
  ["FST_ERR_ROUTE_MISSING_CONTENT_TYPE", "not-found"],
])

/** What the HTTP library finds wrong with a request by itself. */
const isRefusedByLibrary = (error: unknown): error is Error =>
  error instanceof Error &&
  /^FST_/.test(errorCode(error) ?? "") &&
  "statusCode" in error &&
  Number(error.statusCode) >= 400 &&
  Number(error.statusCode) < 500

const cutOffCodes = new Set(["ECONNRESET", "ERR_STREAM_PREMATURE_CLOSE"])
const isCutOff = ({ raw }: FastifyRequest): boolean => raw.destroyed && !raw.complete
