import { Group, Stack, Text } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { announce } from "../../ui/notices.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { Facts } from "../../ui/section.tsx"
import { SideDrawer } from "../../ui/side-drawer.tsx"
import { exactTime } from "../../ui/time.tsx"
import { reachText, setText } from "./correction-text.tsx"
import { EditRule } from "./edit-rule.tsx"
import type { Correction } from "./fetch-corrections.ts"
import { reachSentence } from "./reach-sentence.ts"

/** A correction: what it reaches and says, by whom and why, and the way back. */
export function CorrectionDrawer({ correction, onClose }: { readonly correction: Correction; onClose(): void }) {
  const client = useQueryClient()
  const mayCorrect = useAllowance("update:component")
  const [isChanging, setChanging] = useState(false)
  const undo = useMutation({
    mutationFn: async () =>
      expectData(
        await api.DELETE("/api/v1/component-corrections/{correctionId}", {
          params: { path: { correctionId: correction.id } },
        }),
      ),
    onSuccess: async ({ reached }) => {
      onClose()
      await client.invalidateQueries()
      announce(`Undone: ${reachSentence(reached)}`)
    },
  })
  return (
    <SideDrawer
      label="Correction"
      title={correction.kind === "rule" ? "Rule" : "Correction of a component"}
      onClose={onClose}
    >
      {isChanging && <EditRule rule={correction} onClose={() => setChanging(false)} />}
      <Stack gap="md">
        {undo.error && <ProblemNote problem={problemText(undo.error)} />}
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
        <Text size="sm" c="dimmed">
          Undoing it restores what the documents say and matches again at once.
        </Text>
        <Group gap="xs">
          {correction.kind === "rule" && (
            <AllowedButton allowance={mayCorrect} variant="default" onClick={() => setChanging(true)}>
              Change
            </AllowedButton>
          )}
          <AllowedButton
            allowance={mayCorrect}
            variant="default"
            loading={undo.isPending}
            onClick={() => undo.mutate()}
          >
            Undo correction
          </AllowedButton>
        </Group>
      </Stack>
    </SideDrawer>
  )
}
