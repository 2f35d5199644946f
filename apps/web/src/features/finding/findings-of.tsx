import { useNavigate } from "@tanstack/react-router"
import { useRef } from "react"
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
import { announce } from "../../ui/notices.tsx"
import type { ProblemText } from "../../ui/problem-note.tsx"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { BulkTriage } from "../triage/bulk-triage.tsx"
import { useOwnStatuses } from "../triage-status/fetch-own-statuses.ts"
import {
  actionField,
  epssField,
  kevField,
  ownStatusFields,
  severityField,
  statusField,
} from "../vulnerability/vulnerability-fields.ts"
import { type Finding, fetchFindings, findingsKey } from "./fetch-findings.ts"
import { FindingNarrowRow, findingColumns, productFindingColumns } from "./finding-columns.tsx"
import { FindingDrawer } from "./finding-drawer.tsx"

interface FindingsOfProps {
  /** Which findings: those of one asset or of one product. */
  readonly scope: { readonly assetId: string } | { readonly productId: string }
  /** Names the list in what the browser remembers. */
  readonly listId: string
}

/** The open findings of one thing, the worst first. */
export function FindingsOf({ scope, listId }: FindingsOfProps) {
  const ownStatuses = useOwnStatuses()
  const fields = [severityField, kevField, epssField, actionField, statusField, ...ownStatusFields(ownStatuses)]
  const { query, change } = useAddress()
  const navigate = useNavigate()
  const { open, tab: _tab, ...filter } = query
  const shown = { ...filter, ...scope }
  const source = useList(findingsKey(shown), (cursor) => fetchFindings(shown, cursor))
  const selection = useSelection(JSON.stringify([scope, filter]))
  const opened = source.rows.find((finding) => finding.id === open)
  // Who has begun to decide on the next one is not taken away from it.
  const hasBegun = useRef(false)
  const goTo = (id: string | null): void => {
    hasBegun.current = false
    change({ open: id }, { replace: true })
  }
  const rows = useRef(source.rows)
  rows.current = source.rows
  /** Goes back to what the server refused; where somebody has begun on another one or it has left the list, says it. */
  const goBack = ({ id, asset, vulnerability }: Finding, problem: ProblemText): void => {
    const isListed = rows.current.some((row) => row.id === id)
    if (isListed && !hasBegun.current) {
      announce(`${vulnerability.id} was not saved.`)
      goTo(id)
      return
    }
    const to = isListed
      ? { to: paths.asset(asset.id), search: { tab: "findings", open: id } }
      : { to: paths.vulnerability(vulnerability.id), search: { tab: "decisions" } }
    announce(`${vulnerability.id} in ${asset.name} was not saved. ${problem.title}. ${problem.detail}`, {
      label: isListed ? "Go back to it" : "See its decisions",
      run: () => void navigate(to),
      stays: true,
    })
  }
  // The next row, as it stands before the list is read again.
  const goOn = (): void => {
    const next = source.rows[source.rows.findIndex((finding) => finding.id === open) + 1]
    goTo(next?.id ?? null)
  }
  return (
    <>
      <FilterBar
        fields={fields}
        query={query}
        onChange={change}
        placeholder="Filter findings"
        count={listCount(source, "finding")}
        actions={<ExportLink path="findings" filter={shown} />}
      />
      <ListWithDrawer
        drawer={
          opened && (
            <FindingDrawer
              finding={opened}
              onClose={() => change({ open: null })}
              onBegun={() => {
                hasBegun.current = true
              }}
              onNext={goOn}
              onRefused={(finding, problem) =>
                // The list as it has come meanwhile is drawn first.
                setTimeout(() => goBack(finding, problem))
              }
            />
          )
        }
      >
        <DataList
          id={listId}
          label="Findings"
          columns={"productId" in scope ? productFindingColumns : findingColumns}
          source={source}
          rowId={(finding) => finding.id}
          narrow={(finding) => <FindingNarrowRow finding={finding} isAcrossAssets={"productId" in scope} />}
          selection={selection}
          openId={open ?? null}
          onOpen={(finding) => {
            hasBegun.current = false
            change({ open: finding.id }, { replace: open !== undefined })
          }}
          onGo={(finding) => void navigate({ to: paths.vulnerability(finding.vulnerability.id) })}
          sort={query.sort ?? "-priority"}
          onSort={(sort) => change({ sort: sort.startsWith("-") ? sort : `-${sort}` })}
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
        onDone={() => selection.change(new Set())}
      />
    </>
  )
}
