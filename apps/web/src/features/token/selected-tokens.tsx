import { Text } from "@mantine/core"
import { api, expectData } from "../../api/client.ts"
import { SelectedDeed } from "../../api/selected-deed.tsx"
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
      send={async ({ dryRun: _none, ...which }) => expectData(await api.POST("/api/v1/tokens/revoke", { body: which }))}
    >
      <Text size="sm">Whatever uses a revoked token is refused at once, with 401. It cannot be undone.</Text>
    </SelectedDeed>
  )
}
