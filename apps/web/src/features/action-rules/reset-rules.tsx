import { Button, Text } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, expectDone } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx"
import { announce } from "../../ui/notices.tsx"

/** The way back to SSVC's own table and the usual thresholds. */
export function ResetRules() {
  const client = useQueryClient()
  const [isAsked, ask] = useState(false)
  const reset = useMutation({
    mutationFn: async () => expectDone(await api.DELETE("/api/v1/settings/action-rules")),
    onSuccess: async () => {
      ask(false)
      announce("The published table and the usual thresholds are in force.")
      await client.invalidateQueries()
    },
  })
  return (
    <>
      <Button variant="default" onClick={() => ask(true)}>
        Back to the published table
      </Button>
      <ConfirmDialog
        isOpen={isAsked}
        title="Back to the published table?"
        deed="Use the published table"
        keep="Keep ours"
        isPending={reset.isPending}
        problem={reset.error && problemText(reset.error)}
        onConfirm={() => reset.mutate()}
        onClose={() => ask(false)}
      >
        <Text size="sm">
          Your table and thresholds go; SSVC's own table decides from then on, in every list and export at once.
        </Text>
      </ConfirmDialog>
    </>
  )
}
