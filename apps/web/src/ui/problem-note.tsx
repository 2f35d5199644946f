import { Button, Code, Group, Stack, Text } from "@mantine/core"
import { IconAlertTriangle } from "@tabler/icons-react"
import classes from "./problem-note.module.css"

export interface ProblemText {
  readonly title: string
  readonly detail: string
  /** Where in the request or the file, a line each. */
  readonly places: readonly string[]
  readonly requestId: string | null
}

/** What went wrong, where, and a way on: in the place of what could not be shown. */
export function ProblemNote({ problem, onRetry }: { readonly problem: ProblemText; readonly onRetry?: () => void }) {
  return (
    <div role="alert" className={classes.note}>
      <IconAlertTriangle size={18} aria-hidden className={classes.icon} />
      <Stack gap={4} miw={0}>
        <Text fw={600} size="sm">
          {problem.title}
        </Text>
        {problem.detail && problem.detail !== problem.title && <Text size="sm">{problem.detail}</Text>}
        {problem.places
          .filter((place) => place !== problem.detail)
          .slice(0, 10)
          .map((place) => (
            <Code key={place} className={classes.place}>
              {place}
            </Code>
          ))}
        {(onRetry || problem.requestId) && (
          <Group gap="sm" mt={4}>
            {onRetry && (
              <Button variant="default" onClick={onRetry}>
                Try again
              </Button>
            )}
            {problem.requestId && (
              <Text size="xs" c="dimmed">
                Request <span className="mono">{problem.requestId}</span>
              </Text>
            )}
          </Group>
        )}
      </Stack>
    </div>
  )
}
