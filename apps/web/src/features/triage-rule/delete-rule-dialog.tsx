import { Text } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api, expectDone } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx"
import { counted } from "../../ui/counted.ts"
import { announce } from "../../ui/notices.tsx"
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
    <ConfirmDialog
      isOpen={rule !== null}
      title={`Delete ${rule?.name ?? ""}?`}
      deed="Delete rule"
      isPending={remove.isPending}
      problem={remove.error && problemText(remove.error)}
      onConfirm={() => rule && remove.mutate(rule.id)}
      onClose={onClose}
    >
      {rule && (
        <Text size="sm">
          {rule.findings === 0
            ? "It decides no finding now."
            : `The ${counted(rule.findings, "finding")} that it decides go to the next rule, or ask again.`}{" "}
          What it decided stays in the history.
        </Text>
      )}
    </ConfirmDialog>
  )
}
