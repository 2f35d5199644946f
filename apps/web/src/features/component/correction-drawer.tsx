import { Group, Stack, Text } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx"
import { counted } from "../../ui/counted.ts"
import { announce } from "../../ui/notices.tsx"
import { Facts } from "../../ui/section.tsx"
import { SideDrawer } from "../../ui/side-drawer.tsx"
import { exactTime } from "../../ui/time.tsx"
import { reachText, setText } from "./correction-text.tsx"
import { EditRule } from "./edit-rule.tsx"
import type { Correction } from "./fetch-corrections.ts"
import { reachSentence } from "./reach-sentence.ts"

/** A correction: what it reaches and says, by whom and why, and the way back. */
export function CorrectionDrawer({ correction, onClose }: { readonly correction: Correction; onClose(): void }) {
  const mayCorrect = useAllowance("update:component")
  const [isChanging, setChanging] = useState(false)
  return (
    <SideDrawer
      label="Correction"
      title={correction.kind === "rule" ? "Rule" : "Correction of a component"}
      onClose={onClose}
    >
      {isChanging && <EditRule rule={correction} onClose={() => setChanging(false)} />}
      <Stack gap="md">
        <Facts
          facts={[
            ["Reaches", reachText(correction)],
            ...(correction.kind === "component"
              ? [["Its document says", correction.where.purl ?? correction.where.name] as const]
              : []),
            ["Corrected to", setText(correction)],
            ["Components now", correction.components.toLocaleString("en")],
            ["By", correction.by],
            ["Why", correction.note ?? "nothing was said"],
            ["Created", exactTime(correction.createdAt)],
            ["Changed", exactTime(correction.updatedAt)],
          ]}
        />
        <Group gap="xs">
          {correction.kind === "rule" && (
            <AllowedButton allowance={mayCorrect} variant="default" onClick={() => setChanging(true)}>
              Change
            </AllowedButton>
          )}
          <UndoCorrection correction={correction} onUndone={onClose} />
        </Group>
      </Stack>
    </SideDrawer>
  )
}

interface UndoCorrectionProps {
  readonly correction: Correction
  onUndone(): void
}

/** Takes it back, after asking: what was written is gone then, and findings begin and end at once. */
function UndoCorrection({ correction, onUndone }: UndoCorrectionProps) {
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
      onUndone()
      await client.invalidateQueries()
      announce(`Undone: ${reachSentence(reached)}`)
    },
  })
  return (
    <>
      <AllowedButton allowance={mayCorrect} variant="default" onClick={() => setAsking(true)}>
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
