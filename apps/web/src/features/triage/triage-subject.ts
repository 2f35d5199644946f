import type { paths } from "@waybill/sdk/generated/api"

type Wish = NonNullable<paths["/api/v1/triage"]["post"]["requestBody"]>["content"]["application/json"]

/** What of findings a list shows, as the API takes it. */
export type FindingFilter = Extract<NonNullable<Wish["filter"]>, unknown[]>[number]

/** What is decided on: findings that were chosen, or all that one of several filters shows. */
export type TriageSubject = { readonly findings: readonly string[] } | { readonly filter: readonly FindingFilter[] }

/** The subject as a decision names it. */
export const subjectOf = (about: TriageSubject): Pick<Wish, "findings" | "filter"> =>
  "findings" in about ? { findings: [...about.findings] } : { filter: [...about.filter] }

/** The filter of a page's address as a filter of findings; what it says beside (order, group) is passed over. */
export function filterOfAddress(query: Readonly<Record<string, string>>): FindingFilter {
  const { severity, kev, epssMin, priorityMin, fixAvailable, action, status, ownStatus, q } = query
  return {
    ...(severity ? { severity } : {}),
    ...(kev ? { kev: kev === "true" } : {}),
    ...(epssMin ? { epssMin: Number(epssMin) } : {}),
    ...(priorityMin ? { priorityMin: Number(priorityMin) } : {}),
    ...(fixAvailable ? { fixAvailable: fixAvailable === "true" } : {}),
    ...(action ? { action } : {}),
    ...(status ? { status } : {}),
    ...(ownStatus ? { ownStatus } : {}),
    ...(q ? { q } : {}),
  }
}
