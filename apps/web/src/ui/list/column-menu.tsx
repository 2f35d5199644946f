import { ActionIcon, Menu } from "@mantine/core"
import { IconAdjustmentsHorizontal } from "@tabler/icons-react"
import type { KeyboardEvent } from "react"
import classes from "./data-list.module.css"
import type { Columns } from "./use-columns.ts"

/** Pixels of one stroke. */
const step = 16

/** Which columns are shown, and for who has no pointer how wide. */
export function ColumnMenu<Row>({ columns }: { readonly columns: Columns<Row> }) {
  return (
    <div className={classes.columnMenu} role="columnheader" aria-label="Choice of columns">
      <Menu position="bottom-end" closeOnItemClick={false} withinPortal>
        <Menu.Target>
          <ActionIcon size="sm" aria-label="Choose columns">
            <IconAdjustmentsHorizontal size={14} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Columns (← → make one narrower, wider)</Menu.Label>
          {columns.choices.map((column) => (
            <Menu.CheckboxItem
              key={column.id}
              checked={columns.isShown(column)}
              onChange={() => columns.toggle(column)}
              onKeyDown={(event: KeyboardEvent) => {
                const by = { ArrowLeft: -step, ArrowRight: step }[event.key]
                if (by !== undefined && columns.isShown(column)) columns.widen(column, by)
              }}
              rightSection={columns.lacksRoom(column) && <span className="quiet">no room: scroll to it</span>}
            >
              {column.header}
            </Menu.CheckboxItem>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={columns.reset}>Reset columns and widths</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
