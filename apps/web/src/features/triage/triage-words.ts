/** Statuses in the order of their keys 1–5. */
export const statusChoices = [
  { value: "affected", label: "Affected", meaning: "It is real and goes on counting." },
  { value: "not_affected", label: "Not affected", meaning: "It cannot be used against us; leaves the counts." },
  { value: "under_investigation", label: "Under investigation", meaning: "Somebody looks into it; goes on counting." },
  { value: "fixed", label: "Fixed", meaning: "Mended in this software; leaves the counts." },
  { value: "accept_risk", label: "Accept risk", meaning: "Known and lived with; leaves the counts." },
] as const
export type StatusWord = (typeof statusChoices)[number]["value"]

/** CSAF's and OpenVEX's five reasons. */
export const justificationChoices = [
  { value: "component_not_present", label: "The component is not in it" },
  { value: "vulnerable_code_not_present", label: "The flawed code is not in it" },
  { value: "vulnerable_code_not_in_execute_path", label: "The flawed code is never run" },
  { value: "vulnerable_code_cannot_be_controlled_by_adversary", label: "An attacker cannot reach the flawed code" },
  { value: "inline_mitigations_already_exist", label: "Something else already stops it" },
] as const
export type JustificationWord = (typeof justificationChoices)[number]["value"]

export const reachChoices = [
  { value: "asset", label: "This version only" },
  { value: "family_now", label: "All versions that are here now" },
  { value: "family", label: "All versions, also those to come" },
  { value: "package", label: "This package, wherever it is" },
  { value: "product", label: "A product, with its sub-products" },
  { value: "label", label: "Everything with a label" },
] as const
export type ReachWord = (typeof reachChoices)[number]["value"]

/** The status as people read it; what no decision can choose is open. */
export const statusLabel = (status: string): string =>
  statusChoices.find((each) => each.value === status)?.label ?? "Open"
