import type { TableRow } from "./fetch-action-rules.ts"

/** The answers to each question of the table, from the mildest to the worst, in words. */
export const exploitationAnswers = [
  { value: "none", label: "No exploitation", meaning: "Nothing seen, and EPSS below the first threshold" },
  {
    value: "public-poc",
    label: "Public proof of concept",
    meaning: "CISA says so, or EPSS from the first threshold on",
  },
  {
    value: "active",
    label: "Exploited",
    meaning: "In CISA's KEV, CISA says so, malware, or EPSS from the second threshold on",
  },
] as const satisfies readonly { value: TableRow["exploitation"]; label: string; meaning: string }[]

export const exposureAnswers = [
  { value: "small", label: "Isolated" },
  { value: "controlled", label: "Internal" },
  { value: "open", label: "Open to the internet" },
] as const satisfies readonly { value: TableRow["exposure"]; label: string }[]

export const automatableAnswers = [
  { value: "no", label: "by hand" },
  { value: "yes", label: "automatable" },
] as const satisfies readonly { value: TableRow["automatable"]; label: string }[]

export const impactAnswers = [
  { value: "low", label: "Low impact" },
  { value: "medium", label: "Medium" },
  { value: "high", label: "High" },
  { value: "very-high", label: "Very high" },
] as const satisfies readonly { value: TableRow["humanImpact"]; label: string }[]

/** SSVC's outcomes, and what each is to us. */
export const outcomes = [
  { value: "defer", label: "Defer", action: "accept" },
  { value: "scheduled", label: "Scheduled", action: "monitor" },
  { value: "out-of-cycle", label: "Out of cycle", action: "mitigate" },
  { value: "immediate", label: "Immediate", action: "mitigate" },
] as const satisfies readonly { value: TableRow["priority"]; label: string; action: string }[]

/** A row of the table as a sentence without its outcome. */
export function answersInWords({ exploitation, exposure, automatable, humanImpact }: TableRow): string {
  const label = (answers: readonly { value: string; label: string }[], value: string) =>
    answers.find((each) => each.value === value)?.label ?? value
  return [
    label(exploitationAnswers, exploitation),
    label(exposureAnswers, exposure),
    label(automatableAnswers, automatable),
    `${label(impactAnswers, humanImpact)}${humanImpact === "low" ? "" : " impact"}`,
  ]
    .join(", ")
    .toLowerCase()
}
