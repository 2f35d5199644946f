import { Anchor, Group } from "@mantine/core"
import { formatQuery } from "../address.ts"

const formats = ["csv", "xlsx"] as const

/** The whole list, as it is filtered, for a spreadsheet: with every column, whichever are shown. */
export function ExportLink({
  path,
  filter,
}: {
  readonly path: string
  readonly filter: Readonly<Record<string, string>>
}) {
  return (
    <Group gap={8} wrap="nowrap">
      {formats.map((format) => (
        <Anchor
          key={format}
          href={`/api/v1/${path}${formatQuery({ ...filter, format })}`}
          download
          size="sm"
          c="dimmed"
          aria-label={`The whole list as ${format.toUpperCase()}`}
          title="The whole list, as it is filtered, with every column"
        >
          {format.toUpperCase()}
        </Anchor>
      ))}
    </Group>
  )
}
