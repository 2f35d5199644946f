import { Button, Group, Modal, Stack, Text } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api, expectDone } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { counted } from "../../ui/counted.ts"
import { announce } from "../../ui/notices.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import type { TriageRule } from "./fetch-rules.ts"

/** Asks once more: a deleted rule must be written again. */
export function DeleteRuleDialog({ rule, onClose }: { readonly rule: TriageRule | null; onClose(): void }) {
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: async (ruleId: string) =>
      expectDone(await api.DELETE("/api/v1/triage/rules/{ruleId}", { params: { path: { ruleId } } })),
    onSuccess: async () => {
      announce(`${rule?.name ?? "The rule"} is deleted.`)
      onClose()
      await client.invalidateQueries()
    },
  })
  return (
    <Modal
      opened={rule !== null}
      onClose={onClose}
      title={`Delete ${rule?.name ?? ""}?`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {rule && (
        <Stack gap="md">
          <Text size="sm">
            {rule.findings === 0
              ? "It decides no finding now."
              : `The ${counted(rule.findings, "finding")} that it decides go to the next rule, or ask again.`}{" "}
            What it decided stays in the history.
          </Text>
          {remove.error && <ProblemNote problem={problemText(remove.error)} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Keep it
            </Button>
            <Button color="red.9" loading={remove.isPending} onClick={() => remove.mutate(rule.id)}>
              Delete rule
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
