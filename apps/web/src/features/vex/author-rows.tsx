import { Button, Group, Stack, Text } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { AuthorRow, type AuthorSetting } from "./author-row.tsx"
import { fetchVexDocuments } from "./fetch-vex.ts"

interface AuthorRowsProps {
  readonly rows: readonly AuthorSetting[]
  readonly tokens: readonly { readonly value: string; readonly label: string }[]
  onChange(change: (rows: readonly AuthorSetting[]) => readonly AuthorSetting[]): void
  readonly isReadOnly: boolean
}

/** The authors who have a setting of their own; offered are those whose documents came. */
export function AuthorRows({ rows, tokens, onChange, isReadOnly }: AuthorRowsProps) {
  const seen = useQuery({ queryKey: ["vex", "list", "authors"], queryFn: () => fetchVexDocuments({}, undefined) })
  const authors = [...new Set(seen.data?.items.flatMap(({ author }) => (author === null ? [] : [author])) ?? [])]
  return (
    <Stack gap="md">
      {rows.length === 0 && (
        <Text size="sm" c="dimmed">
          No author has a setting of their own.
        </Text>
      )}
      {rows.map((row, index) => (
        <AuthorRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a row holds nothing of its own, and its author is being typed
          key={index}
          setting={row}
          number={index + 1}
          authors={authors}
          tokens={tokens}
          isReadOnly={isReadOnly}
          onChange={(changes) => onChange((now) => now.map((each) => (each === row ? { ...each, ...changes } : each)))}
          onRemove={() => onChange((now) => now.filter((each) => each !== row))}
        />
      ))}
      {!isReadOnly && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => onChange((now) => [...now, { ...emptyRow }])}
          >
            Add an author
          </Button>
        </Group>
      )}
    </Stack>
  )
}

const emptyRow: AuthorSetting = { author: "", trust: "apply", note: "", tokens: [] }
