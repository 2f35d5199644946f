import { useNavigate } from "@tanstack/react-router"
import { useAddress } from "../../address.ts"
import { useList } from "../../api/use-list.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { DataList } from "../../ui/list/data-list.tsx"
import { EmptyList } from "../../ui/list/empty-list.tsx"
import { FilterBar } from "../../ui/list/filter-bar.tsx"
import type { FilterField } from "../../ui/list/filter-text.ts"
import { listCount } from "../../ui/list/list-count.ts"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { SettingsPage } from "../settings/settings-page.tsx"
import { fetchSavedViews } from "./fetch-saved-views.ts"
import { ViewNarrowRow, viewColumns } from "./view-columns.tsx"
import { ViewDrawer } from "./view-drawer.tsx"
import { placeOfView, savedLists } from "./view-place.ts"

const fields: readonly FilterField[] = [
  {
    word: "list",
    parameter: "list",
    label: "Of which list",
    kind: "choice",
    values: Object.entries(savedLists).map(([value, { label }]) => ({ value, label })),
  },
]

const key = ["saved-views", "list"]

/** Which questions are kept, of which lists, and who sees them? */
export function SavedViewsPage() {
  const { query, change } = useAddress()
  const navigate = useNavigate()
  const { open, ...filter } = query
  const source = useList([...key, filter], (cursor) => fetchSavedViews(filter, cursor))
  const opened = source.rows.find(({ id }) => id === open)
  return (
    <SettingsPage>
      <PageHeader
        title="Saved views"
        lead="Filters, orders and columns that are kept under a name: yours, and those that others share. A list's “Views” saves what it shows."
      />
      <FilterBar
        fields={fields}
        query={query}
        onChange={change}
        placeholder="Filter by name, list:assets"
        count={listCount(source, "view")}
        counting={{ key, ask: (asked) => fetchSavedViews(asked, undefined) }}
      />
      <ListWithDrawer
        drawer={opened && <ViewDrawer key={opened.id} view={opened} onClose={() => change({ open: null })} />}
      >
        <DataList
          id="saved-views"
          label="Saved views"
          columns={viewColumns}
          source={source}
          rowId={({ id }) => id}
          narrow={(view) => <ViewNarrowRow view={view} />}
          openId={open ?? null}
          onOpen={({ id }) => change({ open: id }, { replace: open !== undefined })}
          onGo={(view) => {
            const place = placeOfView(view)
            if (place !== null) void navigate({ to: place })
          }}
          sort={filter.sort ?? "name"}
          onSort={(sort) => change({ sort })}
          empty={
            <EmptyList filter={filter} nothingFits="No view fits the filter">
              <EmptyNote title="No views yet">
                Filter a list as you need it again, then “Views” above it, “Save this view…”.
              </EmptyNote>
            </EmptyList>
          }
        />
      </ListWithDrawer>
    </SettingsPage>
  )
}
