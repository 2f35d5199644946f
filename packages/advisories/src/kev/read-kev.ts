import { isCveId } from "../advisory-id.ts"
import { type ForeignObject, isList, isObject, isStorable, storable } from "../foreign-json.ts"
import { readDate, readTimestamp } from "../rfc3339.ts"

/** One entry of CISA's catalogue of known exploited vulnerabilities. */
export interface KnownExploited {
  readonly cve: string
  /** ISO dates. */
  readonly added: string
  /** By when United States federal agencies must have acted. */
  readonly due: string | null
  /**
   * Whether it is known to be used in ransomware campaigns (`Known`); null where the catalogue says nothing of it,
   * which the older ones did.
   */
  readonly ransomware: boolean | null
  readonly name: string | null
  readonly requiredAction: string | null
  /** Where to read on, as the catalogue words it. */
  readonly notes: string | null
}

export type KevRead =
  | {
      readonly ok: true
      readonly releasedAt: string | null
      readonly entries: readonly KnownExploited[]
      readonly rejected: number
    }
  | { readonly ok: false; readonly reason: string }

/**
 * Reads the catalogue (cisa.gov, known_exploited_vulnerabilities.json and its schema). An entry without CVE or date is
 * counted and left out; a CVE that comes twice is there twice. Never throws.
 */
export function readKev(catalogue: unknown): KevRead {
  if (!isObject(catalogue) || !isList(catalogue.vulnerabilities))
    return { ok: false, reason: "not a KEV catalogue: it has no list of vulnerabilities" }
  const entries: KnownExploited[] = []
  for (const item of catalogue.vulnerabilities) {
    const entry = isObject(item) ? readEntry(item) : null
    if (entry !== null) entries.push(entry)
  }
  return {
    ok: true,
    releasedAt: typeof catalogue.dateReleased === "string" ? readTimestamp(catalogue.dateReleased) : null,
    entries,
    rejected: catalogue.vulnerabilities.length - entries.length,
  }
}

function readEntry(item: ForeignObject): KnownExploited | null {
  const { cveID: cve, dateAdded, dueDate, knownRansomwareCampaignUse: ransomware } = item
  const added = typeof dateAdded === "string" ? readDate(dateAdded) : null
  if (typeof cve !== "string" || !isCveId(cve) || added === null) return null
  return {
    cve,
    added,
    due: typeof dueDate === "string" ? readDate(dueDate) : null,
    ransomware: typeof ransomware === "string" ? ransomware === "Known" : null,
    name: readText(item.vulnerabilityName),
    requiredAction: readText(item.requiredAction),
    notes: readText(item.notes),
  }
}

const textLengthMax = 4096

function readText(value: unknown): string | null {
  if (typeof value !== "string" || value === "") return null
  const text = value.slice(0, textLengthMax)
  return isStorable(text) ? text : storable(text)
}
