import { Text } from "@mantine/core"
import { api, expectData } from "../../api/client.ts"
import { SelectedDeed } from "../../api/selected-deed.tsx"
import { useAllowance } from "../../session/use-session.ts"
import type { Selected } from "../../ui/list/selected-rows.tsx"
import { movedSentence } from "../triage/moved-sentence.ts"

/** What can be done to the selected VEX documents at once. */
export function SelectedVex({ selected }: { readonly selected: Selected }) {
  const mayDelete = useAllowance("delete:sbom-and-vex")
  return (
    <SelectedDeed
      selected={selected}
      allowance={mayDelete}
      verb="Delete"
      done="deleted"
      send={async (body) => expectData(await api.POST("/api/v1/vex/delete", { body }))}
      reach={({ reached }) => movedSentence(reached)}
    >
      <Text size="sm">What a deleted document decided stands no more, and its bytes are gone for good.</Text>
    </SelectedDeed>
  )
}
