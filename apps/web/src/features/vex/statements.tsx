import { Group, Select } from "@mantine/core"
import { useAddress } from "../../address.ts"
import { useList } from "../../api/use-list.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { DataList } from "../../ui/list/data-list.tsx"
import { listCount } from "../../ui/list/list-count.ts"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { fetchStatements } from "./fetch-vex.ts"
import { StatementNarrowRow, statementColumns } from "./statement-columns.tsx"
import { StatementDrawer } from "./statement-drawer.tsx"
import { verdicts } from "./statement-verdict.tsx"

/** A document row by row, each statement with its verdict. */
export function Statements({ vexId }: { readonly vexId: string }) {
  const { query, change } = useAddress()
  const { open, state } = query
  const filter: Record<string, string> = state === undefined ? {} : { state }
  const source = useList(["vex", vexId, "statements", filter], (cursor) => fetchStatements(vexId, filter, cursor))
  const opened = source.rows.find((statement) => statement.id === open)
  return (
    <>
      <Group gap="sm" px={{ base: "md", sm: "lg" }} pb="xs">
        <Select
          aria-label="Verdict"
          data={verdicts.map(({ value, label }) => ({ value, label }))}
          value={state ?? null}
          onChange={(value) => change({ state: value, open: null })}
          placeholder="Every verdict"
          clearable
          w={180}
        />
        <span className="quiet numbers">{listCount(source, "statement")}</span>
      </Group>
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
          empty={<EmptyNote title="No statement has this verdict" />}
        />
      </ListWithDrawer>
    </>
  )
}
