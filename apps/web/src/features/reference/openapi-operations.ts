/** One operation of the OpenAPI document, as the reference page shows it. */
export interface ReferenceOperation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly tag: string
  readonly summary: string
  /** Null: public or for signed-in people. */
  readonly permission: string | null
  readonly grantedBy: readonly string[]
  readonly isPublic: boolean
  readonly parameters: readonly ReferenceField[]
  readonly body: ReferenceBody | null
  readonly answers: readonly {
    readonly status: string
    readonly description: string
    readonly fields: readonly ReferenceField[]
  }[]
  /** All of it that one may search for, in small letters. */
  readonly words: string
}

export interface ReferenceField {
  /** `asset.name`, `items[].id`. */
  readonly name: string
  readonly type: string
  readonly isRequired: boolean
  readonly description: string
}

interface ReferenceBody {
  readonly contentTypes: readonly string[]
  readonly fields: readonly ReferenceField[]
  readonly example: string | null
}

type Json = Readonly<Record<string, unknown>>
const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)
const at = (value: unknown, name: string): Json => {
  const found = isJson(value) ? value[name] : undefined
  return isJson(found) ? found : {}
}
const text = (value: unknown): string => (typeof value === "string" ? value : "")
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === "string") : []
const fieldsMax = 120
const depthMax = 5

/** The operations of an OpenAPI 3.1 document, by tag and path as the document has them. */
export function operationsOf(document: unknown): ReferenceOperation[] {
  return Object.entries(at(document, "paths")).flatMap(([path, methods]) =>
    Object.entries(isJson(methods) ? methods : {}).flatMap(([method, operation]) => {
      if (!isJson(operation)) return []
      const permission = text(operation["x-permission"])
      const described: Omit<ReferenceOperation, "words"> = {
        id: text(operation.operationId),
        method: method.toUpperCase(),
        path,
        tag: texts(operation.tags)[0] ?? "Other",
        summary: text(operation.summary),
        permission: permission === "" ? null : permission,
        grantedBy: texts(operation["x-granted-by"]),
        isPublic: Array.isArray(operation.security) && operation.security.length === 0,
        parameters: Array.isArray(operation.parameters) ? operation.parameters.map(parameterOf) : [],
        body: bodyOf(operation.requestBody),
        answers: Object.entries(at(operation, "responses")).map(([status, answer]) => ({
          status,
          description: isJson(answer) ? text(answer.description) : "",
          fields: status.startsWith("2") ? fieldsOf(at(at(at(answer, "content"), "application/json"), "schema")) : [],
        })),
      }
      return [{ ...described, words: wordsOf(described) }]
    }),
  )
}

function wordsOf({
  method,
  path,
  id,
  summary,
  permission,
  grantedBy,
  parameters,
  body,
  answers,
}: Omit<ReferenceOperation, "words">): string {
  const fields = [parameters, body?.fields ?? [], ...answers.map((answer) => answer.fields)].flat()
  const named = fields.map(({ name, description }) => `${name} ${description}`)
  return [method, path, id, summary, permission, ...grantedBy, ...named].join(" ").toLowerCase()
}

function parameterOf(parameter: unknown): ReferenceField {
  const given = isJson(parameter) ? parameter : {}
  return {
    name: given.in === "path" ? `{${text(given.name)}}` : text(given.name),
    type: `${typeOf(given.schema)}${given.in === "header" ? " (header)" : ""}`,
    isRequired: given.required === true,
    description: text(given.description),
  }
}

function bodyOf(body: unknown): ReferenceBody | null {
  if (!isJson(body)) return null
  const content = at(body, "content")
  const json = at(content, "application/json")
  return {
    contentTypes: Object.keys(content),
    fields: fieldsOf(at(json, "schema")),
    example: json.example === undefined ? null : JSON.stringify(json.example, null, 2),
  }
}

/** The fields of a schema, nested ones under their path; a list's items under `[]`. */
function fieldsOf(schema: Json): ReferenceField[] {
  const fields: ReferenceField[] = []
  const walk = (each: Json, prefix: string, depth: number): void => {
    const required = new Set(texts(each.required))
    for (const [name, property] of Object.entries(at(each, "properties"))) {
      if (fields.length >= fieldsMax || !isJson(property)) return
      const path = `${prefix}${name}`
      fields.push({
        name: path,
        type: typeOf(property),
        isRequired: required.has(name),
        description: text(property.description),
      })
      if (depth < depthMax) walk(objectIn(property), `${path}${property.type === "array" ? "[]" : ""}.`, depth + 1)
    }
  }
  walk(schema, "", 0)
  return fields
}

/** The object inside a list or a nullable choice. */
function objectIn(schema: Json): Json {
  if (isJson(schema.items)) return objectIn(schema.items)
  if (Array.isArray(schema.anyOf)) return schema.anyOf.filter(isJson).find((each) => isJson(each.properties)) ?? {}
  return schema
}

function typeOf(schema: unknown): string {
  if (!isJson(schema)) return ""
  if (Array.isArray(schema.enum)) return schema.enum.map((each) => JSON.stringify(each)).join(" | ")
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (Array.isArray(schema.anyOf)) return [...new Set(schema.anyOf.map(typeOf))].join(" | ")
  if (schema.type === "array") return `${typeOf(schema.items)}[]`
  const type = Array.isArray(schema.type) ? schema.type.join(" | ") : text(schema.type)
  return text(schema.format) === "" ? type : `${type} (${text(schema.format)})`
}
