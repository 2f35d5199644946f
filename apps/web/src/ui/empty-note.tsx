import { Stack, Text } from "@mantine/core"
import type { ReactNode } from "react"

/** An empty place: what it is for, why nothing is here, the next step. */
export function EmptyNote({
  title,
  children,
  action,
}: {
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <Stack align="center" gap={8} py={48} px={16} ta="center" maw={560} mx="auto">
      <Text fw={600}>{title}</Text>
      {children && (
        <Text size="sm" c="dimmed" component="div">
          {children}
        </Text>
      )}
      {action}
    </Stack>
  )
}
