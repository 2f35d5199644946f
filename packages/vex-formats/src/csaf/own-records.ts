import { isObject, type JsonObject, listOf, textOf } from "@waybill/bom-formats/json-text"
import type { VexProblem, VexProduct } from "../vex.ts"
import { judgeCsaf } from "./check-csaf.ts"
import { type Csaf, openCsaf, placed, ratingsOf, statusOf } from "./csaf-view.ts"
import { productsById } from "./products.ts"

export type OwnRecords =
  | { readonly ok: true; readonly records: readonly JsonObject[] }
  | { readonly ok: false; readonly problems: readonly VexProblem[] }

const affectedStatuses = ["known_affected", "first_affected", "last_affected"] as const

/**
 * The vulnerabilities of a CSAF advisory (2.0, 2.1) as records in OSV's form, one each. The id is the document's
 * tracking id, followed by the vulnerability's own where there are several, so that the same document gives the same
 * ids. Products stand in `affected[].database_specific`: `purl` or `cpe`, with the versions that the branches give as
 * `vers`, and the `hashes` of their files. What none of these names is left out.
 */
export function ownRecordsOfCsaf(root: JsonObject): OwnRecords {
  const version = isObject(root.document) ? textOf(root.document.csaf_version) : null
  if (version !== "2.0" && version !== "2.1")
    return {
      ok: false,
      problems: [{ path: "/document/csaf_version", message: `CSAF ${version} is not read; 2.0 and 2.1 are.` }],
    }
  const { refused, warnings } = judgeCsaf(root, version)
  if (refused.length > 0) return { ok: false, problems: [...refused, ...warnings] }
  const csaf = openCsaf(root, version)
  if (csaf.vulnerabilities.length === 0)
    return { ok: false, problems: [{ path: "/vulnerabilities", message: "The document tells of no vulnerability." }] }
  const products = productsById(csaf)
  return { ok: true, records: csaf.vulnerabilities.map((each, index) => recordOf(csaf, products, each.value, index)) }
}

function recordOf(
  csaf: Csaf,
  products: ReadonlyMap<string, readonly VexProduct[]>,
  vulnerability: JsonObject,
  index: number,
): JsonObject {
  const tracking = textOf(csaf.tracking.id) ?? ""
  const ids = [
    textOf(vulnerability.cve),
    ...listOf(vulnerability.ids).flatMap((each) => (isObject(each) ? textOf(each.text) : null)),
  ].flatMap((id) => id ?? [])
  const id = csaf.vulnerabilities.length === 1 ? tracking : `${tracking}:${ids[0] ?? index + 1}`
  const affected = affectedStatuses
    .flatMap((status) => statusOf(vulnerability, status))
    .flatMap((product) => products.get(product) ?? [])
    .flatMap(affectedOf)
  const notes = placed(vulnerability.notes, "").flatMap(({ value }) =>
    value.category === "description" || value.category === "summary" || value.category === "details"
      ? (textOf(value.text) ?? [])
      : [],
  )
  const cwes = csaf.version === "2.0" ? [vulnerability.cwe] : listOf(vulnerability.cwes)
  return {
    id: id.replaceAll(/[^A-Za-z0-9._:-]/g, "-"),
    summary: textOf(vulnerability.title) ?? textOf(csaf.document.title) ?? id,
    ...(notes.length === 0 ? {} : { details: notes.join("\n\n") }),
    aliases: [...new Set(ids)].filter((each) => each !== id),
    severity: vectorsOf(csaf, vulnerability, index),
    affected: unique(affected),
    references: [...listOf(csaf.document.references), ...listOf(vulnerability.references)].flatMap((each) => {
      const url = isObject(each) ? textOf(each.url) : null
      return url === null ? [] : [{ type: "WEB", url }]
    }),
    ...publishedOf(csaf),
    database_specific: { cwe_ids: cwes.flatMap((each) => (isObject(each) ? (textOf(each.id) ?? []) : [])) },
  }
}

const publishedOf = (csaf: Csaf): JsonObject => {
  const published = textOf(csaf.tracking.initial_release_date)
  return published === null ? {} : { published }
}

/** The first vector of each CVSS version that rates a product which is affected. */
function vectorsOf(csaf: Csaf, vulnerability: JsonObject, index: number): JsonObject[] {
  const vectors = new Map<string, string>()
  for (const { content } of ratingsOf(csaf, { path: `/vulnerabilities/${index}`, value: vulnerability }))
    for (const [field, type] of cvssTypes) {
      const rating = content.value[field]
      const vector = isObject(rating) ? textOf(rating.vectorString) : null
      if (vector !== null && !vectors.has(type)) vectors.set(type, vector)
    }
  return [...vectors].map(([type, score]) => ({ type, score }))
}

const cvssTypes = [
  ["cvss_v4", "CVSS_V4"],
  ["cvss_v3", "CVSS_V3"],
  ["cvss_v2", "CVSS_V2"],
] as const

function affectedOf({ purl, cpe, version, range, hashes }: VexProduct): JsonObject[] {
  // Each names the product alone; what is no cryptographic hash, or MD4, names nothing.
  const files = hashes
    .filter((hash) => /^(?:md5|sha|blake|streebog)/.test(hash))
    .map((hash) => {
      const mark = hash.indexOf(":")
      return { database_specific: { hashes: { [hash.slice(0, mark)]: hash.slice(mark + 1) } } }
    })
  if (purl !== null) return [{ database_specific: { purl, ...versionsOf(purl, version, range) } }, ...files]
  if (cpe !== null) return [{ database_specific: { cpe, ...(range === null ? {} : { vers: range }) } }, ...files]
  return files
}

/** The branch's range, or its version where the purl has none. */
function versionsOf(purl: string, version: string | null, range: string | null): JsonObject {
  if (range !== null) return { vers: range }
  const lastPart = purl.split("?", 1)[0]?.split("/").at(-1) ?? ""
  const at = lastPart.indexOf("@")
  const hasVersion = at >= 0 && at < lastPart.length - 1
  return version === null || hasVersion ? {} : { versions: [version] }
}

const unique = (entries: readonly JsonObject[]): JsonObject[] => [
  ...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values(),
]
