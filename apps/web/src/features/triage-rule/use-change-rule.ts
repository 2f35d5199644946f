import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api, expectData } from "../../api/client.ts"
import { announce } from "../../ui/notices.tsx"
import type { TriageRule } from "./fetch-rules.ts"
import { rulesEffect } from "./rules-effect.ts"

/** Moves a rule to another place of the order, or switches it on or off; says which findings are decided anew by it. */
export function useChangeRule() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ rule, body }: { rule: TriageRule; body: { position?: number; isEnabled?: boolean } }) =>
      expectData(await api.PATCH("/api/v1/triage/rules/{ruleId}", { params: { path: { ruleId: rule.id } }, body })),
    onSuccess: async ({ rule, reached }, { body }) => {
      await client.invalidateQueries()
      const effect = rulesEffect(reached)
      announce(
        body.position === undefined
          ? `${rule.name} is ${rule.isEnabled ? "on" : "off"}; ${effect}.`
          : `${rule.name} is number ${rule.position}; ${effect}.`,
      )
    },
  })
}
