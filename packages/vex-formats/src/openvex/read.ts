import { type ForeignObject, isObject, listOf, textOf, textsOf } from "../foreign.ts"
import { type VexProblem, type VexProduct, type VexRead, type VexStatement, type VexStatus, vexLimits } from "../vex.ts"

const statuses: ReadonlySet<string> = new Set(["affected", "not_affected", "under_investigation", "fixed"])
const isStatus = (value: string | null): value is VexStatus => value !== null && statuses.has(value)

/** Whether a document is OpenVEX, by its context. */
export const isOpenVex = (root: ForeignObject): boolean => textOf(root["@context"])?.includes("openvex.dev/ns") ?? false

/** Reads OpenVEX 0.0.x and 0.2.0 (github.com/openvex/spec, OPENVEX-SPEC.md). Where a product has subcomponents the statement is about these in it. */
export function readOpenVex(root: ForeignObject): VexRead {
  const problems: VexProblem[] = []
  const statements: VexStatement[] = []
  for (const [index, each] of listOf(root.statements)
    .slice(0, vexLimits.statements + 1)
    .entries()) {
    const path = `/statements/${index}`
    if (!isObject(each)) {
      problems.push({ path, message: "A statement is an object." })
      continue
    }
    const status = textOf(each.status)
    const ids = vulnerabilityIds(each.vulnerability)
    if (!isStatus(status))
      problems.push({ path: `${path}/status`, message: `${JSON.stringify(each.status ?? null)} is no status.` })
    else if (ids.length === 0)
      problems.push({ path: `${path}/vulnerability`, message: "The vulnerability has no name." })
    else
      statements.push({
        path,
        ids,
        status,
        justification: textOf(each.justification),
        impactStatement: (textOf(each.impact_statement) ?? textOf(each.status_notes))?.slice(0, vexLimits.text) ?? null,
        response: textOf(each.action_statement)?.slice(0, vexLimits.text) ?? null,
        products: listOf(each.products).flatMap(productsOf),
      })
  }
  return {
    ok: true,
    document: { format: "openvex", author: textOf(root.author), issuedAt: textOf(root.timestamp), statements },
    problems,
    warnings: [],
  }
}

function vulnerabilityIds(value: unknown): string[] {
  if (typeof value === "string") return value === "" ? [] : [value]
  if (!isObject(value)) return []
  return [...new Set([textOf(value.name), ...textsOf(value.aliases)].flatMap((id) => id ?? []))]
}

function productsOf(value: unknown): VexProduct[] {
  const own = identified(value)
  const parts = isObject(value) ? listOf(value.subcomponents).flatMap((each) => identified(each) ?? []) : []
  if (parts.length > 0) return parts
  return own === null ? [] : [own]
}

function identified(value: unknown): VexProduct | null {
  if (typeof value === "string") return product(value)
  if (!isObject(value)) return null
  const identifiers = isObject(value.identifiers) ? value.identifiers : {}
  return product(textOf(identifiers.purl) ?? textOf(value["@id"]))
}

const product = (id: string | null): VexProduct | null =>
  id === null
    ? null
    : id.startsWith("pkg:")
      ? { purl: id, bomRef: null, serialNumber: null }
      : { purl: null, bomRef: id, serialNumber: null }
