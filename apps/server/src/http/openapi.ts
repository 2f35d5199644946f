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
        "Software and AI supply-chain risk: SBOMs in, vulnerabilities out. Every operation needs exactly one permission; `x-permission` names it, `x-granted-by` the scopes that hold it; `x-within` how a token that is limited to products or labels is held to them (without it such a token is refused). Every answer has `X-Request-Id`: the one that came with the request, where it has up to 64 letters, digits, dots, dashes and underscores.",
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
            "csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept`",
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
            "For 24 hours the same request with this key has one effect and one answer; another request with it is a 422",
            { type: "string", minLength: 1, maxLength: 255 },
          ),
        ]
      : []),
    ...(operation.problems.includes("changed-meanwhile")
      ? [
          parameter("If-Match", "The ETag of what you read: where somebody changed it since, nothing is done (412)", {
            type: "string",
          }),
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

const doneWords: Readonly<Record<number, string>> = { 201: "Made.", 202: "Accepted; a job continues with it." }

const textHeader = (description: string): Json => ({ description, schema: { type: "string" } })
const numberHeader = (description: string): Json => ({ description, schema: { type: "integer" } })
const retryAfter: Json = { "Retry-After": numberHeader("Seconds after which to try again") }
const rateHeaders: Json = {
  "RateLimit-Limit": numberHeader("Calls of this kind that the caller's bucket holds; it fills evenly within a minute"),
  "RateLimit-Remaining": numberHeader("Calls that are left in it"),
  "RateLimit-Reset": numberHeader("Seconds until it is full again; of a refused call until the next is there"),
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
    ...(operation.hasEtag ? { ETag: textHeader("Its revision, for If-Match") } : {}),
    ...(status === 202 ? { Location: textHeader("Where the job's state is") } : {}),
  }
  return {
    description: operation.download ? "The bytes." : (doneWords[status] ?? "Done."),
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
