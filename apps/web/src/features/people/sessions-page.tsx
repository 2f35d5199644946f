import { Anchor } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useAddress } from "../../address.ts"
import { api, expectDone } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useList } from "../../api/use-list.ts"
import { paths } from "../../paths.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { DataList } from "../../ui/list/data-list.tsx"
import { EmptyList } from "../../ui/list/empty-list.tsx"
import { FilterBar } from "../../ui/list/filter-bar.tsx"
import { listCount } from "../../ui/list/list-count.ts"
import { announce, announceProblem } from "../../ui/notices.tsx"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { SettingsPage } from "../settings/settings-page.tsx"
import { EndOthers } from "./end-others.tsx"
import { fetchSessions, type Session } from "./fetch-sessions.ts"
import { programName } from "./program-name.ts"
import { SessionNarrowRow, sessionColumns } from "./session-columns.tsx"
import { SessionDrawer } from "./session-drawer.tsx"

const key = ["sessions", "list"]

/** Where am I signed in, and is one of them not me? */
export function SessionsPage() {
  const { query, change } = useAddress()
  const { open, ...filter } = query
  const client = useQueryClient()
  const source = useList([...key, filter], (cursor) => fetchSessions(filter, cursor))
  const all = useQuery({ queryKey: ["sessions", "all"], queryFn: () => fetchSessions({ limit: "1" }, undefined) })
  const others = (all.data?.total ?? 1) - 1
  const end = useMutation({
    mutationFn: async ({ id }: Session) =>
      expectDone(await api.DELETE("/api/v1/sessions/{sessionId}", { params: { path: { sessionId: id } } })),
    onSuccess: async (_answer, { id, userAgent }) => {
      if (id === open) change({ open: null })
      await client.invalidateQueries({ queryKey: ["sessions"] })
      announce(`${programName(userAgent)} is signed out.`)
    },
    onError: (error) => announceProblem(problemText(error)),
  })
  const opened = source.rows.find(({ id }) => id === open)
  return (
    <SettingsPage>
      <PageHeader
        title="Sessions"
        lead={
          <>
            Where you are signed in. End what you do not know again, and{" "}
            <Anchor component={Link} to={paths.profile} size="sm" underline="always">
              change your password
            </Anchor>
            .
          </>
        }
        actions={others > 0 && <EndOthers others={others} />}
      />
      <FilterBar
        fields={[]}
        query={query}
        onChange={change}
        placeholder="Filter by address or program"
        count={listCount(source, "session")}
        counting={{ key, ask: (asked) => fetchSessions(asked, undefined) }}
      />
      <ListWithDrawer
        drawer={opened && <SessionDrawer session={opened} onEnd={end.mutate} onClose={() => change({ open: null })} />}
      >
        <DataList
          id="sessions"
          label="Sessions"
          columns={sessionColumns(end.mutate)}
          source={source}
          rowId={({ id }) => id}
          narrow={(session) => <SessionNarrowRow session={session} />}
          openId={open ?? null}
          onOpen={({ id }) => change({ open: id }, { replace: open !== undefined })}
          sort={filter.sort ?? "-lastSeenAt"}
          onSort={(sort) => change({ sort })}
          empty={
            <EmptyList filter={filter} nothingFits="No session fits the filter">
              <EmptyNote title="No sessions" />
            </EmptyList>
          }
        />
      </ListWithDrawer>
    </SettingsPage>
  )
}
