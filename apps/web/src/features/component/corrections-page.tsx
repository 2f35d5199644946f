import { IconPlus } from "@tabler/icons-react"
import { useState } from "react"
import { useAddress } from "../../address.ts"
import { ExportLink } from "../../api/export-link.tsx"
import { useList } from "../../api/use-list.ts"
import { paths } from "../../paths.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { DataList } from "../../ui/list/data-list.tsx"
import { EmptyList } from "../../ui/list/empty-list.tsx"
import { FilterBar } from "../../ui/list/filter-bar.tsx"
import type { FilterField } from "../../ui/list/filter-text.ts"
import { listCount } from "../../ui/list/list-count.ts"
import { SelectedRows } from "../../ui/list/selected-rows.tsx"
import { useSelection } from "../../ui/list/use-selection.ts"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { CorrectionNarrowRow, correctionColumns } from "./correction-columns.tsx"
import { CorrectionDrawer } from "./correction-drawer.tsx"
import { subjectText } from "./correction-text.tsx"
import { EditRule } from "./edit-rule.tsx"
import { fetchCorrections } from "./fetch-corrections.ts"
import { SelectedCorrections } from "./selected-corrections.tsx"

const fields: readonly FilterField[] = [
  {
    word: "kind",
    parameter: "kind",
    label: "Rule or single component",
    kind: "choice",
    values: [
      { value: "rule", label: "Rules" },
      { value: "component", label: "Of single components" },
    ],
  },
]

/** What do we say of components that their documents do not, by whom and why? */
export function CorrectionsPage() {
  const { query, change } = useAddress()
  const mayCorrect = useAllowance("update:component")
  const [isAdding, setAdding] = useState(false)
  const { open, ...filter } = query
  const source = useList(["component-corrections", filter], (cursor) => fetchCorrections(filter, cursor))
  const selection = useSelection(JSON.stringify(filter))
  const opened = source.rows.find((each) => each.id === open)
  return (
    <>
      <PageHeader
        title="Corrections"
        breadcrumbs={[{ label: "Components", to: paths.components }]}
        lead="What components really are, kept beside their SBOMs and applied to each new one."
        actions={
          <AllowedButton allowance={mayCorrect} leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
            Add a rule
          </AllowedButton>
        }
      />
      {isAdding && <EditRule rule={null} onClose={() => setAdding(false)} />}
      <FilterBar
        fields={fields}
        query={query}
        onChange={change}
        placeholder="Filter: jackson kind:rule"
        count={listCount(source, "correction")}
        counting={{ key: ["component-corrections"], ask: (asked) => fetchCorrections(asked, undefined) }}
        actions={<ExportLink path="component-corrections" filter={filter} />}
      />
      <ListWithDrawer
        drawer={opened && <CorrectionDrawer correction={opened} onClose={() => change({ open: null })} />}
      >
        <DataList
          id="component-corrections"
          label="Corrections"
          columns={correctionColumns}
          source={source}
          rowId={(correction) => correction.id}
          narrow={(correction) => <CorrectionNarrowRow correction={correction} />}
          selection={selection}
          openId={open ?? null}
          sort={query.sort ?? "-updatedAt"}
          onSort={(sort) => change({ sort })}
          onOpen={(correction) => change({ open: correction.id }, { replace: open !== undefined })}
          empty={
            <EmptyList filter={filter} nothingFits="No correction fits the filter">
              <EmptyNote title="Nothing is corrected">
                Where a build tool calls things by names of its own, a rule says what they are: purl, CPE, license or
                supplier, in every SBOM there is and will be.
              </EmptyNote>
            </EmptyList>
          }
        />
      </ListWithDrawer>
      <SelectedRows
        selection={selection}
        source={source}
        rowId={(correction) => correction.id}
        nameOf={subjectText}
        noun="correction"
        filter={filter}
      >
        {(selected) => <SelectedCorrections selected={selected} />}
      </SelectedRows>
    </>
  )
}
