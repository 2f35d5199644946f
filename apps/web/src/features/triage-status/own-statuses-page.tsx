import { IconPlus } from "@tabler/icons-react"
import { useState } from "react"
import { useAddress } from "../../address.ts"
import { useList } from "../../api/use-list.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { DataList } from "../../ui/list/data-list.tsx"
import { EmptyList } from "../../ui/list/empty-list.tsx"
import { FilterBar } from "../../ui/list/filter-bar.tsx"
import { listCount } from "../../ui/list/list-count.ts"
import { SelectedRows } from "../../ui/list/selected-rows.tsx"
import { useSelection } from "../../ui/list/use-selection.ts"
import { SettingsPage } from "../settings/settings-page.tsx"
import { EditStatus } from "./edit-status.tsx"
import { fetchOwnStatusPage, type OwnStatus, ownStatusesKey } from "./fetch-own-statuses.ts"
import { SelectedStatuses } from "./selected-statuses.tsx"
import { StatusNarrowRow, statusColumns } from "./status-columns.tsx"

/** Which words of our own do we decide with, and as what do they count? */
export function OwnStatusesPage() {
  const { query, change } = useAddress()
  const mayCreate = useAllowance("create:policy")
  const mayChange = useAllowance("update:policy")
  const [edited, setEdited] = useState<OwnStatus | "new" | null>(null)
  const source = useList([...ownStatusesKey, "list", query], (cursor) => fetchOwnStatusPage(query, cursor))
  const selection = useSelection(JSON.stringify(query))
  const edit = mayChange.isAllowed ? (status: OwnStatus) => setEdited(status) : undefined
  return (
    <SettingsPage>
      <PageHeader
        title="Statuses"
        lead="Your own names for a decision. Each counts as one of the five in lists, totals and VEX, for good."
        actions={
          <AllowedButton allowance={mayCreate} leftSection={<IconPlus size={16} />} onClick={() => setEdited("new")}>
            New status
          </AllowedButton>
        }
      />
      <FilterBar
        fields={[]}
        query={query}
        onChange={change}
        placeholder="Filter statuses by name"
        count={listCount(source, "status", "statuses")}
        counting={{ key: [...ownStatusesKey, "list"], ask: (asked) => fetchOwnStatusPage(asked, undefined) }}
      />
      <DataList
        id="own-statuses"
        label="Statuses"
        columns={statusColumns(edit)}
        source={source}
        rowId={(status) => status.id}
        narrow={(status) => <StatusNarrowRow status={status} />}
        selection={selection}
        {...(edit ? { onGo: edit } : {})}
        sort={query.sort ?? "name"}
        onSort={(sort) => change({ sort })}
        empty={
          <EmptyList filter={query} nothingFits="No status has such a name">
            <EmptyNote title="No statuses of your own yet">
              “Waits for the vendor” that counts as under investigation, for instance.
            </EmptyNote>
          </EmptyList>
        }
      />
      <SelectedRows
        selection={selection}
        source={source}
        rowId={(status) => status.id}
        nameOf={(status) => status.name}
        noun="status"
        plural="statuses"
        filter={query}
      >
        {(selected) => <SelectedStatuses selected={selected} />}
      </SelectedRows>
      {edited !== null && <EditStatus status={edited === "new" ? null : edited} onClose={() => setEdited(null)} />}
    </SettingsPage>
  )
}
