import type { Decision } from "./finding-decisions.ts"

/** How far a decision reaches, beside the name of what it reaches. */
export const reachWords = {
  asset: "this version",
  family_now: "the versions that were there",
  family: "all versions",
  package: "the package",
  product: "the product",
  label: "the label",
  rule: "the rule",
} as const

export const reachOf = ({ reach }: Decision): string => `${reachWords[reach.kind]}: ${reach.target}`

/** All that was said for it, a line each. */
export function whyOf({ justification, impactStatement, response, note }: Decision): string[] {
  const said = [justification?.replaceAll("_", " "), impactStatement, response?.replaceAll("_", " "), note]
  return [...new Set(said.flatMap((each) => each || []))]
}

export const stateWords = { standing: "Standing", ended: "Ended", undone: "Undone" } as const

/** By what kind of author a decision was taken. */
export const authorKinds = [
  { value: "session", label: "A person" },
  { value: "token", label: "A token" },
  { value: "rule", label: "A rule" },
  { value: "document", label: "A VEX document" },
] as const

/** Whether it can be taken back: a rule would take it again. */
export const isUndoable = ({ state, reach }: Decision): boolean => state === "standing" && reach.kind !== "rule"
