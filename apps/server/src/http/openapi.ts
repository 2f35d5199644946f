import { scopesGranting } from "@waybill/permissions/grants"
import { z } from "zod"
import { ProblemDetails, problems } from "../problems.ts"
import { exportColumns } from "./list-export.ts"
import type { Access, Operation } from "./operation.ts"

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document of the operations, with `x-permission` (or `x-access` where none guards it) on each. */
export function openApiDocument(operations: readonly Operation[], version: string): Json {
  const schemas: Json = { Problem: schemaOf(ProblemDetails, "output") }
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
        "Software and AI supply-chain risk: SBOMs in, vulnerabilities out. Every operation needs exactly one permission; `x-permission` names it, `x-granted-by` the scopes that hold it.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    tags: [...new Set(operations.map((operation) => operation.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas,
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
    parameters: [
      ...parameters(operation.params, "path"),
      ...parameters(operation.query, "query"),
      ...exportParameter(operation),
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

function describeResponses(operation: Operation): Json {
  const responses: Json = {}
  for (const status of operation.statuses) {
    responses[String(status)] = operation.download
      ? {
          description: "The bytes.",
          content: { [operation.download]: { schema: { type: "string", format: "binary" } } },
        }
      : status === 204
        ? { description: "Done." }
        : {
            description: doneWords[status] ?? "Done.",
            content: { "application/json": { schema: schemaOf(operation.reply, "output") } },
          }
  }
  const expected = [
    ...operation.problems,
    ...(isOpen(operation.permission) ? [] : (["invalid-token", "permission-missing"] as const)),
    ...(operation.upload || operation.body ? (["content-coding-not-taken"] as const) : []),
    "rate-limited" as const,
  ]
  for (const status of new Set(expected.map((key) => problems[key].status)))
    responses[String(status)] = {
      description: expected
        .filter((key) => problems[key].status === status)
        .map((key) => problems[key].title)
        .join(" / "),
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    }
  return responses
}

const isOpen = (access: Access): boolean => typeof access === "object" && access.kind === "public"
const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { target: "draft-2020-12", io, unrepresentable: "any" })
  return json
}
