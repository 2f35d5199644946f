import type { CommandCall } from "./command.ts"
import { type Column, renderTable } from "./table.ts"

/** A list on standard output: as JSON where that is asked for, else as a table for people. */
export function printList<Item>(
  { options, surroundings }: Pick<CommandCall, "options" | "surroundings">,
  items: readonly Item[],
  columns: readonly Column[],
  row: (item: Item) => readonly string[],
): void {
  surroundings.out(
    options.flag("json") ? JSON.stringify(items, null, 2) : renderTable(columns, items.map(row), surroundings.columns),
  )
}

/** As `printList`, with how many there are of which these are the first. */
export function printPage<Item>(
  call: Pick<CommandCall, "options" | "surroundings">,
  page: { readonly items: readonly Item[]; readonly total: number },
  columns: readonly Column[],
  row: (item: Item) => readonly string[],
): void {
  printList(call, page.items, columns, row)
  if (!call.options.flag("json")) call.surroundings.say(`${page.items.length} of ${page.total}`)
}
