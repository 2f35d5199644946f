import { Badge } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { type ReactNode, useEffect, useMemo } from "react"
import { useAddress } from "../../address.ts"
import { api, expectData } from "../../api/client.ts"
import { ExportLink } from "../../api/export-link.tsx"
import { pageQuery } from "../../api/page-query.ts"
import { useList } from "../../api/use-list.ts"
import { counted } from "../../ui/counted.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { type Column, DataList } from "../../ui/list/data-list.tsx"
import { EmptyList } from "../../ui/list/empty-list.tsx"
import { FilterBar } from "../../ui/list/filter-bar.tsx"
import type { FilterField } from "../../ui/list/filter-text.ts"
import { listCount } from "../../ui/list/list-count.ts"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { Time } from "../../ui/time.tsx"
import { FeedDrawer } from "./feed-drawer.tsx"
import { NothingKnownNote } from "./feeds-note.tsx"
import classes from "./feeds-page.module.css"

const fetchFeeds = async (filter: Readonly<Record<string, string>>, cursor: string | undefined) => {
  const page = expectData(await api.GET("/api/v1/feeds", { querySerializer: pageQuery(filter, cursor) }))
  return { ...page, items: page.items.map((feed) => ({ ...feed, id: feed.source })) }
}
export type Feed = Awaited<ReturnType<typeof fetchFeeds>>["items"][number]

const states: Readonly<Record<Feed["state"], { readonly label: string; readonly color: string }>> = {
  fresh: { label: "Fresh", color: "teal" },
  stale: { label: "Stale", color: "orange" },
  failed: { label: "Last load failed", color: "red" },
  empty: { label: "Never loaded", color: "gray" },
}

const fields: readonly FilterField[] = [
  {
    word: "state",
    parameter: "state",
    label: "How fresh it is",
    kind: "choice",
    values: (["failed", "stale", "fresh", "empty"] as const).map((value) => ({ value, label: states[value].label })),
  },
]

/** Whether a source is fresh, or being fetched now. */
export function FeedState({ feed }: { readonly feed: Feed }) {
  const isOldCopy = feed.state === "fresh" && feed.isDataOld
  const { label, color } = feed.run ? running : isOldCopy ? oldCopy : states[feed.state]
  return (
    <Badge
      variant="light"
      color={color}
      tt="none"
      title={isOldCopy ? "Loaded lately, but from an old copy: what was published since is missing" : undefined}
    >
      {label}
    </Badge>
  )
}

const oldCopy = { label: "Old copy", color: "orange" }
const running = { label: "Being fetched", color: "blue" }

// What runs changes; nothing else does by itself.
const askAgainMs = 5_000

const isLoaded = (feed: Feed): boolean => feed.records > 0
const number = (count: number): ReactNode =>
  count === 0 ? <span className="quiet">–</span> : count.toLocaleString("en")
const moment = (at: string | null): ReactNode => (at ? <Time at={at} /> : <span className="quiet">–</span>)

const nextRun: Column<Feed> = { id: "next", header: "Next run", width: 112, cell: (feed) => moment(feed.nextRunAt) }
const lastError: Column<Feed> = {
  id: "error",
  header: "Last error",
  width: 160,
  grow: 0.6,
  cell: (feed) => feed.lastError && <span title={feed.lastError}>{feed.lastError}</span>,
}

/** How much its addresses list and their last loads do not have; what it is stands beside the list. */
function Warned({ feed: { warnings } }: { readonly feed: Feed }) {
  const [first] = warnings.flatMap((each) => each.first)
  if (first === undefined) return null
  return (
    <Badge variant="light" color="orange" tt="none" ml={8} title={`${first.place}: ${first.reason}`}>
      {counted(
        warnings.reduce((sum, { count }) => sum + count, 0),
        "warning",
      )}
    </Badge>
  )
}

/** What nothing is to be said in for any of them is left out. */
const columnsFor = (feeds: readonly Feed[]): readonly Column<Feed>[] => [
  {
    id: "title",
    header: "Source",
    width: 270,
    sort: "title",
    isSortedUpFirst: true,
    cell: (feed) => (
      <>
        {isLoaded(feed) || feed.run ? <b>{feed.title}</b> : <span className="quiet">{feed.title}</span>}
        <Warned feed={feed} />
      </>
    ),
  },
  {
    id: "state",
    header: "State",
    width: 130,
    sort: "state",
    isSortedUpFirst: true,
    cell: (feed) => <FeedState feed={feed} />,
  },
  { id: "records", header: "Records", width: 96, align: "end", sort: "records", cell: (feed) => number(feed.records) },
  {
    id: "changed",
    header: "Changed",
    hint: "Records that its last load brought or changed",
    width: 96,
    align: "end",
    sort: "changed",
    cell: (feed) => number(feed.changed),
  },
  {
    id: "rejected",
    header: "Rejected",
    width: 96,
    align: "end",
    sort: "rejected",
    isOptional: true,
    cell: (feed) => number(feed.rejected),
  },
  { id: "data", header: "Newest record", width: 128, sort: "dataAt", cell: (feed) => moment(feed.dataAt) },
  { id: "checked", header: "Checked", width: 128, sort: "checkedAt", cell: (feed) => moment(feed.checkedAt) },
  {
    id: "good",
    header: "Last good",
    width: 128,
    sort: "lastGoodAt",
    isOptional: true,
    cell: (feed) => moment(feed.lastGoodAt),
  },
  ...(feeds.some((feed) => feed.nextRunAt !== null) ? [nextRun] : []),
  ...(feeds.some((feed) => feed.lastError !== null) ? [lastError] : []),
]

/** Is the knowledge fresh. */
export function FeedsPage() {
  const { query, change } = useAddress()
  const { open, ...asked } = query
  // What asks to be looked at, then what is known, then what might be.
  const filter = { ...asked, sort: asked.sort ?? "state" }
  const source = useList(["feeds", "list", filter], (cursor) => fetchFeeds(filter, cursor))
  const columns = useMemo(() => columnsFor(source.rows), [source.rows])
  const client = useQueryClient()
  const isAnyRunning = source.rows.some((feed) => feed.run !== null)
  useEffect(() => {
    if (!isAnyRunning) return
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: ["feeds"] }), askAgainMs)
    return () => clearInterval(timer)
  }, [isAnyRunning, client])
  const opened = source.rows.find((feed) => feed.source === open)
  return (
    <>
      <PageHeader
        title="Feeds"
        lead="Where vulnerabilities are known from. A load that fails its checks changes nothing."
      />
      <div className={classes.note}>
        <NothingKnownNote isWithCommands />
      </div>
      <FilterBar
        fields={fields}
        query={query}
        onChange={change}
        placeholder="Filter: Debian, state:failed,stale"
        count={listCount(source, "source")}
        counting={{ key: ["feeds", "list"], ask: (asked) => fetchFeeds(asked, undefined) }}
        actions={<ExportLink path="feeds" filter={filter} />}
      />
      <ListWithDrawer drawer={opened && <FeedDrawer feed={opened} onClose={() => change({ open: null })} />}>
        <DataList
          id="feeds"
          label="Feeds"
          columns={columns}
          source={source}
          rowId={(feed) => feed.id}
          openId={open ?? null}
          onOpen={(feed) => change({ open: feed.source }, { replace: open !== undefined })}
          sort={filter.sort}
          onSort={(sort) => change({ sort })}
          narrow={(feed) => (
            <NarrowRow
              title={
                <>
                  {feed.title}
                  <Warned feed={feed} />
                </>
              }
              aside={<FeedState feed={feed} />}
              below={
                isLoaded(feed) ? (
                  <>
                    <span>{counted(feed.records, "record")}</span>
                    {feed.checkedAt && (
                      <span>
                        checked <Time at={feed.checkedAt} />
                      </span>
                    )}
                  </>
                ) : (
                  "nothing loaded"
                )
              }
            />
          )}
          empty={
            <EmptyList filter={asked} nothingFits="No source fits the filter">
              <EmptyNote title="No sources" />
            </EmptyList>
          }
        />
      </ListWithDrawer>
    </>
  )
}
