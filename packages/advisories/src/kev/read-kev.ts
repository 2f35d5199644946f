/** One entry of CISA's catalogue of known exploited vulnerabilities. */
export interface KnownExploited {
  readonly cve: string
  /** ISO dates. */
  readonly added: string
  readonly due: string | null
  readonly ransomware: boolean | null
  readonly name: string | null
  readonly requiredAction: string | null
}

export type KevRead =
  | {
      readonly ok: true
      readonly releasedAt: string | null
      readonly entries: readonly KnownExploited[]
      readonly rejected: number
    }
  | { readonly ok: false; readonly reason: string }

/** Reads the catalogue (cisa.gov, known_exploited_vulnerabilities.json); an entry without CVE or date is counted and left out. */
export function readKev(catalogue: unknown): KevRead {
  if (
    typeof catalogue !== "object" ||
    catalogue === null ||
    !("vulnerabilities" in catalogue) ||
    !Array.isArray(catalogue.vulnerabilities)
  )
    return { ok: false, reason: "not a KEV catalogue: it has no list of vulnerabilities" }
  const entries: KnownExploited[] = []
  for (const each of catalogue.vulnerabilities) {
    const field = (name: string): string | null => {
      const value: unknown = typeof each === "object" && each !== null ? Reflect.get(each, name) : null
      return typeof value === "string" && value !== "" ? value : null
    }
    const cve = field("cveID")
    const added = field("dateAdded")
    if (cve === null || !/^CVE-\d{4}-\d{4,}$/.test(cve) || added === null || !isDay(added)) continue
    const due = field("dueDate")
    const ransomware = field("knownRansomwareCampaignUse")
    entries.push({
      cve,
      added,
      due: due !== null && isDay(due) ? due : null,
      ransomware: ransomware === "Known" ? true : ransomware === null ? null : false,
      name: field("vulnerabilityName"),
      requiredAction: field("requiredAction"),
    })
  }
  const released: unknown = Reflect.get(catalogue, "dateReleased")
  return {
    ok: true,
    releasedAt: typeof released === "string" ? released : null,
    entries,
    rejected: catalogue.vulnerabilities.length - entries.length,
  }
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
