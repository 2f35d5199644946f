import { Anchor, Button } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { useAddress } from "../../address.ts"
import { useList } from "../../api/use-list.ts"
import { paths } from "../../paths.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { DataList } from "../../ui/list/data-list.tsx"
import { listCount } from "../../ui/list/list-count.ts"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { DecideProposals } from "./decide-proposals.tsx"
import { fetchProposals } from "./fetch-proposals.ts"
import { ProposalNarrowRow, proposalColumns } from "./proposal-columns.tsx"
import { ProposalDrawer } from "./proposal-drawer.tsx"
import { ProposalFilter } from "./proposal-filter.tsx"
import classes from "./proposals-page.module.css"

/** What do others propose that nobody has taken for true yet? */
export function ProposalsPage() {
  const { query, change } = useAddress()
  const { open, state = "open", vulnerability, documentId } = query
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const narrowed = {
    ...(vulnerability === undefined ? {} : { vulnerability }),
    ...(documentId === undefined ? {} : { documentId }),
  }
  const filter = { ...narrowed, state }
  const source = useList(["proposals", filter], (cursor) => fetchProposals(filter, cursor))
  const opened = source.rows.find((proposal) => proposal.id === open)
  const selectNone = (): void => setSelected(new Set())
  const refilter = (changes: Readonly<Record<string, string | null>>): void => {
    selectNone()
    change({ ...changes, open: null })
  }
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
        identity={<span className="quiet numbers">{listCount(source, "proposal")}</span>}
        lead="Statements of VEX authors that you chose to review. Accepting one makes it your decision."
      />
      <ProposalFilter state={state} vulnerability={vulnerability} documentId={documentId} onChange={refilter} />
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
          {...(state === "open" ? { selection: { ids: selected, change: setSelected } } : {})}
          openId={open ?? null}
          onOpen={(proposal) => change({ open: proposal.id }, { replace: open !== undefined })}
          empty={<NoProposals isOpen={state === "open"} />}
        />
      </ListWithDrawer>
      {state === "open" && (selected.size > 0 || total > 0) && (
        <DecideBar
          selected={selected}
          filter={narrowed}
          total={total}
          onSelectNone={selectNone}
          onDone={() => refilter({})}
        />
      )}
    </>
  )
}

function NoProposals({ isOpen }: { readonly isOpen: boolean }) {
  return (
    <EmptyNote title={isOpen ? "No proposals to decide" : "No proposal is in this state"}>
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
  readonly filter: { readonly documentId?: string; readonly vulnerability?: string }
  /** How many open ones the filter shows. */
  readonly total: number
  onSelectNone(): void
  onDone(): void
}

function DecideBar({ selected, filter, total, onSelectNone, onDone }: DecideBarProps) {
  const isSelected = selected.size > 0
  return (
    <div className={classes.bar} role="toolbar" aria-label="Decide">
      <b className="numbers">{isSelected ? selected.size : `All ${total.toLocaleString("en")}`}</b>
      {isSelected ? "selected" : "that match"}
      <DecideProposals
        which={isSelected ? { proposals: [...selected] } : { filter }}
        count={isSelected ? selected.size : total}
        onDone={onDone}
      />
      {isSelected && (
        <Button variant="subtle" color="gray" onClick={onSelectNone}>
          Clear selection
        </Button>
      )}
    </div>
  )
}
