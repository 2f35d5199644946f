/** A CVE's probability of exploitation within 30 days, and where it stands among all (first.org/epss). */
export interface EpssScore {
  readonly cve: string
  readonly score: number
  readonly percentile: number | null
}

export type EpssLine =
  | { readonly kind: "score"; readonly score: EpssScore }
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "header" }
  | { readonly kind: "unreadable" }

/**
 * Reads one line of the EPSS file: `#model_version:…,score_date:…`, the header `cve,epss,percentile`, then rows. A file without percentiles, whose third column means
 * something else, is read with `hasPercentile` false, as its header says.
 */
export function readEpssLine(line: string, hasPercentile: boolean): EpssLine {
  if (line.startsWith("#")) {
    const date = /score_date:(\d{4}-\d{2}-\d{2})/.exec(line.slice(0, 512))?.[1]
    return date === undefined ? { kind: "header" } : { kind: "date", date }
  }
  if (line.startsWith("cve,")) return { kind: "header" }
  const [cve = "", epss = "", third = ""] = line.split(",", 3)
  const score = Number(epss)
  if (!/^CVE-\d{4}-\d{4,}$/.test(cve) || epss === "" || !(score >= 0 && score <= 1)) return { kind: "unreadable" }
  const percentile = hasPercentile && third !== "" ? Number(third) : Number.NaN
  return { kind: "score", score: { cve, score, percentile: percentile >= 0 && percentile <= 1 ? percentile : null } }
}

/** Whether a header names the percentile as its third column. */
export const hasPercentileColumn = (header: string): boolean => /^cve,epss,percentile\s*$/.test(header)
