import { readFileSync } from "node:fs"
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js"
import { default as addFormats } from "ajv-formats"
import { z } from "zod"
import { operations } from "../operations.ts"

const Described = z.looseObject({
  $ref: z.string().optional(),
  content: z.record(z.string(), z.looseObject({ schema: z.unknown() })).optional(),
})
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.object({ responses: z.record(z.string(), Described) }))),
  components: z.object({ schemas: z.record(z.string(), z.unknown()), responses: z.record(z.string(), Described) }),
})

const document = Document.parse(
  JSON.parse(readFileSync(new URL("../../../../packages/sdk/openapi.json", import.meta.url), "utf8")),
)

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv, { mode: "full" })
// Addresses with a prefix; JSON Schema has no word for them.
ajv.addFormat("cidrv4", true).addFormat("cidrv6", true)
ajv.addSchema({ $id: "document", components: { schemas: closed(document.components.schemas) } })

const routes = operations.map(({ method, path }) => ({
  method,
  path,
  // The fewest parameters first: `/triage/rules` is no `/triage/{triageId}`.
  parameters: path.split("{").length,
  pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`),
}))
routes.sort((a, b) => a.parameters - b.parameters)

const validators = new Map<unknown, ValidateFunction>()

export interface GivenAnswer {
  readonly status: number
  readonly contentType: string
  readonly body: unknown
}

/**
 * What an answer says that the OpenAPI document does not: a status, a content type, a field too many or too few. Empty
 * where it keeps the contract. What is no operation's path is held against nothing. An optional field of the document
 * may be left out; any other field of an answer is a promise that nobody wrote down.
 */
export function breachesOf(method: string, target: string, { status, contentType, body }: GivenAnswer): string[] {
  const pathname = target.split("?", 1)[0] ?? ""
  const route = routes.find((each) => each.method === method && each.pattern.test(pathname))
  if (!route) return []
  const responses = document.paths[route.path]?.[method.toLowerCase()]?.responses
  const described = resolved(responses?.[String(status)] ?? (status >= 500 ? responses?.default : undefined))
  if (!described) return [`${method} ${route.path} answers ${status}, which the document does not know`]
  const type = contentType.split(";", 1)[0] ?? ""
  if (!described.content) return type === "" ? [] : [`${method} ${route.path} ${status} has a body of ${type}`]
  const content = described.content[type]
  if (!content) return [`${method} ${route.path} ${status} is ${type}, which the document does not know`]
  if (!type.endsWith("json")) return []
  const validate = validators.get(content) ?? ajv.compile(z.looseObject({}).parse(closed(content.schema)))
  validators.set(content, validate)
  if (validate(body)) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${method} ${route.path} ${status} ${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}

function resolved(described: z.output<typeof Described> | undefined): z.output<typeof Described> | undefined {
  const name = described?.$ref?.split("/").at(-1)
  return name === undefined ? described : document.components.responses[name]
}

/**
 * The schema with each object closed, where it does not say itself what more it may have; its references lead into the
 * document.
 */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== "object" || schema === null) return schema
  const copy = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === "$ref" && typeof value === "string" && value.startsWith("#/components/")
        ? `document${value}`
        : closed(value),
    ]),
  )
  return "properties" in copy && !("additionalProperties" in copy) ? { ...copy, additionalProperties: false } : copy
}
