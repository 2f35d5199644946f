import { useNavigate } from "@tanstack/react-router"
import { useAddress } from "../../address.ts"
import { ExportLink } from "../../api/export-link.tsx"
import { useList } from "../../api/use-list.ts"
import { paths } from "../../paths.ts"
import { counted } from "../../ui/counted.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { DataList } from "../../ui/list/data-list.tsx"
import { EmptyList } from "../../ui/list/empty-list.tsx"
import { FilterBar } from "../../ui/list/filter-bar.tsx"
import { listCount } from "../../ui/list/list-count.ts"
import { useSelection } from "../../ui/list/use-selection.ts"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { SavedViewsMenu } from "../saved-view/saved-views-menu.tsx"
import { BulkTriage } from "../triage/bulk-triage.tsx"
import { allThatMatch } from "../triage/triage-subject.ts"
import { useOwnStatuses } from "../triage-status/fetch-own-statuses.ts"
import { findingFields, ownStatusFields } from "../vulnerability/vulnerability-fields.ts"
import { fetchFindings, findingsKey } from "./fetch-findings.ts"
import { FindingNarrowRow, findingColumns, productFindingColumns } from "./finding-columns.tsx"
import { FindingDrawer } from "./finding-drawer.tsx"
import { useOpenFinding } from "./use-open-finding.ts"

interface FindingsOfProps {
  /** Which findings: those of one asset or of one product. */
  readonly scope: { readonly assetId: string } | { readonly productId: string }
  /** Names the list in what the browser remembers. */
  readonly listId: string
}

/** The open findings of one thing, the worst first. */
export function FindingsOf({ scope, listId }: FindingsOfProps) {
  const ownStatuses = useOwnStatuses()
  const fields = [...findingFields, ...ownStatusFields(ownStatuses)]
  const { query, change } = useAddress()
  const navigate = useNavigate()
  const { open, tab: _tab, ...filter } = query
  const shown = { ...filter, ...scope }
  const source = useList(findingsKey(shown), (cursor) => fetchFindings(shown, cursor))
  const selection = useSelection(JSON.stringify([scope, filter]))
  const finding = useOpenFinding(source.rows)
  return (
    <>
      <FilterBar
        fields={fields}
        query={query}
        onChange={change}
        placeholder="Filter: severity:critical,high kev:yes direct:yes log4j"
        count={listCount(source, "finding")}
        counting={{ key: ["findings", scope], ask: (asked) => fetchFindings({ ...asked, ...scope }, undefined) }}
        actions={
          <>
            <SavedViewsMenu list="findings" />
            <ExportLink path="findings" filter={shown} />
          </>
        }
      />
      <ListWithDrawer
        drawer={
          finding.opened && (
            <FindingDrawer
              finding={finding.opened}
              onClose={finding.close}
              onBegun={finding.begin}
              onNext={finding.goOn}
              onRefused={finding.goBack}
            />
          )
        }
      >
        <DataList
          id={listId}
          label="Findings"
          columns={"productId" in scope ? productFindingColumns : findingColumns}
          source={source}
          rowId={(row) => row.id}
          narrow={(row) => <FindingNarrowRow finding={row} isAcrossAssets={"productId" in scope} />}
          selection={selection}
          openId={open ?? null}
          onOpen={finding.open}
          onGo={(row) => void navigate({ to: paths.vulnerability(row.vulnerability.id) })}
          sort={query.sort ?? "-priority"}
          onSort={(sort) => change({ sort })}
          empty={
            <EmptyList filter={filter} nothingFits="No finding fits the filter">
              <EmptyNote title="Nothing known is open">
                What could be matched was held against every known vulnerability; the coverage on the overview says what
                could not.
              </EmptyNote>
            </EmptyList>
          }
        />
      </ListWithDrawer>
      <BulkTriage
        selected={selection.ids.size === 0 ? null : counted(selection.ids.size, "finding")}
        about={{ findings: [...selection.ids] }}
        vex={{ findings: [...selection.ids] }}
        all={allThatMatch(source, selection.ids.size, shown, "finding")}
        onDone={() => selection.change(new Set())}
      />
    </>
  )
}
