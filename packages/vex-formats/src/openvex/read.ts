import { isObject, type JsonObject, listOf, textOf, textsOf } from "@waybill/bom-formats/json-text"
import { readBomLink } from "../bom-link.ts"
import { isJustification, saidText } from "../outgoing.ts"
import {
  hashName,
  isNamed,
  isTooMuch,
  product,
  type VexIdentity,
  type VexProblem,
  type VexProduct,
  type VexRead,
  type VexStatement,
  type VexStatus,
  vexLimits,
} from "../vex.ts"

const statuses: ReadonlySet<string> = new Set(["affected", "not_affected", "under_investigation", "fixed"])
const isStatus = (value: string | null): value is VexStatus => value !== null && statuses.has(value)

/** Whether a document is OpenVEX, by its context. */
export const isOpenVex = (root: JsonObject): boolean => textOf(root["@context"])?.includes("openvex.dev/ns") ?? false

/**
 * Reads OpenVEX 0.0.1 to 0.2.0 (github.com/openvex/spec, OPENVEX-SPEC.md). Where a product has subcomponents the
 * statement is about these in it.
 */
export function readOpenVex(root: JsonObject): VexRead {
  const problems: VexProblem[] = []
  const warnings: VexProblem[] = []
  const statements: VexStatement[] = []
  const documentTime = textOf(root.last_updated) ?? textOf(root.timestamp)
  let named = 0
  for (const [index, each] of listOf(root.statements).entries()) {
    if (isTooMuch(statements, problems) || named > vexLimits.pairs) break
    const path = `/statements/${index}`
    const fault = faultOf(each, path)
    if (fault !== null) problems.push(fault)
    if (fault !== null || !isObject(each)) continue
    const status = textOf(each.status)
    if (!isStatus(status)) continue
    if (status === "affected" && textOf(each.action_statement) === null)
      warnings.push({ path: `${path}/action_statement`, message: "An affected product needs an action statement." })
    const justification = textOf(each.justification)
    if (justification !== null && !isJustification(justification))
      warnings.push({
        path: `${path}/justification`,
        message: `${JSON.stringify(justification.slice(0, 80))} is no justification.`,
      })
    const products = productsUpTo(vexLimits.pairs, each)
    named += products.length
    statements.push({
      path,
      ids: vulnerabilityIds(each.vulnerability),
      status,
      justification: justification !== null && isJustification(justification) ? justification : null,
      impactStatement: impactOf(each)?.slice(0, vexLimits.text) ?? null,
      response: saidText(textOf(each.action_statement))?.slice(0, vexLimits.text) ?? null,
      statedAt: textOf(each.last_updated) ?? textOf(each.timestamp) ?? documentTime,
      products,
    })
  }
  return {
    ok: true,
    document: { format: "openvex", author: textOf(root.author), issuedAt: textOf(root.timestamp), statements },
    problems,
    warnings,
  }
}

/**
 * What a statement is about: no more than just too much, for which the document is refused. Products times
 * subcomponents of a small one may be more than fit into memory.
 */
function productsUpTo(max: number, statement: JsonObject): VexProduct[] {
  const made: VexProduct[] = []
  for (const one of listOf(statement.products)) {
    if (made.length > max) break
    // 0.0.1 has subcomponents of the statement, of all of its products.
    for (const each of productsOf(one, listOf(statement.subcomponents))) made.push(each)
  }
  return made
}

/** Why a statement says nothing (spec, "Statement Fields"); null where it says something. */
function faultOf(statement: unknown, path: string): VexProblem | null {
  if (!isObject(statement)) return { path, message: "A statement is an object." }
  if (!isStatus(textOf(statement.status)))
    return { path: `${path}/status`, message: `${JSON.stringify(statement.status ?? null)} is no status.` }
  if (vulnerabilityIds(statement.vulnerability).length === 0)
    return { path: `${path}/vulnerability`, message: "The vulnerability has no name." }
  const reason = textOf(statement.justification) ?? textOf(statement.impact_statement) ?? textOf(statement.status_notes)
  if (statement.status === "not_affected" && reason === null)
    return { path, message: "not_affected needs a justification or an impact statement." }
  return null
}

/**
 * Why, in words: of what is not affected and on its status; of neither, a justification that the format does not have.
 */
function impactOf(statement: JsonObject): string | null {
  const texts = [statement.impact_statement, statement.status_notes].flatMap((text) => saidText(textOf(text)) ?? [])
  const label = textOf(statement.justification)
  if (texts.length === 0 && label !== null && !isJustification(label)) return label
  return texts.length === 0 ? null : [...new Set(texts)].join("\n\n")
}

function vulnerabilityIds(value: unknown): string[] {
  if (typeof value === "string") return value === "" ? [] : [value]
  if (!isObject(value)) return []
  // Where there is no name, `@id` is one, or an address that ends in one.
  const name = textOf(value.name) ?? textOf(value["@id"])?.replace(/^https?:\/\/.*\/(?=[^/]+$)/, "")
  return [...new Set([name, ...textsOf(value.aliases)].flatMap((id) => id ?? []))]
}

function productsOf(value: unknown, ofAll: readonly unknown[]): VexProduct[] {
  const own = identified(value)
  const parts = isObject(value) && listOf(value.subcomponents).length > 0 ? listOf(value.subcomponents) : ofAll
  const named = parts.map(identified).filter(isNamed)
  const within: VexIdentity | null = isNamed(own) ? own : null
  if (named.length > 0) return named.map((part) => ({ ...part, within }))
  return isNamed(own) ? [own] : []
}

function identified(value: unknown): VexProduct {
  if (typeof value === "string") return fromIri(value)
  if (!isObject(value)) return product({})
  const identifiers = isObject(value.identifiers) ? value.identifiers : {}
  const iri = fromIri(textOf(value["@id"]) ?? "")
  return {
    ...iri,
    purl: textOf(identifiers.purl) ?? iri.purl,
    // The schema once spelled them with an @.
    cpe:
      ["cpe23", "cpe22", "@cpe23", "@cpe22"].map((name) => textOf(identifiers[name])).find((cpe) => cpe !== null) ??
      iri.cpe,
    hashes: Object.entries(isObject(value.hashes) ? value.hashes : {}).flatMap(([algorithm, hash]) =>
      typeof hash === "string" ? [hashName(algorithm, hash)] : [],
    ),
  }
}

function fromIri(iri: string): VexProduct {
  if (iri.startsWith("pkg:")) return product({ purl: iri })
  if (iri.startsWith("cpe:")) return product({ cpe: iri })
  return product(iri === "" ? {} : (readBomLink(iri) ?? { bomRef: iri }))
}
