import { Table } from "@mantine/core"
import type { ReactNode } from "react"
import classes from "./stacking-table.module.css"

interface StackingTableProps {
  /** One whose name needs no place on the page is hidden: "Deeds". */
  readonly heads: readonly { readonly name: string; readonly isNumber?: boolean; readonly isHidden?: boolean }[]
  readonly label?: string
  /**
   * `Table.Tr` of `Table.Td`; of stacked cells one with `data-label` says that before, one with `data-wide` has a line
   * to itself, one with `data-next` begins one.
   */
  readonly children: ReactNode
}

/**
 * A small table. Where its place is narrow the cells of a row follow each other in lines: beside each other they would
 * be cut.
 */
export function StackingTable({ heads, label, children }: StackingTableProps) {
  return (
    <div className={classes.around}>
      <Table
        fz="sm"
        verticalSpacing={6}
        horizontalSpacing={6}
        className={classes.table ?? ""}
        data-many={heads.length > 4 || undefined}
        aria-label={label}
      >
        <Table.Thead>
          <Table.Tr>
            {heads.map(({ name, isNumber = false, isHidden = false }) => (
              <Table.Th
                key={name}
                {...(isNumber ? { ta: "end" } : {})}
                {...(isHidden ? { "aria-label": name } : { children: name })}
              />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </div>
  )
}
