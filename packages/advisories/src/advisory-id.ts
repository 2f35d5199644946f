/**
 * One spelling for ids whose schemes do not look at case: CVE ids in capitals, GHSA ids with `GHSA` in capitals and the
 * rest small, as their publishers write them. Ids of other databases are left as they are: some of them tell case
 * apart.
 */
export function normalizeAdvisoryId(id: string): string {
  const trimmed = id.trim()
  const prefix = trimmed.slice(0, 5).toUpperCase()
  if (prefix === "GHSA-") return `GHSA-${trimmed.slice(5).toLowerCase()}`
  return prefix.startsWith("CVE-") ? trimmed.toUpperCase() : trimmed
}

/** Whether the id is one of the CVE list: `CVE-`, a year, and four digits or more (CVE JSON 5 record format, cveId). */
export const isCveId = (id: string): boolean => id.length <= 24 && cveForm.test(id)

const cveForm = /^CVE-[0-9]{4}-[0-9]{4,}$/

/** Whether the id is one of the GitHub advisory database. */
export const isGhsaId = (id: string): boolean => id.startsWith("GHSA-")
