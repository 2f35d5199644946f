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
import type { Correction } from "./fetch-corrections.ts"
import { reachSentence } from "./reach-sentence.ts"

interface UndoCorrectionProps {
  readonly correction: Correction
  readonly variant: "default" | "subtle"
  onUndone?(): void
}

/** Takes it back, after asking: what was written is gone then, and findings begin and end at once. */
export function UndoCorrection({ correction, variant, onUndone }: UndoCorrectionProps) {
  const client = useQueryClient()
  const mayCorrect = useAllowance("update:component")
  const [isAsking, setAsking] = useState(false)
  const undo = useMutation({
    mutationFn: async () =>
      expectData(
        await api.DELETE("/api/v1/component-corrections/{correctionId}", {
          params: { path: { correctionId: correction.id } },
        }),
      ),
    onSuccess: async ({ reached }) => {
      setAsking(false)
      onUndone?.()
      await client.invalidateQueries()
      announce(`Undone: ${reachSentence(reached)}`)
    },
  })
  return (
    <>
      <AllowedButton
        allowance={mayCorrect}
        variant={variant}
        {...(variant === "subtle" ? { size: "compact-sm" } : {})}
        onClick={() => setAsking(true)}
      >
        Undo correction
      </AllowedButton>
      <ConfirmDialog
        isOpen={isAsking}
        title={correction.kind === "rule" ? "Undo the rule?" : "Undo the correction?"}
        deed="Undo correction"
        isPending={undo.isPending}
        problem={undo.error && problemText(undo.error)}
        onConfirm={() => undo.mutate()}
        onClose={() => setAsking(false)}
      >
        <Text size="sm">
          {counted(correction.components, "component")} {correction.components === 1 ? "is" : "are"} again what{" "}
          {correction.components === 1 ? "its document says" : "their documents say"}, and matched so at once. What was
          written here is gone.
        </Text>
      </ConfirmDialog>
    </>
  )
}
