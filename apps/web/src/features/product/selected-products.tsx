import { Text } from "@mantine/core"
import { api, expectData } from "../../api/client.ts"
import { SelectedDeed } from "../../api/selected-deed.tsx"
import { useAllowance } from "../../session/use-session.ts"
import type { Selected } from "../../ui/list/selected-rows.tsx"
import { movedSentence } from "../triage/moved-sentence.ts"

/** What can be done to the selected products at once. */
export function SelectedProducts({ selected }: { readonly selected: Selected }) {
  const mayDelete = useAllowance("delete:product")
  return (
    <SelectedDeed
      selected={selected}
      allowance={mayDelete}
      verb="Delete"
      done="deleted"
      send={async (body) => expectData(await api.POST("/api/v1/products/delete", { body }))}
      reach={({ reached }) => movedSentence(reached)}
    >
      <Text size="sm">
        Lost for good: name, description and labels, and which assets and sub-products were put together; they stay
        themselves. Decisions that reached through a deleted product are taken back, and those findings ask again.
      </Text>
    </SelectedDeed>
  )
}
