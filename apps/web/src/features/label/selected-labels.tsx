import { Text } from "@mantine/core"
import { api, expectData } from "../../api/client.ts"
import { SelectedDeed } from "../../api/selected-deed.tsx"
import { useAllowance } from "../../session/use-session.ts"
import type { Selected } from "../../ui/list/selected-rows.tsx"
import { movedSentence } from "../triage/moved-sentence.ts"

/** What can be done to the selected labels at once. */
export function SelectedLabels({ selected }: { readonly selected: Selected }) {
  const mayDelete = useAllowance("delete:label")
  return (
    <SelectedDeed
      selected={selected}
      allowance={mayDelete}
      verb="Delete"
      done="deleted"
      send={async (body) => expectData(await api.POST("/api/v1/labels/delete", { body }))}
      reach={({ reached }) => movedSentence(reached)}
    >
      <Text size="sm">
        Assets and products stay, without it. Decisions that reached through a deleted label are taken back, triage
        rules that ask for it meet nothing by it, and tokens that are limited to it reach less. It cannot be undone.
      </Text>
    </SelectedDeed>
  )
}
