import { NativeSelect, Table } from "@mantine/core"
import {
  answersInWords,
  automatableAnswers,
  type exploitationAnswers,
  exposureAnswers,
  impactAnswers,
  outcomes,
} from "./answer-words.ts"
import classes from "./decision-grid.module.css"
import type { TableRow } from "./fetch-action-rules.ts"

interface DecisionGridProps {
  readonly exploitation: (typeof exploitationAnswers)[number]
  readonly rows: readonly TableRow[]
  onChange(row: TableRow): void
  readonly isReadOnly: boolean
}

/** The part of the table for one answer to the question of exploitation: where it is, by how bad it would be. */
export function DecisionGrid({ exploitation, rows, onChange, isReadOnly }: DecisionGridProps) {
  const rowOf = (answers: Omit<TableRow, "priority">): TableRow | undefined =>
    rows.find(
      (row) =>
        row.exploitation === answers.exploitation &&
        row.exposure === answers.exposure &&
        row.automatable === answers.automatable &&
        row.humanImpact === answers.humanImpact,
    )
  return (
    <Table
      className={classes.grid ?? ""}
      fz="sm"
      verticalSpacing={2}
      horizontalSpacing={4}
      withRowBorders={false}
      aria-label={exploitation.label}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th aria-label="Where" />
          {impactAnswers.map(({ value, label }) => (
            <Table.Th key={value} className={classes.impact}>
              {label}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {exposureAnswers.flatMap((exposure) =>
          automatableAnswers.map((automatable) => (
            <Table.Tr key={`${exposure.value} ${automatable.value}`}>
              <Table.Th scope="row" className={classes.where}>
                {exposure.label}, {automatable.label}
              </Table.Th>
              {impactAnswers.map((impact) => {
                const row = rowOf({
                  exploitation: exploitation.value,
                  exposure: exposure.value,
                  automatable: automatable.value,
                  humanImpact: impact.value,
                })
                if (row === undefined) return <Table.Td key={impact.value} />
                return (
                  <Table.Td key={impact.value}>
                    <Outcome row={row} onChange={onChange} isReadOnly={isReadOnly} />
                  </Table.Td>
                )
              })}
            </Table.Tr>
          )),
        )}
      </Table.Tbody>
    </Table>
  )
}

interface OutcomeProps {
  readonly row: TableRow
  onChange(row: TableRow): void
  readonly isReadOnly: boolean
}

function Outcome({ row, onChange, isReadOnly }: OutcomeProps) {
  return (
    <NativeSelect
      size="xs"
      aria-label={answersInWords(row)}
      classNames={{ input: classes.cell ?? "" }}
      data-action={outcomes.find((each) => each.value === row.priority)?.action}
      data={outcomes.map(({ value, label }) => ({ value, label }))}
      value={row.priority}
      disabled={isReadOnly}
      onChange={(event) => {
        const chosen = outcomes.find((each) => each.value === event.currentTarget.value)
        if (chosen) onChange({ ...row, priority: chosen.value })
      }}
    />
  )
}
