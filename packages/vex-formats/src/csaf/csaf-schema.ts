import { isObject, type JsonObject } from "@waybill/bom-formats/json-text"
import Ajv2020, { type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js"
import addFormats from "ajv-formats"
import type { Csaf } from "./csaf-view.ts"
import csaf20 from "./schema/csaf-2.0.json" with { type: "json" }
import csaf21 from "./schema/csaf-2.1.json" with { type: "json" }
import extensionContent from "./schema/csaf-extension-content.json" with { type: "json" }
import extensionMetaschema from "./schema/csaf-extension-metaschema.json" with { type: "json" }
import cvss20 from "./schema/cvss-v2.0.json" with { type: "json" }
import cvss30 from "./schema/cvss-v3.0.json" with { type: "json" }
import cvss31 from "./schema/cvss-v3.1.json" with { type: "json" }
import cvss40 from "./schema/cvss-v4.0.json" with { type: "json" }
import ssvc from "./schema/ssvc-selection-list-2.0.0.json" with { type: "json" }
import type { CsafBreach } from "./tests/csaf-test.ts"

/**
 * A place where a document has another shape than its schema's, and the mandatory test that says so too where there is
 * one.
 */
export interface SchemaBreach extends CsafBreach {
  readonly test: string | null
}

const validators = new Map<Csaf["version"], ValidateFunction>()

// A document that goes on breaking in other places is as broken as it needs to be.
const roundsMax = 5

/**
 * Validates against the JSON schema of the version with all that it refers to (CVSS, SSVC). The validator stops at the
 * first breach. Where that costs no more than a score, a purl or an extension (a numbered test), the rest of the
 * document is validated without it, as what makes a document unreadable may lie behind. Compiled when it is first asked
 * for: some 100 ms.
 */
export function schemaBreaches(root: JsonObject, version: Csaf["version"]): SchemaBreach[] {
  const validate = validators.get(version) ?? compile(version)
  validators.set(version, validate)
  const breaches: SchemaBreach[] = []
  let rest: unknown = root
  for (let round = 0; round < roundsMax && !validate(rest); round += 1) {
    const errors = validate.errors ?? []
    const causes = errors.some(isCause) ? errors.filter(isCause) : errors
    // What was taken out may leave an object empty, which is no fault of the document.
    if (round > 0 && causes.every(({ keyword }) => keyword === "minProperties")) break
    breaches.push(
      ...causes.map((error) => ({
        path: error.instancePath,
        message: messageOf(error),
        test: testOf(error.instancePath),
      })),
    )
    const part = causes.map(({ instancePath }) => partOf(instancePath))[0]
    if (part === undefined || part === null) break
    rest = without(rest, part.slice(1).split("/"))
  }
  return breaches
}

/** The optional part that a breach of a numbered test lies in, as a whole. */
const partOf = (path: string): string | null =>
  testOf(path) === null
    ? null
    : (/^\/vulnerabilities\/\d+\/(?:scores|metrics)|^.*\/product_identification_helper|^.*?\/x_extensions/.exec(
        path,
      )?.[0] ?? null)

/** A copy without what a path leads to; nothing else is copied. */
function without(value: unknown, path: readonly string[]): unknown {
  const [name = "", ...rest] = path
  if (Array.isArray(value))
    return value.map((each: unknown, place) => (String(place) === name ? without(each, rest) : each))
  if (!isObject(value)) return value
  const { [name]: inner, ...others } = value
  return rest.length === 0 ? others : { ...others, [name]: without(inner, rest) }
}

function compile(version: Csaf["version"]): ValidateFunction {
  const ajv = new Ajv2020.default({ strict: false, allErrors: false, multipleOfPrecision: 6 })
  addFormats.default(ajv)
  ajv.removeKeyword("uniqueItems").addKeyword({
    keyword: "uniqueItems",
    type: "array",
    validate: areUnique,
    error: { message: "must NOT have duplicate items" },
  })
  // The schemas of other organizations are of older drafts, of which they use only what 2020-12 has too.
  for (const [id, schema] of [
    ["https://www.first.org/cvss/cvss-v2.0.json", cvss20],
    ["https://www.first.org/cvss/cvss-v3.0.json", cvss30],
    ["https://www.first.org/cvss/cvss-v3.1.json", cvss31],
    ["https://www.first.org/cvss/cvss-v4.0.json", cvss40],
    ["https://certcc.github.io/SSVC/data/schema/v2/SelectionList_2_0_0.schema.json", ssvc],
    ["https://docs.oasis-open.org/csaf/csaf/v2.1/schema/extension-content.json", extensionContent],
    // Of the metaschema only what a document itself refers to: it describes extensions' schemas, which are not read.
    [
      "https://docs.oasis-open.org/csaf/csaf/v2.1/schema/extension-metaschema.json",
      { $defs: { content_schema_t: extensionMetaschema.$defs.content_schema_t } },
    ],
  ] as const)
    ajv.addSchema(plain(schema, id))
  return ajv.compile(version === "2.0" ? csaf20 : plain(csaf21, csaf21.$id))
}

/**
 * Whether no item of a list is there twice. The library's own way compares each with each: a list of 100,000 products
 * would take an hour.
 */
function areUnique(isWanted: boolean, list: readonly unknown[]): boolean {
  return !isWanted || new Set(list.map(canonical)).size === list.length
}

/**
 * Text that is the same for the same value, in whatever order its keys stand. Depth is bounded where the document is
 * read.
 */
const canonical = (value: unknown): string =>
  typeof value === "string"
    ? `"${value}`
    : JSON.stringify(value, (_key, inner: unknown) =>
        isObject(inner)
          ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
          : inner,
      )

/** Without the name of its own dialect, whose vocabularies are those of 2020-12. */
function plain(schema: object, id: string): object {
  const { $schema: _dialect, id: _old, ...rest } = { $schema: null, id: null, ...schema }
  return { ...rest, $id: id }
}

// What only says that one of several alternatives failed.
const isCause = ({ keyword }: ErrorObject): boolean => !["oneOf", "anyOf", "allOf", "if"].includes(keyword)

function messageOf({ message, params }: ErrorObject): string {
  const extra = "additionalProperty" in params ? `: ${JSON.stringify(params.additionalProperty)}` : ""
  return `It ${message ?? "is not what the schema asks for"}${extra}.`
}

const tests: readonly (readonly [place: RegExp, test: string])[] = [
  [/^\/vulnerabilities\/\d+\/(?:scores\/\d+|metrics\/\d+\/content)\/cvss_v[234](?:\/|$)/, "6.1.8"],
  [/^\/vulnerabilities\/\d+\/metrics\/\d+\/content\/ssvc_v2(?:\/|$)/, "6.1.46"],
  [/\/product_identification_helper\/purls?(?:\/|$)/, "6.1.13"],
  [/\/x_extensions\/\d+(?:\/|$)/, "6.1.60.1"],
]
const testOf = (path: string): string | null => tests.find(([place]) => place.test(path))?.[1] ?? null
