import { useAddress } from "../../address.ts"
import { ExportLink } from "../../api/export-link.tsx"
import { useList } from "../../api/use-list.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { DataList } from "../../ui/list/data-list.tsx"
import { EmptyList } from "../../ui/list/empty-list.tsx"
import { FilterBar } from "../../ui/list/filter-bar.tsx"
import type { FilterField } from "../../ui/list/filter-text.ts"
import { listCount } from "../../ui/list/list-count.ts"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { fetchStatements } from "./fetch-vex.ts"
import { StatementNarrowRow, statementColumns } from "./statement-columns.tsx"
import { StatementDrawer } from "./statement-drawer.tsx"
import { verdicts } from "./statement-verdict.tsx"

const fields: readonly FilterField[] = [
  {
    word: "state",
    parameter: "state",
    label: "What became of it",
    kind: "choice",
    values: verdicts.map(({ value, label }) => ({ value, label })),
  },
]

/** A document row by row, each statement with its verdict. */
export function Statements({ vexId }: { readonly vexId: string }) {
  const { query, change } = useAddress()
  const { open, ...filter } = query
  const source = useList(["vex", vexId, "statements", filter], (cursor) => fetchStatements(vexId, filter, cursor))
  const opened = source.rows.find((statement) => statement.id === open)
  return (
    <>
      <FilterBar
        fields={fields}
        query={query}
        onChange={change}
        placeholder="Filter: CVE-2024-3094, pkg:npm/lodash, state:unmatched"
        count={listCount(source, "statement")}
        counting={{
          key: ["vex", vexId, "statements"],
          ask: (asked) => fetchStatements(vexId, asked, undefined),
        }}
        actions={<ExportLink path={`vex/${vexId}/statements`} filter={filter} />}
      />
      <ListWithDrawer drawer={opened && <StatementDrawer statement={opened} onClose={() => change({ open: null })} />}>
        <DataList
          id="vex-statements"
          label="Statements"
          columns={statementColumns}
          source={source}
          rowId={(statement) => statement.id}
          narrow={(statement) => <StatementNarrowRow statement={statement} />}
          openId={open ?? null}
          onOpen={(statement) => change({ open: statement.id }, { replace: open !== undefined })}
          sort={filter.sort ?? "place"}
          onSort={(sort) => change({ sort })}
          empty={
            <EmptyList filter={filter} nothingFits="No statement fits the filter">
              <EmptyNote title="The document states nothing" />
            </EmptyList>
          }
        />
      </ListWithDrawer>
    </>
  )
}
