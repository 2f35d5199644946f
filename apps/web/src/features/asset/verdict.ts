import { counted } from "../../ui/counted.ts"

/** Whether a version is fit to ship, in a line: what must be mitigated now, what to watch. */
export function verdictOf(counts: {
  readonly findings: number
  readonly kev: number
  readonly critical: number
  readonly high: number
  readonly components: number
  readonly matched: number
  /** Matched too, but of ecosystems that no loaded source covers. */
  readonly unknown: number
}): string {
  if (counts.components === 0) return "Nothing to judge: no SBOM with components counts for it."
  const judged = counts.matched - counts.unknown
  if (counts.findings === 0) {
    if (judged === 0) return "Not known: no loaded source covers its components."
    return judged === counts.components
      ? "Nothing known is open."
      : `Nothing known is open in ${judged.toLocaleString("en")} of ${counted(counts.components, "component")}; the coverage says why not in all.`
  }
  const urgent = [
    counts.kev > 0 ? `${counts.kev} known to be exploited` : "",
    counts.critical > 0 ? `${counts.critical} critical` : "",
    counts.high > 0 ? `${counts.high} high` : "",
  ].filter((each) => each !== "")
  return urgent.length === 0
    ? `${counts.findings} to watch, none of them high.`
    : `${urgent.join(", ")}, of ${counts.findings} open.`
}
