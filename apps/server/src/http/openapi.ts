import { scopesGranting } from "@waybill/permissions/grants"
import { z } from "zod"
import { ProblemDetails, type ProblemKey, problems } from "../problems.ts"
import { exportColumns, exportFormats } from "./list-export.ts"
import type { Access, Operation } from "./operation.ts"

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document of the operations, with `x-permission` (or `x-access` where none guards it) on each. */
export function openApiDocument(operations: readonly Operation[], version: string): Json {
  const schemas: Json = { Problem: schemaOf(ProblemDetails, "output") }
  const responses: Json = {
    RateLimited: { ...problemResponse(problems["rate-limited"].title), headers: { ...rateHeaders, ...retryAfter } },
    Unavailable: { ...problemResponse(problems.unavailable.title), headers: retryAfter },
    Problem: problemResponse(otherProblem),
  }
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    const methods = paths[operation.path] ?? {}
    methods[operation.method.toLowerCase()] = describe(operation)
    paths[operation.path] = methods
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Waybill",
      version,
      description:
        "Software supply-chain risk: upload SBOMs, get and triage the vulnerabilities of their components. Every operation requires exactly one permission, except public ones and those for signed-in users only: `x-permission` names it, `x-granted-by` lists the scopes that include it. `x-within` says how a token that is limited to products or labels is confined to them; operations without it refuse such a token. Every response has `X-Request-Id`: the value sent with the request if it has 1 to 64 letters, digits, dots, dashes and underscores, else a new one.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    tags: [...new Set(operations.map((operation) => operation.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas,
      responses,
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "An API token, wbl_…" },
        session: { type: "apiKey", in: "cookie", name: "__Host-waybill_session" },
      },
    },
  }
}

function describe(operation: Operation): Json {
  return {
    operationId: operation.id,
    summary: operation.summary,
    tags: [operation.tag],
    ...describeAccess(operation.permission),
    ...(operation.within ? { "x-within": operation.within } : {}),
    parameters: [
      ...parameters(operation.params, "path"),
      ...parameters(operation.query, "query"),
      ...exportParameter(operation),
      ...headerParameters(operation),
    ],
    ...describeBody(operation),
    responses: describeResponses(operation),
  }
}

function describeAccess(access: Access): Json {
  if (typeof access === "string")
    return {
      "x-permission": access,
      "x-granted-by": scopesGranting(access),
      security: [{ token: [] }, { session: [] }],
    }
  if (access.kind === "public") return { "x-access": "public", "x-access-reason": access.reason, security: [] }
  return {
    "x-access": access.tokensToo ? "session or token" : "session",
    "x-access-reason": access.reason,
    security: access.tokensToo ? [{ token: [] }, { session: [] }] : [{ session: [] }],
  }
}

function parameters(schema: z.ZodObject | null, place: "path" | "query"): Json[] {
  if (!schema) return []
  const json = schemaOf(schema, "input")
  const properties = isJson(json.properties) ? json.properties : {}
  const required = Array.isArray(json.required) ? json.required : []
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = isJson(property) ? property : {}
    return {
      name,
      in: place,
      required: place === "path" || required.includes(name),
      ...(description === undefined ? {} : { description }),
      schema: rest,
    }
  })
}

/** Every list that goes on page by page can be had whole as a file. */
const exportParameter = (operation: Operation): Json[] =>
  exportColumns(operation) === null
    ? []
    : [
        {
          name: "format",
          in: "query",
          required: false,
          description:
            "Export the whole list (at most 100,000 rows; limit and cursor are ignored) as csv (RFC 4180) or xlsx. An `Accept` header has the same effect",
          schema: { type: "string", enum: ["json", "csv", "xlsx"] },
        },
      ]

function headerParameters(operation: Operation): Json[] {
  const parameter = (name: string, description: string, schema: Json): Json => ({
    name,
    in: "header",
    required: false,
    description,
    schema,
  })
  return [
    ...(isRepeatable(operation)
      ? [
          parameter(
            "Idempotency-Key",
            "Makes a repeat safe: within 24 hours, the same request with the same key is executed once and gets the same response. A different request with the key is refused with 422",
            { type: "string", minLength: 1, maxLength: 255 },
          ),
        ]
      : []),
    ...(operation.problems.includes("changed-meanwhile")
      ? [
          parameter(
            "If-Match",
            "`ETag` of the version that you read; if it was changed since, nothing is written (412)",
            {
              type: "string",
            },
          ),
        ]
      : []),
  ]
}

/** Whether a repeat of the request is known by its `Idempotency-Key`. */
const isRepeatable = ({ method, permission }: Operation): boolean => method === "POST" && !isOpen(permission)

function describeBody(operation: Operation): Json {
  if (operation.upload) {
    const binary = { schema: { type: "string", format: "binary" } }
    const raw = Object.fromEntries(operation.upload.contentTypes.map((type) => [type, binary]))
    const form = {
      schema: { type: "object", required: ["file"], properties: { file: { type: "string", format: "binary" } } },
    }
    return { requestBody: { required: true, content: { ...raw, "multipart/form-data": form } } }
  }
  if (!operation.body) return {}
  return {
    requestBody: {
      required: true,
      content: {
        "application/json": {
          schema: schemaOf(operation.body, "input"),
          ...(operation.example.body === undefined ? {} : { example: operation.example.body }),
        },
      },
    },
  }
}

const doneWords: Readonly<Record<number, string>> = { 201: "Created.", 202: "Accepted; a job continues the work." }

const textHeader = (description: string): Json => ({ description, schema: { type: "string" } })
const numberHeader = (description: string): Json => ({ description, schema: { type: "integer" } })
const retryAfter: Json = { "Retry-After": numberHeader("Seconds to wait before trying again") }
const rateHeaders: Json = {
  "RateLimit-Limit": numberHeader(
    "Capacity of the caller's token bucket for this kind of request; it refills evenly within a minute",
  ),
  "RateLimit-Remaining": numberHeader("Requests left in the bucket"),
  "RateLimit-Reset": numberHeader(
    "Seconds until the bucket is full again; on a 429, until the next request is allowed",
  ),
}

const otherProblem = "Any other problem"

const problemResponse = (description: string): Json => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
})

function describeResponses(operation: Operation): Json {
  const responses: Json = {}
  for (const status of operation.statuses) responses[String(status)] = describeDone(operation, status)
  const expected = expectedProblems(operation)
  for (const status of new Set(expected.map((key) => problems[key].status)))
    responses[String(status)] = problemResponse(
      [...new Set(expected.filter((key) => problems[key].status === status).map((key) => problems[key].title))].join(
        " / ",
      ),
    )
  return {
    ...responses,
    "429": { $ref: "#/components/responses/RateLimited", description: problems["rate-limited"].title },
    ...(responses["503"]
      ? {}
      : { "503": { $ref: "#/components/responses/Unavailable", description: problems.unavailable.title } }),
    default: { $ref: "#/components/responses/Problem", description: otherProblem },
  }
}

function describeDone(operation: Operation, status: number): Json {
  const headers = {
    ...(operation.hasEtag ? { ETag: textHeader("Revision, for `If-Match`") } : {}),
    ...(status === 202 ? { Location: textHeader("Address of the job, to poll its state") } : {}),
  }
  return {
    description: operation.download ? "The content." : (doneWords[status] ?? "Success."),
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...(status === 204 ? {} : { content: doneContent(operation) }),
  }
}

const bytes: Json = { schema: { type: "string", format: "binary" } }

/** In a format of somebody else's. */
const madeDocument: Json = { schema: { type: "object", additionalProperties: true } }

function doneContent(operation: Operation): Json {
  if (operation.download === "application/json") return { [operation.download]: madeDocument }
  if (operation.download) return { [operation.download]: bytes }
  const whole = Object.values(exportFormats).map((type) => [type, bytes])
  return {
    "application/json": { schema: schemaOf(operation.reply, "output") },
    ...(exportColumns(operation) === null ? {} : Object.fromEntries(whole)),
  }
}

/** What the operation may be refused for, and what any like it may. */
const expectedProblems = (operation: Operation): readonly ProblemKey[] => [
  "invalid-request",
  ...operation.problems,
  ...(typeof operation.permission === "string"
    ? (["invalid-token", "permission-missing", "outside-limits"] as const)
    : []),
  ...(typeof operation.permission === "object" && operation.permission.kind === "session"
    ? (["invalid-token", "session-required"] as const)
    : []),
  ...(operation.ownOriginOnly ? (["origin-not-allowed"] as const) : []),
  ...(operation.upload || operation.body
    ? (["unreadable-body", "body-too-large", "unsupported-media-type", "content-coding-not-taken"] as const)
    : []),
  ...(isRepeatable(operation)
    ? (["idempotency-running", "idempotency-key-reused", "idempotency-not-replayed"] as const)
    : []),
]

const isOpen = (access: Access): boolean => typeof access === "object" && access.kind === "public"
const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { target: "draft-2020-12", io, unrepresentable: "any" })
  return json
}
