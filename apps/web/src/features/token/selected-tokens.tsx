import { Text } from "@mantine/core"
import { api, expectData } from "../../api/client.ts"
import { SelectedDeed } from "../../api/selected-deed.tsx"
import { counted } from "../../ui/counted.ts"
import type { Selected } from "../../ui/list/selected-rows.tsx"

// Each person ends the own tokens, and administrators see no others than they may end.
const everybody = { isAllowed: true, reason: null }

/** What can be done to the selected tokens at once. */
export function SelectedTokens({ selected }: { readonly selected: Selected }) {
  return (
    <SelectedDeed
      selected={selected}
      allowance={everybody}
      verb="Revoke"
      done="revoked"
      send={async (body) => expectData(await api.POST("/api/v1/tokens/revoke", { body }))}
      reach={({ results, reached: { used } }) => {
        const ending = results.filter(({ result }) => result === "revoked").length
        return `${counted(ending, "token")} would end; ${used === 0 ? "none" : used.toLocaleString("en")} of them ${used === 1 ? "was" : "were"} used in the last 7 days.`
      }}
    >
      <Text size="sm">Whatever uses a revoked token is refused at once, with 401. It cannot be undone.</Text>
    </SelectedDeed>
  )
}
