import { ActionIcon, Menu } from "@mantine/core"
import { IconAdjustmentsHorizontal, IconCheck } from "@tabler/icons-react"
import classes from "./data-list.module.css"
import type { Columns } from "./use-columns.ts"

/** Which columns are shown. */
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
          <Menu.Label>Columns</Menu.Label>
          {columns.all.slice(1).map((column) => (
            <Menu.Item
              key={column.id}
              onClick={() => columns.toggle(column.id)}
              rightSection={
                columns.lacksRoom(column.id) ? (
                  <span className="quiet">no room</span>
                ) : columns.isShown(column.id) ? (
                  <IconCheck size={14} aria-label="shown" />
                ) : null
              }
            >
              {column.header}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={columns.reset}>Reset columns and widths</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
