import { Button, Group, Pill, Select, TextInput } from "@mantine/core"
import { useDebouncedCallback } from "@mantine/hooks"
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
import classes from "./proposals-page.module.css"

const states = [
  { value: "open", label: "Open" },
  { value: "accepted", label: "Accepted" },
  { value: "rejected", label: "Rejected" },
  { value: "all", label: "All" },
]

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
  const refilter = (changes: Readonly<Record<string, string | null>>): void => {
    setSelected(new Set())
    change({ ...changes, open: null })
  }
  const search = useDebouncedCallback((text: string) => refilter({ vulnerability: text.trim() || null }), 300)
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
      <Group gap="sm" px={{ base: "md", sm: "lg" }} pb="xs">
        <Select
          aria-label="State"
          data={states}
          value={state}
          allowDeselect={false}
          onChange={(value) => refilter({ state: value === "open" ? null : value })}
          w={130}
        />
        <TextInput
          aria-label="Vulnerability"
          placeholder="CVE, GHSA or other id"
          defaultValue={vulnerability ?? ""}
          onChange={(event) => search(event.currentTarget.value)}
          w={200}
        />
        {documentId !== undefined && (
          <Pill
            withRemoveButton
            removeButtonProps={{ "aria-label": "Of every document", "aria-hidden": false, tabIndex: 0 }}
            onRemove={() => refilter({ documentId: null })}
          >
            of one document
          </Pill>
        )}
      </Group>
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
          empty={
            <EmptyNote title={state === "open" ? "No proposals to decide" : "No proposal is in this state"}>
              Proposals come from authors whose VEX you neither apply nor ignore: see <i>VEX trust</i> in the settings.
            </EmptyNote>
          }
        />
      </ListWithDrawer>
      {state === "open" && (selected.size > 0 || total > 0) && (
        <div className={classes.bar} role="toolbar" aria-label="Decide">
          <b className="numbers">{selected.size > 0 ? selected.size : `All ${total.toLocaleString("en")}`}</b>
          {selected.size > 0 ? "selected" : "that match"}
          <DecideProposals
            which={selected.size > 0 ? { proposals: [...selected] } : { filter: narrowed }}
            count={selected.size > 0 ? selected.size : total}
            onDone={() => refilter({})}
          />
          {selected.size > 0 && (
            <Button variant="subtle" color="gray" onClick={() => setSelected(new Set())}>
              Clear selection
            </Button>
          )}
        </div>
      )}
    </>
  )
}
