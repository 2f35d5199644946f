import { z } from "zod"
import { feeds } from "../../feeds.ts"
import { hasText, oneOrMore, pageOfWhole, shortListQuery, sortBy, sortedBy, textQuery } from "../../http/list.ts"
import { operation } from "../../http/operation.ts"
import { beganBy, feedState, feedStates, isDataOld, urgencyOf } from "./feed.domain.ts"
import { FeedList, type FeedStatus } from "./feed.schema.ts"
import { type FeedRow, listFeedRows } from "./feed.sql.ts"
import type { Feed } from "./feed.ts"
import { nextFetch } from "./fetch-times.domain.ts"

const sorts = ["state", "title", "records", "changed", "rejected", "dataAt", "checkedAt", "lastGoodAt"] as const

/** Every source of knowledge with its age, its size and its last error; also those that were never loaded. */
export const listFeeds = operation({
  id: "list_feeds",
  route: "GET /api/v1/feeds",
  summary: "The feeds of vulnerability data: last load, age and errors by source",
  tag: "Vulnerabilities",
  permission: "read:vulnerability",
  within: "nothing",
  query: z.object({
    ...shortListQuery,
    q: textQuery(
      "Text in the title, the source's word, the attribution, the last error, a database in it or a warning",
    ),
    state: oneOrMore(feedStates, "State of the source"),
    sort: sortBy(sorts)
      .optional()
      .describe(
        "Field to sort by: ascending, or descending with the prefix -; `state` begins with what is being fetched, failed or stale. If omitted, as Waybill names the sources",
      ),
  }),
  reply: FeedList,
  example: {},
  async handle({ actor, query, read, parts }) {
    const scheduled = new Set(parts.config.scheduledFeeds.map(({ source }) => source))
    const next = new Date(nextFetch(Date.now())).toISOString()
    const rows = new Map((await read(listFeedRows)).map((row) => [row.source, row]))
    const items = feeds
      .map((feed) => presentFeed(feed, rows.get(feed.id) ?? null, scheduled.has(feed.id) ? next : null))
      .filter((feed) => hasText(textOf(feed), query.q) && (query.state?.includes(feed.state) ?? true))
    const { q, state, sort } = query
    const sorted = sort
      ? sortedBy(items, sort, sorts, (feed, field) => (field === "state" ? urgencyOf(feed) : feed[field]))
      : items
    return pageOfWhole(sorted, query, {
      place: { parts, actor, operation: "list_feeds", filter: { q, state, sort } },
      id: ({ source }) => source,
      present: (feed) => feed,
    })
  },
})

const textOf = ({ source, title, attribution, lastError, databases, warnings }: z.input<typeof FeedStatus>): string =>
  [
    source,
    title,
    attribution,
    lastError,
    ...databases.map(({ name }) => name),
    ...warnings.flatMap(({ origin, first }) => [origin, ...first.flatMap(({ place, reason }) => [place, reason])]),
  ].join("\n")

function presentFeed(feed: Feed, row: FeedRow | null, nextRunAt: string | null): z.input<typeof FeedStatus> {
  const { id, title, url, license, attribution } = feed
  const iso = (time: Date | null | undefined) => time?.toISOString() ?? null
  const times = {
    checkedAt: row?.checked_at?.getTime() ?? null,
    lastErrorAt: row?.last_error_at?.getTime() ?? null,
    staleAfterDays: feed.staleAfterDays,
  }
  return {
    source: id,
    title,
    url,
    license,
    attribution,
    state: feedState(times, row?.now.getTime() ?? 0),
    records: row?.records ?? 0,
    databases: Object.entries(row?.databases ?? {})
      .map(([name, records]) => ({ name, records }))
      .sort((a, b) => b.records - a.records || (a.name < b.name ? -1 : 1)),
    changed: row?.changed ?? 0,
    rejected: row?.rejected ?? 0,
    dataAt: iso(row?.data_at),
    isDataOld: isDataOld(row?.data_at?.getTime() ?? null, feed.staleAfterDays, row?.now.getTime() ?? 0),
    lastGoodAt: iso(row?.last_good_at),
    checkedAt: iso(row?.checked_at),
    lastAttemptAt: iso(row?.last_attempt_at),
    nextRunAt,
    run: row?.run
      ? { beganAt: new Date(row.run.beganAt).toISOString(), by: beganBy(row.run), jobId: row.run.jobId }
      : null,
    lastError: row?.last_error ?? null,
    lastErrorAt: iso(row?.last_error_at),
    warnings: (row?.warnings ?? []).map((each) => ({
      origin: each.origin,
      at: new Date(each.at).toISOString(),
      count: each.count,
      first: [...each.first],
    })),
  }
}
