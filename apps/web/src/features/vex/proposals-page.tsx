import { Anchor } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { useAddress } from "../../address.ts"
import { ExportLink } from "../../api/export-link.tsx"
import { useList } from "../../api/use-list.ts"
import { paths } from "../../paths.ts"
import { counted } from "../../ui/counted.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { DataList } from "../../ui/list/data-list.tsx"
import { EmptyList } from "../../ui/list/empty-list.tsx"
import { FilterBar } from "../../ui/list/filter-bar.tsx"
import { listCount } from "../../ui/list/list-count.ts"
import { SelectionBar } from "../../ui/list/selection-bar.tsx"
import { useSelection } from "../../ui/list/use-selection.ts"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { DecideProposals } from "./decide-proposals.tsx"
import { fetchProposals } from "./fetch-proposals.ts"
import { ProposalNarrowRow, proposalColumns } from "./proposal-columns.tsx"
import { ProposalDrawer } from "./proposal-drawer.tsx"
import { proposalFields } from "./proposal-fields.ts"

/** What do others propose that nobody has taken for true yet? */
export function ProposalsPage() {
  const { query, change } = useAddress()
  const { open, ...filter } = query
  const { state, sort, ...narrowed } = filter
  const isOpen = state === undefined || state === "open"
  const source = useList(["proposals", filter], (cursor) => fetchProposals(filter, cursor))
  const selection = useSelection(JSON.stringify(filter))
  const opened = source.rows.find((proposal) => proposal.id === open)
  const selectNone = (): void => selection.change(new Set())
  const total = source.total ?? 0
  const goOn = (): void => {
    const next = source.rows[source.rows.findIndex((proposal) => proposal.id === open) + 1]
    change({ open: next?.id ?? null }, { replace: true })
  }
  return (
    <>
      <PageHeader
        title="Proposals"
        breadcrumbs={[{ label: "VEX", to: paths.vex }]}
        lead="Statements of VEX authors that you chose to review. Accepting one makes it your decision."
      />
      <FilterBar
        fields={proposalFields(query.documentId, source.rows)}
        query={query}
        onChange={(changes) => change({ ...changes, open: null })}
        placeholder="Filter: status:not_affected author:Acme CVE-2024-3094"
        count={listCount(source, "proposal")}
        counting={{ key: ["proposals"], ask: (asked) => fetchProposals(asked, undefined) }}
        actions={<ExportLink path="triage/proposals" filter={filter} />}
      />
      <ListWithDrawer
        drawer={opened && <ProposalDrawer proposal={opened} onClose={() => change({ open: null })} onNext={goOn} />}
      >
        <DataList
          id="proposals"
          label="Proposals"
          columns={proposalColumns}
          source={source}
          rowId={(proposal) => proposal.id}
          narrow={(proposal) => <ProposalNarrowRow proposal={proposal} />}
          {...(isOpen ? { selection } : {})}
          openId={open ?? null}
          onOpen={(proposal) => change({ open: proposal.id }, { replace: open !== undefined })}
          sort={sort ?? "-createdAt"}
          onSort={(next) => change({ sort: next })}
          empty={
            <EmptyList filter={filter} nothingFits="No proposal fits the filter">
              <NoProposals />
            </EmptyList>
          }
        />
      </ListWithDrawer>
      {isOpen && (selection.ids.size > 0 || total > 0) && (
        <DecideBar
          selected={selection.ids}
          filter={narrowed}
          total={total}
          onSelectNone={selectNone}
          onDone={() => {
            selectNone()
            change({ open: null })
          }}
        />
      )}
    </>
  )
}

function NoProposals() {
  return (
    <EmptyNote title="No proposals to decide">
      Proposals come from authors whose VEX you neither apply nor ignore: see{" "}
      <Anchor component={Link} to={paths.vexTrust} size="sm">
        VEX trust
      </Anchor>{" "}
      in the settings.
    </EmptyNote>
  )
}

interface DecideBarProps {
  readonly selected: ReadonlySet<string>
  readonly filter: Readonly<Record<string, string>>
  /** How many open ones the filter shows. */
  readonly total: number
  onSelectNone(): void
  onDone(): void
}

function DecideBar({ selected, filter, total, onSelectNone, onDone }: DecideBarProps) {
  const isSelected = selected.size > 0
  return (
    <SelectionBar
      selected={isSelected ? counted(selected.size, "proposal") : total.toLocaleString("en")}
      isAll={!isSelected}
      onClear={isSelected ? onSelectNone : undefined}
    >
      <DecideProposals
        which={isSelected ? { proposals: [...selected] } : { filter }}
        count={isSelected ? selected.size : total}
        onDone={onDone}
      />
    </SelectionBar>
  )
}
