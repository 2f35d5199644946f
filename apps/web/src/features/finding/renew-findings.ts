import type { InfiniteData, QueryClient } from "@tanstack/react-query"
import { type Finding, type FindingPage, fetchFindings, findingsKey } from "./fetch-findings.ts"
import { renewedPages } from "./renewed-pages.ts"

/** Vulnerabilities up to which each is asked for by itself; of more the lists are read anew. */
const fewVulnerabilities = 8

type Filter = ReturnType<typeof findingsKey>[1]
type Pages = InfiniteData<FindingPage>

/**
 * After a decision on findings: reads again what it may have changed in the lists that are shown, the rows of the same vulnerabilities and the count. Who has scrolled far had every page read again with each decision.
 * A list of which that is not enough is read anew; those that are not shown are when they are next.
 */
export async function renewFindings(client: QueryClient, findingIds: readonly string[]): Promise<void> {
  const lists = client.getQueriesData<Pages>({ queryKey: findingsKey().slice(0, 1), type: "active" })
  const ids = new Set(findingIds)
  const rows = lists.flatMap(([, data]) => data?.pages.flatMap(({ items }) => items) ?? [])
  const decidedOn = rows.filter(({ id }) => ids.has(id))
  const vulnerabilities = new Set(decidedOn.map(({ vulnerability }) => vulnerability.id))
  const isKnown = new Set(decidedOn.map(({ id }) => id)).size === ids.size && vulnerabilities.size <= fewVulnerabilities
  await client.invalidateQueries({ queryKey: findingsKey().slice(0, 1), refetchType: isKnown ? "none" : "active" })
  if (!isKnown) return
  await Promise.all(
    lists.map(async ([key]) => {
      const [, filter] = key as ReturnType<typeof findingsKey>
      // What cannot be read is told by the list itself, which tries again.
      const isRenewed = await renewList(client, filter, vulnerabilities).catch(() => false)
      if (!isRenewed) await client.invalidateQueries({ queryKey: key })
    }),
  )
}

async function renewList(client: QueryClient, filter: Filter, vulnerabilities: ReadonlySet<string>): Promise<boolean> {
  if (filter.vulnerability !== undefined) return false
  const [{ total, totalIsExact }, ...found] = await Promise.all([
    fetchFindings({ ...filter, limit: "1" }, undefined),
    ...[...vulnerabilities].map((vulnerability) => allFindings({ ...filter, vulnerability })),
  ])
  const queryKey = findingsKey(filter)
  // A page that is on its way would put the old rows back; the list asks for it again.
  await client.cancelQueries({ queryKey })
  const before = client.getQueryData<Pages>(queryKey)
  const pages = before && renewedPages(before.pages, { vulnerabilities, findings: found.flat(), total, totalIsExact })
  if (!before || !pages) return false
  client.setQueryData<Pages>(queryKey, { ...before, pages })
  return true
}

async function allFindings(filter: Filter): Promise<Finding[]> {
  const found: Finding[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await fetchFindings(filter, cursor)
    found.push(...page.items)
    if (page.nextCursor === null) return found
    cursor = page.nextCursor
  }
}
