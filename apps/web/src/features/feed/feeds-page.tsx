import { Badge } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { useAddress } from "../../address.ts"
import { api, expectData } from "../../api/client.ts"
import { useList } from "../../api/use-list.ts"
import { counted } from "../../ui/counted.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { type Column, DataList } from "../../ui/list/data-list.tsx"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { Time } from "../../ui/time.tsx"
import { FeedDrawer } from "./feed-drawer.tsx"
import { NothingKnownNote } from "./feeds-note.tsx"
import classes from "./feeds-page.module.css"

const fetchFeeds = async () => {
  const page = expectData(await api.GET("/api/v1/feeds"))
  return { ...page, items: page.items.map((feed) => ({ ...feed, id: feed.source })) }
}
export type Feed = Awaited<ReturnType<typeof fetchFeeds>>["items"][number]

const states: Readonly<Record<Feed["state"], { readonly label: string; readonly color: string }>> = {
  fresh: { label: "Fresh", color: "teal" },
  stale: { label: "Stale", color: "orange" },
  failed: { label: "Last load failed", color: "red" },
  empty: { label: "Never loaded", color: "gray" },
}

/** Whether a source is fresh, or being fetched now. */
export function FeedState({ feed }: { readonly feed: Feed }) {
  const { label, color } = feed.run ? running : states[feed.state]
  return (
    <Badge variant="light" color={color} tt="none">
      {label}
    </Badge>
  )
}

const running = { label: "Being fetched", color: "blue" }

// What runs changes; nothing else does by itself.
const askAgainMs = 5_000

const columns: readonly Column<Feed>[] = [
  { id: "title", header: "Source", width: 300, cell: (feed) => <b>{feed.title}</b> },
  { id: "state", header: "State", width: 130, cell: (feed) => <FeedState feed={feed} /> },
  { id: "records", header: "Records", width: 84, align: "end", cell: (feed) => feed.records.toLocaleString("en") },
  { id: "changed", header: "Changed", width: 84, align: "end", cell: (feed) => feed.changed.toLocaleString("en") },
  {
    id: "rejected",
    header: "Rejected",
    width: 90,
    align: "end",
    isOptional: true,
    cell: (feed) => feed.rejected.toLocaleString("en"),
  },
  {
    id: "good",
    header: "Last good",
    width: 120,
    isOptional: true,
    cell: (feed) => (feed.lastGoodAt ? <Time at={feed.lastGoodAt} /> : "–"),
  },
  {
    id: "checked",
    header: "Checked",
    width: 112,
    cell: (feed) => (feed.checkedAt ? <Time at={feed.checkedAt} /> : "–"),
  },
  {
    id: "next",
    header: "Next run",
    width: 112,
    cell: (feed) => (feed.nextRunAt ? <Time at={feed.nextRunAt} /> : "–"),
  },
  {
    id: "error",
    header: "Last error",
    width: 120,
    grow: 0.6,
    cell: (feed) => feed.lastError && <span title={feed.lastError}>{feed.lastError}</span>,
  },
]

/** Is the knowledge fresh. */
export function FeedsPage() {
  const { query, change } = useAddress()
  const source = useList(["feeds"], fetchFeeds)
  const client = useQueryClient()
  const isAnyRunning = source.rows.some((feed) => feed.run !== null)
  useEffect(() => {
    if (!isAnyRunning) return
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: ["feeds"] }), askAgainMs)
    return () => clearInterval(timer)
  }, [isAnyRunning, client])
  const opened = source.rows.find((feed) => feed.source === query.open)
  return (
    <>
      <PageHeader
        title="Feeds"
        lead="Where Waybill knows vulnerabilities from. A load that fails its checks changes nothing: the data before stays in force."
      />
      <div className={classes.note}>
        <NothingKnownNote isWithCommands />
      </div>
      <ListWithDrawer drawer={opened && <FeedDrawer feed={opened} onClose={() => change({ open: null })} />}>
        <DataList
          id="feeds"
          label="Feeds"
          columns={columns}
          source={source}
          rowId={(feed) => feed.id}
          openId={query.open ?? null}
          onOpen={(feed) => change({ open: feed.source })}
          narrow={(feed) => (
            <NarrowRow title={feed.title} aside={<FeedState feed={feed} />} below={counted(feed.records, "record")} />
          )}
          empty={<EmptyNote title="No sources" />}
        />
      </ListWithDrawer>
    </>
  )
}
