import { Text } from "@mantine/core"
import { api, expectData } from "../../api/client.ts"
import { SelectedDeed } from "../../api/selected-deed.tsx"
import { useAllowance } from "../../session/use-session.ts"
import type { Selected } from "../../ui/list/selected-rows.tsx"
import { reachSentence } from "./reach-sentence.ts"

/** What can be done to the selected corrections at once. */
export function SelectedCorrections({ selected }: { readonly selected: Selected }) {
  const mayCorrect = useAllowance("update:component")
  return (
    <SelectedDeed
      selected={selected}
      allowance={mayCorrect}
      verb="Undo"
      done="deleted"
      said="undone"
      send={async (body) => expectData(await api.POST("/api/v1/component-corrections/delete", { body }))}
      reach={({ reached }) => reachSentence(reached)}
    >
      <Text size="sm">
        The components are again what their documents say, and are matched again at once. What was written is gone for
        good.
      </Text>
    </SelectedDeed>
  )
}
