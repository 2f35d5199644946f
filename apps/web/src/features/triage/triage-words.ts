/** Statuses in the order of their keys 1–5. */
export const statusChoices = [
  { value: "affected", label: "Affected", meaning: "It applies here; still counts." },
  { value: "not_affected", label: "Not affected", meaning: "It does not apply here; no longer counts." },
  { value: "under_investigation", label: "Under investigation", meaning: "Being looked into; still counts." },
  { value: "fixed", label: "Fixed", meaning: "Fixed in this software; no longer counts." },
  { value: "accept_risk", label: "Accept risk", meaning: "Known and accepted; no longer counts." },
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

/** What is done about it, as CycloneDX has it. */
export const responseChoices = [
  { value: "update", label: "Update" },
  { value: "workaround_available", label: "There is a workaround" },
  { value: "rollback", label: "Go back to an older version" },
  { value: "will_not_fix", label: "It will not be fixed" },
  { value: "can_not_fix", label: "It cannot be fixed" },
] as const
export type ResponseWord = (typeof responseChoices)[number]["value"]

export const reachChoices = [
  { value: "asset", label: "This version only" },
  { value: "family_now", label: "All current versions" },
  { value: "family", label: "All versions, now and future" },
  { value: "package", label: "This package, everywhere" },
  { value: "product", label: "A product, with its sub-products" },
  { value: "label", label: "Everything with a label" },
] as const
export type ReachWord = (typeof reachChoices)[number]["value"]

/** Whether what has it counts in lists and totals. */
export const isOpen = (status: string): boolean => !["not_affected", "fixed", "accept_risk"].includes(status)

/** The status as people read it; what no decision can choose is open. */
export const statusLabel = (status: string): string =>
  statusChoices.find((each) => each.value === status)?.label ?? "Open"
