import { type ForeignObject, isObject, listOf, textOf, textsOf } from "../foreign.ts"
import { type VexProblem, type VexProduct, type VexRead, type VexStatement, type VexStatus, vexLimits } from "../vex.ts"

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
export const isCycloneDxVex = (root: ForeignObject): boolean =>
  root.bomFormat === "CycloneDX" && Array.isArray(root.vulnerabilities)

/** Reads the vulnerabilities of a CycloneDX document, 1.4 to 1.7, with an analysis (cyclonedx.org/capabilities/vex). Those without one state nothing and are left out. */
export function readCycloneDxVex(root: ForeignObject): VexRead {
  const problems: VexProblem[] = []
  const statements: VexStatement[] = []
  const purls = purlsByRef(root)
  for (const [index, each] of listOf(root.vulnerabilities)
    .slice(0, vexLimits.statements + 1)
    .entries()) {
    const path = `/vulnerabilities/${index}`
    if (!isObject(each)) {
      problems.push({ path, message: "A vulnerability is an object." })
      continue
    }
    if (!isObject(each.analysis)) continue
    const state = textOf(each.analysis.state)
    const status = state === null ? undefined : states.get(state)
    const ids = [
      textOf(each.id),
      ...listOf(each.references).flatMap((one) => (isObject(one) ? textOf(one.id) : null)),
    ].flatMap((id) => id ?? [])
    if (status === undefined) {
      if (each.analysis.state !== undefined)
        problems.push({
          path: `${path}/analysis/state`,
          message: `${JSON.stringify(each.analysis.state)} is no state.`,
        })
      continue
    }
    if (ids.length === 0) {
      problems.push({ path: `${path}/id`, message: "The vulnerability has no id." })
      continue
    }
    statements.push({
      path,
      ids: [...new Set(ids)],
      status,
      justification: textOf(each.analysis.justification),
      impactStatement: textOf(each.analysis.detail)?.slice(0, vexLimits.text) ?? null,
      response: textsOf(each.analysis.response)[0] ?? null,
      products: listOf(each.affects).flatMap((one) => (isObject(one) ? (productOf(textOf(one.ref), purls) ?? []) : [])),
    })
  }
  const metadata = isObject(root.metadata) ? root.metadata : {}
  const author = isObject(metadata.supplier) ? textOf(metadata.supplier.name) : null
  return {
    ok: true,
    document: { format: "cyclonedx", author, issuedAt: textOf(metadata.timestamp), statements },
    problems,
    warnings: [],
  }
}

/** A component's reference: in this document, a BOM-Link into another (`urn:cdx:serial/version#ref`), or a purl itself. */
function productOf(ref: string | null, purls: ReadonlyMap<string, string>): VexProduct | null {
  if (ref === null) return null
  const link = /^urn:cdx:([0-9a-f-]{36})(?:\/\d+)?(?:#(.+))?$/i.exec(ref)
  if (link)
    return {
      purl: null,
      bomRef: link[2] === undefined ? null : unescaped(link[2]),
      serialNumber: `urn:uuid:${link[1]}`,
    }
  const purl = ref.startsWith("pkg:") ? ref : purls.get(ref)
  return purl === undefined
    ? { purl: null, bomRef: ref, serialNumber: null }
    : { purl, bomRef: null, serialNumber: null }
}

/** A fragment that is no valid percent-encoding is taken as it is. */
function unescaped(text: string): string {
  return /%(?![0-9a-f]{2})/i.test(text) ? text : decodeURIComponent(text)
}

function purlsByRef(root: ForeignObject): Map<string, string> {
  const purls = new Map<string, string>()
  const metadata = isObject(root.metadata) ? root.metadata : {}
  const open: unknown[] = [metadata.component, ...listOf(root.components)]
  for (let each = open.pop(); each !== undefined || open.length > 0; each = open.pop()) {
    if (!isObject(each)) continue
    const [ref, purl] = [textOf(each["bom-ref"]), textOf(each.purl)]
    if (ref !== null && purl !== null) purls.set(ref, purl)
    for (const inner of listOf(each.components)) open.push(inner)
    if (purls.size > vexLimits.products) break
  }
  return purls
}
