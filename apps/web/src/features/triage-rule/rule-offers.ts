import { justificationChoices, type StatusWord, statusChoices } from "../triage/triage-words.ts"
import type { OwnStatus } from "../triage-status/fetch-own-statuses.ts"
import type { TriageRule } from "./fetch-rules.ts"

/** CSAF's five, and the one that the rule had where it is CycloneDX's. */
export function reasonsToOffer(before: TriageRule | null) {
  const choices: { value: NonNullable<TriageRule["justification"]>; label: string }[] = [...justificationChoices]
  const given = before?.justification ?? null
  if (given !== null && !choices.some((each) => each.value === given))
    choices.push({ value: given, label: given.replaceAll("_", " ") })
  return choices
}

interface StatusOffer {
  /** One of the five, or the id of one of the organization's own. */
  readonly value: string
  readonly label: string
  readonly base: StatusWord
  readonly isOwn: boolean
}

/** The five, the organization's own, and the one that the rule had where it is offered no more. */
export function statusesToOffer(before: TriageRule | null, own: readonly OwnStatus[]): StatusOffer[] {
  const offers: StatusOffer[] = [
    ...statusChoices.map(({ value, label }) => ({ value, label, base: value, isOwn: false })),
    ...own.map(({ id, name, base }) => ({ value: id, label: name, base, isOwn: true })),
  ]
  const given = before?.ownStatus ?? null
  if (before !== null && given !== null && !offers.some((each) => each.value === given.id))
    offers.push({ value: given.id, label: given.name, base: before.status, isOwn: true })
  return offers
}
