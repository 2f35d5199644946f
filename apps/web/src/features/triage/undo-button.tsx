import { Text } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx"
import { counted } from "../../ui/counted.ts"
import { announce } from "../../ui/notices.tsx"
import type { Decision } from "./finding-decisions.ts"

/** What one request takes. */
const decisionsMax = 1000

/** Takes decisions back, after saying on how many findings they are in force. */
export function UndoButton({ decisions, onDone }: { readonly decisions: readonly Decision[]; onDone?(): void }) {
  const client = useQueryClient()
  const mayDecide = useAllowance("create:vulnerability-triage")
  const [isAsking, setAsking] = useState(false)
  const undo = useMutation({
    mutationFn: async () => {
      let undone = 0
      for (let from = 0; from < decisions.length; from += decisionsMax) {
        const ids = decisions.slice(from, from + decisionsMax).map(({ id }) => id)
        const { results } = expectData(await api.POST("/api/v1/triage/undo", { body: { decisions: ids } }))
        undone += results.filter(({ result }) => result === "undone").length
      }
      return undone
    },
    onSuccess: async (undone) => {
      setAsking(false)
      onDone?.()
      await client.invalidateQueries()
      announce(
        undone === decisions.length
          ? `${counted(undone, "decision")} undone; what held before holds again.`
          : `${counted(undone, "decision")} undone; ${counted(decisions.length - undone, "other")} had been undone before.`,
      )
    },
  })
  const findings = decisions.reduce((sum, each) => sum + each.findings, 0)
  return (
    <>
      <AllowedButton allowance={mayDecide} variant="default" onClick={() => setAsking(true)}>
        {decisions.length === 1 ? "Undo" : `Undo ${decisions.length.toLocaleString("en")}`}
      </AllowedButton>
      <ConfirmDialog
        isOpen={isAsking}
        title={decisions.length === 1 ? "Undo the decision?" : `Undo ${counted(decisions.length, "decision")}?`}
        deed={decisions.length === 1 ? "Undo the decision" : `Undo ${counted(decisions.length, "decision")}`}
        keep="Leave as it is"
        isPending={undo.isPending}
        problem={undo.error && problemText(undo.error)}
        onConfirm={() => undo.mutate()}
        onClose={() => setAsking(false)}
      >
        <Text size="sm">
          {counted(findings, "finding")} then {findings === 1 ? "has" : "have"} again what held before, or{" "}
          {findings === 1 ? "is" : "are"} open. The history keeps who undid it; to have it back, decide anew.
        </Text>
      </ConfirmDialog>
    </>
  )
}
