import type { paths } from "@waybill/sdk/generated/api"
import { listCount } from "../../ui/list/list-count.ts"

type Wish = NonNullable<paths["/api/v1/triage"]["post"]["requestBody"]>["content"]["application/json"]

/** What of findings a list shows, as the API takes it. */
export type FindingFilter = Extract<NonNullable<Wish["filter"]>, unknown[]>[number]

/** What is decided on: findings that were chosen, or all that one of several filters shows. */
export type TriageSubject = { readonly findings: readonly string[] } | { readonly filter: readonly FindingFilter[] }

/** The subject as a decision names it. */
export const subjectOf = (about: TriageSubject): Pick<Wish, "findings" | "filter"> =>
  "findings" in about ? { findings: [...about.findings] } : { filter: [...about.filter] }

const texts = [
  "assetId",
  "productId",
  "package",
  "vulnerability",
  "severity",
  "label",
  "action",
  "status",
  "ownStatus",
  "q",
] as const
const numbers = ["epssMin", "priorityMin", "priorityMax", "ageMin", "ageMax"] as const
const flags = ["kev", "fixAvailable", "direct"] as const

/** The filter of a page's address as a filter of findings; what it says beside (order, group) is passed over. */
export function filterOfAddress(query: Readonly<Record<string, string>>): FindingFilter {
  const read = <Name extends string, Value>(names: readonly Name[], as: (text: string) => Value) =>
    names.flatMap((name): [Name, Value][] => (query[name] ? [[name, as(query[name])]] : []))
  return Object.fromEntries([
    ...read(texts, String),
    ...read(numbers, Number),
    ...read(flags, (text) => text === "true"),
  ])
}

/**
 * All that a list's filter shows, in words and as what is decided on; null where it is no more than what is selected.
 */
export function allThatMatch(
  source: { readonly total: number | null; readonly totalIsExact: boolean },
  selected: number,
  query: Readonly<Record<string, string>>,
  noun: string,
  plural?: string,
) {
  if (source.total === null || source.total <= selected) return null
  const filter = filterOfAddress(query)
  return { selected: listCount(source, noun, plural) ?? "", about: { filter: [filter] }, vex: { filter } }
}
