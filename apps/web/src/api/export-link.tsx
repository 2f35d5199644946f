import { Anchor } from "@mantine/core"
import { formatQuery } from "../address.ts"

/** The whole list, as it is filtered, for a spreadsheet. */
export function ExportLink({
  path,
  filter,
}: {
  readonly path: string
  readonly filter: Readonly<Record<string, string>>
}) {
  return (
    <Anchor href={`/api/v1/${path}${formatQuery({ ...filter, format: "csv" })}`} download size="sm" c="dimmed">
      CSV
    </Anchor>
  )
}
