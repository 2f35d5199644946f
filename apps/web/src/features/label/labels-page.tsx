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
import { EditLabel } from "./edit-label.tsx"
import { fetchLabels, type Label } from "./fetch-labels.ts"
import { LabelNarrowRow, labelColumns } from "./label-columns.tsx"
import { SelectedLabels } from "./selected-labels.tsx"

/** By which words is software put together, and how much of it? */
export function LabelsPage() {
  const { query, change } = useAddress()
  const mayCreate = useAllowance("create:label")
  const mayRename = useAllowance("update:label")
  const [edited, setEdited] = useState<Label | "new" | null>(null)
  const source = useList(["labels", query], (cursor) => fetchLabels(query, cursor))
  const selection = useSelection(JSON.stringify(query))
  const rename = mayRename.isAllowed ? (label: Label) => setEdited(label) : undefined
  return (
    <SettingsPage>
      <PageHeader
        title="Labels"
        lead="Words of your own for assets and products: lists, decisions, triage rules and tokens go by them."
        actions={
          <AllowedButton allowance={mayCreate} leftSection={<IconPlus size={16} />} onClick={() => setEdited("new")}>
            New label
          </AllowedButton>
        }
      />
      <FilterBar
        fields={[]}
        query={query}
        onChange={change}
        placeholder="Filter labels by name"
        count={listCount(source, "label")}
        counting={{ key: ["labels"], ask: (asked) => fetchLabels(asked, undefined) }}
      />
      <DataList
        id="labels"
        label="Labels"
        columns={labelColumns(rename)}
        source={source}
        rowId={(label) => label.id}
        narrow={(label) => <LabelNarrowRow label={label} />}
        selection={selection}
        {...(rename ? { onGo: rename } : {})}
        sort={query.sort ?? "name"}
        onSort={(sort) => change({ sort })}
        empty={
          <EmptyList filter={query} nothingFits="No label has such a name">
            <EmptyNote title="No labels yet">
              A team, a customer, a site: an upload brings them along,{" "}
              <code>waybill sbom upload sbom.json --label shop</code>
            </EmptyNote>
          </EmptyList>
        }
      />
      <SelectedRows
        selection={selection}
        source={source}
        rowId={(label) => label.id}
        nameOf={(label) => label.name}
        noun="label"
        filter={query}
      >
        {(selected) => <SelectedLabels selected={selected} />}
      </SelectedRows>
      {edited !== null && <EditLabel label={edited === "new" ? null : edited} onClose={() => setEdited(null)} />}
    </SettingsPage>
  )
}
