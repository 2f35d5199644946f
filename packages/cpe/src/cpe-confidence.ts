import { compareNames } from "./compare-cpe.ts"
import { any, cpeAttributes } from "./cpe-name.ts"
import { parseCpe } from "./parse-cpe.ts"

export type CpeConfidence = "high" | "medium" | "low"

/**
 * How much a match by CPE is to be believed. High: vendor and product are the same words, and the criteria say nothing
 * that the component leaves open. Medium: the component leaves open what the criteria ask for, or they ask for a
 * platform that nobody has looked for. Low: one of both names no vendor.
 */
export function cpeConfidence(criteria: string, platforms: readonly string[], component: string): CpeConfidence {
  const source = parseCpe(criteria)
  const target = parseCpe(component)
  if (!source.ok || !target.ok || source.name.vendor === any || target.name.vendor === any) return "low"
  const comparison = compareNames(source.name, target.name)
  // The version is compared by its order, not as a name.
  const isNarrower = cpeAttributes.some((each) => each !== "version" && comparison[each] === "subset")
  return isNarrower || platforms.length > 0 ? "medium" : "high"
}
