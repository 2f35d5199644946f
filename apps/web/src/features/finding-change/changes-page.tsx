import { Anchor } from "@mantine/core"
import { Link, useNavigate } from "@tanstack/react-router"
import { formatQuery, useAddress } from "../../address.ts"
import { ExportLink } from "../../api/export-link.tsx"
import { useList } from "../../api/use-list.ts"
import { paths } from "../../paths.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { DataList } from "../../ui/list/data-list.tsx"
import { EmptyList } from "../../ui/list/empty-list.tsx"
import { FilterBar } from "../../ui/list/filter-bar.tsx"
import type { FilterField } from "../../ui/list/filter-text.ts"
import { listCount } from "../../ui/list/list-count.ts"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { exactTime } from "../../ui/time.tsx"
import { ChangeNarrowRow, changeColumns, placeOf } from "./change-columns.tsx"
import { ChangeDrawer } from "./change-drawer.tsx"
import { fetchFindingChanges } from "./fetch-changes.ts"

const fields: readonly FilterField[] = [
  {
    word: "kind",
    parameter: "kind",
    label: "Began or ended",
    kind: "choice",
    values: [
      { value: "began", label: "Findings that began" },
      { value: "ended", label: "Findings that ended" },
    ],
  },
]

/** What came and went, why and where; since one was last here where one comes from the dashboard. */
export function ChangesPage() {
  const { query, change } = useAddress()
  const navigate = useNavigate()
  const { open, ...filter } = query
  const { since, ...rest } = filter
  const source = useList(["finding-changes", filter], (cursor) => fetchFindingChanges(filter, cursor))
  const opened = source.rows.find((each) => each.id === open)
  return (
    <>
      <PageHeader
        title="Changes"
        breadcrumbs={[{ label: "Dashboard", to: paths.dashboard }]}
        lead={
          since === undefined ? (
            "What made findings begin and end."
          ) : (
            <>
              What made findings begin and end since {exactTime(since)}.{" "}
              <Anchor component={Link} to={paths.changes + formatQuery(rest)} size="sm">
                From the start
              </Anchor>
            </>
          )
        }
      />
      <FilterBar
        fields={fields}
        query={query}
        onChange={change}
        placeholder="Filter by asset or source, kind:ended"
        count={listCount(source, "change")}
        counting={{
          key: ["finding-changes", since],
          ask: (asked) => fetchFindingChanges({ ...asked, ...(since ? { since } : {}) }, undefined),
        }}
        actions={<ExportLink path="finding-changes" filter={filter} />}
      />
      <ListWithDrawer drawer={opened && <ChangeDrawer change={opened} onClose={() => change({ open: null })} />}>
        <DataList
          id="finding-changes"
          label="Changes"
          columns={changeColumns}
          source={source}
          rowId={(each) => each.id}
          narrow={(each) => <ChangeNarrowRow change={each} />}
          openId={open ?? null}
          onOpen={(each) => change({ open: each.id }, { replace: open !== undefined })}
          sort={filter.sort ?? "-at"}
          onSort={(sort) => change({ sort })}
          onGo={(each) => void navigate({ to: placeOf(each) })}
          empty={
            <EmptyList filter={filter} nothingFits="Nothing began or ended">
              <EmptyNote title="Nothing has changed yet">
                Findings begin with SBOMs and advisories, and end when the component goes or the source takes back what
                it said.
              </EmptyNote>
            </EmptyList>
          }
        />
      </ListWithDrawer>
    </>
  )
}
