import { Text } from "@mantine/core"
import { api, expectData } from "../../api/client.ts"
import { SelectedDeed } from "../../api/selected-deed.tsx"
import { useAllowance } from "../../session/use-session.ts"
import { counted } from "../../ui/counted.ts"
import type { Selected } from "../../ui/list/selected-rows.tsx"

/** What can be done to the selected statuses at once. */
export function SelectedStatuses({ selected }: { readonly selected: Selected }) {
  const mayRetire = useAllowance("update:policy")
  return (
    <SelectedDeed
      selected={selected}
      allowance={mayRetire}
      verb="Retire"
      done="retired"
      send={async (body) => expectData(await api.POST("/api/v1/settings/triage-statuses/retire", { body }))}
      reach={({ reached: { findings } }) =>
        findings === 0
          ? "No finding has one of them."
          : `${counted(findings, "finding")} ${findings === 1 ? "has" : "have"} one of them, and ${findings === 1 ? "keeps" : "keep"} it.`
      }
    >
      <Text size="sm">
        A retired status is no longer offered. Decisions that were made with it stand and keep its name. It cannot be
        undone.
      </Text>
    </SelectedDeed>
  )
}
