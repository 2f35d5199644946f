import { Group, Stack } from "@mantine/core"
import { useState } from "react"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { Facts } from "../../ui/section.tsx"
import { SideDrawer } from "../../ui/side-drawer.tsx"
import { exactTime } from "../../ui/time.tsx"
import { reachText, setText } from "./correction-text.tsx"
import { EditRule } from "./edit-rule.tsx"
import type { Correction } from "./fetch-corrections.ts"
import { UndoCorrection } from "./undo-correction.tsx"

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
          <UndoCorrection correction={correction} variant="default" onUndone={onClose} />
        </Group>
      </Stack>
    </SideDrawer>
  )
}
