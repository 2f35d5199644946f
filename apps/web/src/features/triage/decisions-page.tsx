import { Button, Text } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { useAddress } from "../../address.ts"
import { ExportLink } from "../../api/export-link.tsx"
import { useList } from "../../api/use-list.ts"
import { paths } from "../../paths.ts"
import { useAllowance } from "../../session/use-session.ts"
import { counted } from "../../ui/counted.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { DataList } from "../../ui/list/data-list.tsx"
import { EmptyList } from "../../ui/list/empty-list.tsx"
import { FilterBar } from "../../ui/list/filter-bar.tsx"
import { listCount } from "../../ui/list/list-count.ts"
import { SelectionBar } from "../../ui/list/selection-bar.tsx"
import { useSelection } from "../../ui/list/use-selection.ts"
import { PageBody } from "../../ui/section.tsx"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { DecisionNarrowRow, decisionColumns } from "./decision-columns.tsx"
import { DecisionDrawer } from "./decision-drawer.tsx"
import { decisionListFields } from "./decision-list-fields.ts"
import { isUndoable } from "./decision-words.ts"
import { fetchDecisions } from "./fetch-decisions.ts"
import { UndoButton } from "./undo-button.tsx"

/** What was decided by whom, and does it still hold? */
export function DecisionsPage() {
  const mayRead = useAllowance("read:vulnerability-triage")
  return (
    <>
      <PageHeader
        title="Decisions"
        lead="What people, tokens, rules and VEX documents decided about findings; undone and ended ones too."
        actions={
          <Button component={Link} to={paths.triageRules} variant="default">
            Triage rules
          </Button>
        }
      />
      {mayRead.isAllowed ? (
        <DecisionList />
      ) : (
        <PageBody>
          <Text size="sm" c="dimmed">
            {mayRead.reason}
          </Text>
        </PageBody>
      )}
    </>
  )
}

function DecisionList() {
  const { query, change } = useAddress()
  const { open, ...filter } = query
  const source = useList(["triage", "list", filter], (cursor) => fetchDecisions(filter, cursor))
  const selection = useSelection(JSON.stringify(filter))
  const opened = source.rows.find(({ id }) => id === open)
  return (
    <>
      <FilterBar
        fields={decisionListFields}
        query={query}
        onChange={(changes) => change({ ...changes, open: null })}
        placeholder="Filter: status:accept_risk state:standing by:token CVE-2024-3094"
        count={listCount(source, "decision")}
        counting={{ key: ["triage", "list"], ask: (asked) => fetchDecisions(asked, undefined) }}
        actions={<ExportLink path="triage" filter={filter} />}
      />
      <ListWithDrawer drawer={opened && <DecisionDrawer decision={opened} onClose={() => change({ open: null })} />}>
        <DataList
          id="decisions"
          label="Decisions"
          columns={decisionColumns}
          source={source}
          rowId={({ id }) => id}
          narrow={(decision) => <DecisionNarrowRow decision={decision} />}
          selection={selection}
          openId={open ?? null}
          onOpen={({ id }) => change({ open: id }, { replace: open !== undefined })}
          sort={filter.sort ?? "-createdAt"}
          onSort={(sort) => change({ sort })}
          empty={
            <EmptyList filter={filter} nothingFits="No decision fits the filter">
              <EmptyNote
                title="Nobody has decided yet"
                action={
                  <Button component={Link} to={paths.vulnerabilities} variant="default">
                    Open vulnerabilities
                  </Button>
                }
              >
                Open a finding of an asset to decide on it, or let a triage rule or a supplier's VEX do it.
              </EmptyNote>
            </EmptyList>
          }
        />
      </ListWithDrawer>
      <Selected
        decisions={source.rows.filter(({ id }) => selection.ids.has(id))}
        onClear={() => selection.change(new Set())}
      />
    </>
  )
}

type Rows = Awaited<ReturnType<typeof fetchDecisions>>["items"]

/** What is selected, and what of it can be undone. */
function Selected({ decisions, onClear }: { readonly decisions: Rows; onClear(): void }) {
  if (decisions.length === 0) return null
  const undoable = decisions.filter(isUndoable)
  const others = decisions.length - undoable.length
  return (
    <SelectionBar selected={counted(decisions.length, "decision")} onClear={onClear}>
      {undoable.length > 0 && <UndoButton decisions={undoable} onDone={onClear} />}
      {others > 0 && (
        <span className="quiet">
          {others.toLocaleString("en")} {others === 1 ? "is" : "are"} a rule's, undone or ended: nothing to undo
        </span>
      )}
    </SelectionBar>
  )
}
