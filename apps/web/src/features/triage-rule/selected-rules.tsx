import { Text } from "@mantine/core"
import { api, expectData } from "../../api/client.ts"
import { SelectedDeed } from "../../api/selected-deed.tsx"
import { useAllowance } from "../../session/use-session.ts"
import type { Selected } from "../../ui/list/selected-rows.tsx"
import { RuleMoves } from "./rule-moves.tsx"
import { rulesEffect } from "./rules-effect.ts"

/** What can be done to the selected rules at once. */
export function SelectedRules({ selected }: { readonly selected: Selected }) {
  const mayChange = useAllowance("create:vulnerability-triage")
  return (
    <>
      <Switch selected={selected} isEnabled />
      <Switch selected={selected} isEnabled={false} />
      <SelectedDeed
        selected={selected}
        allowance={mayChange}
        verb="Delete"
        done="deleted"
        send={async (body) => expectData(await api.POST("/api/v1/triage/rules/delete", { body }))}
        reach={({ reached }) => <Effect reached={reached} />}
      >
        <Text size="sm">
          What a deleted rule decides goes to the next rule, or asks again; what it decided stays in the history. To
          have it back, write it again.
        </Text>
      </SelectedDeed>
    </>
  )
}

function Switch({ selected, isEnabled }: { readonly selected: Selected; readonly isEnabled: boolean }) {
  const mayChange = useAllowance("create:vulnerability-triage")
  return (
    <SelectedDeed
      selected={selected}
      allowance={mayChange}
      verb={isEnabled ? "Switch on" : "Switch off"}
      done="changed"
      said={isEnabled ? "on" : "off"}
      isReversible
      send={async (body) =>
        expectData(await api.PATCH("/api/v1/triage/rules", { body: { ...body, change: { isEnabled } } }))
      }
      reach={({ reached }) => <Effect reached={reached} />}
    >
      <Text size="sm">
        {isEnabled
          ? "A rule that is on is asked in its place of the order."
          : "A rule that is off stays in the list. What it decides goes to the next rule, or asks again."}
      </Text>
    </SelectedDeed>
  )
}

type Reached = Parameters<typeof RuleMoves>[0] & Parameters<typeof rulesEffect>[0]

/** How many findings are decided anew, and which status becomes which. */
function Effect({ reached }: { readonly reached: Reached }) {
  const effect = rulesEffect(reached)
  return (
    <>
      {effect.charAt(0).toUpperCase() + effect.slice(1)}.
      {reached.moves.length > 0 && <RuleMoves moves={reached.moves} />}
    </>
  )
}
