import { Table } from "@mantine/core"
import { StackingTable } from "../../ui/stacking-table.tsx"
import { StatusTag } from "../triage/status-tag.tsx"
import classes from "./rule-preview.module.css"

interface Reach {
  readonly moves: readonly {
    readonly from: Parameters<typeof StatusTag>[0]["status"]
    readonly to: Parameters<typeof StatusTag>[0]["status"]
    readonly findings: number
  }[]
}

/** Which status becomes which, and of how many. */
export function RuleMoves({ moves }: Reach) {
  return (
    <div className={classes.moves}>
      <StackingTable
        label="What changes"
        heads={[{ name: "Now" }, { name: "Then" }, { name: "Findings", isNumber: true }]}
      >
        {moves.map(({ from, to, findings }) => (
          <Table.Tr key={`${from} ${to}`}>
            <Table.Td>
              <StatusTag status={from} />
            </Table.Td>
            <Table.Td>
              <span className={classes.becomes}>→ </span>
              {from === to ? <span className="quiet">the same, by another decision</span> : <StatusTag status={to} />}
            </Table.Td>
            <Table.Td ta="end" className="numbers" data-label="Findings">
              {findings.toLocaleString("en")}
            </Table.Td>
          </Table.Tr>
        ))}
      </StackingTable>
    </div>
  )
}
