import { isCveId } from "../advisory-id.ts"
import { readDate } from "../rfc3339.ts"

/** A CVE's probability of being exploited within 30 days, and where it stands among all (first.org/epss). */
export interface EpssScore {
  readonly cve: string
  /** 0–1. */
  readonly score: number
  /** Part of all scored CVEs that score as high or lower, 0–1; null where the file has none. */
  readonly percentile: number | null
}

export type EpssLine =
  | { readonly kind: "score"; readonly score: EpssScore }
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "header" }
  | { readonly kind: "unreadable" }

/**
 * Reads one line of the EPSS file: `#model_version:…,score_date:…`, the header `cve,epss,percentile`, then rows. A file
 * without percentiles, whose third column means something else, is read with `hasPercentile` false, as its header says.
 * Never throws.
 */
export function readEpssLine(line: string, hasPercentile: boolean): EpssLine {
  if (line.startsWith("#")) {
    const date = readDate(dateForm.exec(line.slice(0, 512))?.[1] ?? "")
    return date === null ? { kind: "header" } : { kind: "date", date }
  }
  if (line.startsWith("cve,")) return { kind: "header" }
  const [cve = "", epss = "", third = ""] = line.slice(0, lineLengthMax).split(",", 3)
  const score = readFraction(epss)
  if (!isCveId(cve) || score === null) return { kind: "unreadable" }
  return { kind: "score", score: { cve, score, percentile: hasPercentile ? readFraction(third) : null } }
}

/** Whether a header names the percentile as its third column. */
export const hasPercentileColumn = (header: string): boolean => /^cve,epss,percentile\s*$/.test(header)

const lineLengthMax = 1024
const dateForm = /score_date:([0-9]{4}-[0-9]{2}-[0-9]{2})/

/** A decimal from 0 to 1, as the file writes it: also `1e-05`. */
function readFraction(text: string): number | null {
  const value = fractionForm.test(text) ? Number(text) : Number.NaN
  return value >= 0 && value <= 1 ? value : null
}

const fractionForm = /^[0-9]{1,3}(?:\.[0-9]{1,20})?(?:[eE][+-]?[0-9]{1,3})?\s*$/
