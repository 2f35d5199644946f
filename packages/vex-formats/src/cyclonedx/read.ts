import { isObject, type JsonObject, listOf, textOf, textsOf } from "@waybill/bom-formats/json-text"
import { readBomLink } from "../bom-link.ts"
import { isJustification } from "../outgoing.ts"
import { keptResponse, readResponse } from "../response.ts"
import {
  isTooMuch,
  product,
  type VexProblem,
  type VexProduct,
  type VexRead,
  type VexStatement,
  type VexStatus,
  vexLimits,
} from "../vex.ts"
import { softwareByRef } from "./software.ts"

/** CycloneDX `analysis.state` (1.4 and later) as a VEX status. */
const states: ReadonlyMap<string, VexStatus> = new Map([
  ["resolved", "fixed"],
  ["resolved_with_pedigree", "fixed"],
  ["exploitable", "affected"],
  ["in_triage", "under_investigation"],
  ["false_positive", "not_affected"],
  ["not_affected", "not_affected"],
])

/** Whether a document is CycloneDX that speaks of vulnerabilities. */
export const isCycloneDxVex = (root: JsonObject): boolean =>
  root.bomFormat === "CycloneDX" && Array.isArray(root.vulnerabilities)

/**
 * Reads the vulnerabilities of a CycloneDX document, 1.4 to 1.7, with an analysis (cyclonedx.org/capabilities/vex).
 * Those without one state nothing and are left out.
 */
export function readCycloneDxVex(root: JsonObject): VexRead {
  const problems: VexProblem[] = []
  const warnings: VexProblem[] = []
  const statements: VexStatement[] = []
  const software = softwareByRef(root)
  const metadata = isObject(root.metadata) ? root.metadata : {}
  const issuedAt = textOf(metadata.timestamp)
  for (const [index, each] of listOf(root.vulnerabilities).entries()) {
    if (isTooMuch(statements, problems)) break
    const path = `/vulnerabilities/${index}`
    if (!isObject(each)) {
      problems.push({ path, message: "A vulnerability is an object." })
      continue
    }
    const state = isObject(each.analysis) ? textOf(each.analysis.state) : null
    if (state === null || !isObject(each.analysis)) continue
    const status = states.get(state)
    const ids = idsOf(each)
    const justification = textOf(each.analysis.justification)
    if (justification !== null && !isJustification(justification))
      warnings.push({
        path: `${path}/analysis/justification`,
        message: `${JSON.stringify(justification.slice(0, 80))} is no justification.`,
      })
    if (status === undefined)
      problems.push({ path: `${path}/analysis/state`, message: `${JSON.stringify(state)} is no state.` })
    else if (ids.length === 0) problems.push({ path: `${path}/id`, message: "The vulnerability has no id." })
    else
      for (const statement of statementsOf(
        each,
        {
          path,
          ids,
          status,
          justification: justification !== null && isJustification(justification) ? justification : null,
          impactStatement:
            (
              textOf(each.analysis.detail) ??
              (justification !== null && !isJustification(justification) ? justification : null)
            )?.slice(0, vexLimits.text) ?? null,
          response: responseOf(each, each.analysis),
          statedAt:
            textOf(each.analysis.lastUpdated) ?? textOf(each.analysis.firstIssued) ?? textOf(each.updated) ?? issuedAt,
          products: [],
        },
        software,
      ))
        statements.push(statement)
  }
  return {
    ok: true,
    document: { format: "cyclonedx", author: authorOf(metadata), issuedAt, statements },
    problems,
    warnings,
  }
}

/** The words of the analysis, and what is recommended. */
function responseOf(vulnerability: JsonObject, analysis: JsonObject): string | null {
  const recommended = readResponse(textOf(vulnerability.recommendation))
  // XML wraps them in an element of their own.
  const words = textsOf(analysis.response ?? analysis.responses)
  return (
    keptResponse({ words: [...words, ...recommended.words], text: recommended.text })?.slice(0, vexLimits.text) ?? null
  )
}

function idsOf(vulnerability: JsonObject): string[] {
  const others = listOf(vulnerability.references).flatMap((one) => (isObject(one) ? textOf(one.id) : null))
  return [...new Set([textOf(vulnerability.id), ...others].flatMap((id) => id ?? []))]
}

/** Who speaks: the supplier of the document, its manufacturer (1.6 and later) or its first author. */
function authorOf(metadata: JsonObject): string | null {
  const first = listOf(metadata.authors)[0]
  for (const each of [metadata.supplier, metadata.manufacturer, metadata.manufacture, first])
    if (isObject(each) && textOf(each.name) !== null) return textOf(each.name)
  return null
}

/**
 * The statement about what it affects; where some versions are listed as unaffected or unknown, further ones about
 * these.
 */
function statementsOf(
  vulnerability: JsonObject,
  statement: VexStatement,
  software: ReadonlyMap<string, VexProduct>,
): VexStatement[] {
  const byStatus = new Map<VexStatus, VexProduct[]>([[statement.status, []]])
  const list = (status: VexStatus, listed: VexProduct): void => {
    const before = byStatus.get(status)
    if (before) before.push(listed)
    else byStatus.set(status, [listed])
  }
  const own = textOf(vulnerability["bom-ref"])
  // JFrog Xray names nothing that is affected: its vulnerabilities bear the references of their components.
  if (vulnerability.affects === undefined && own !== null) {
    const meant = software.get(own)
    if (meant !== undefined) list(statement.status, meant)
  }
  for (const one of listOf(vulnerability.affects)) {
    const ref = isObject(one) ? textOf(one.ref) : null
    if (ref === null || !isObject(one)) continue
    const meant = productOf(ref, software)
    const versions = listOf(one.versions).filter(isObject)
    if (versions.length === 0) list(statement.status, meant)
    for (const each of versions)
      list(statusOfVersions(textOf(each.status), statement.status), {
        ...meant,
        version: textOf(each.version),
        range: textOf(each.range),
      })
  }
  const [first, ...others] = [...byStatus].filter(([, products]) => products.length > 0)
  if (first === undefined) return [statement]
  return [first, ...others].map(([status, products]) =>
    status === statement.status
      ? { ...statement, products }
      : {
          ...statement,
          status,
          justification: null,
          impactStatement:
            statement.impactStatement ?? `Listed as ${status === "not_affected" ? "unaffected" : "unknown"}.`,
          products,
        },
  )
}

/**
 * `affects[].versions[].status`: "affected" (where none is given) are the versions that the analysis is about; so are
 * unaffected ones of an analysis that says the same.
 */
function statusOfVersions(word: string | null, analysis: VexStatus): VexStatus {
  if (word === "unaffected") return analysis === "fixed" ? "fixed" : "not_affected"
  return word === "unknown" ? "under_investigation" : analysis
}

/** A component's reference: in this document, a BOM-Link into another, or a purl itself. */
function productOf(ref: string, software: ReadonlyMap<string, VexProduct>): VexProduct {
  const known = software.get(ref)
  if (known !== undefined) return known
  if (ref.startsWith("pkg:")) return product({ purl: ref })
  return product(readBomLink(ref) ?? { bomRef: ref })
}
