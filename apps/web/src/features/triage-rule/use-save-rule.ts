import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { api, expectData } from "../../api/client.ts"
import type { Edit } from "../../api/use-edit.ts"
import { paths } from "../../paths.ts"
import { counted } from "../../ui/counted.ts"
import { announce } from "../../ui/notices.tsx"
import type { TriageRule } from "./fetch-rules.ts"
import { type RuleFields, wordsOfFields } from "./rule-fields.ts"

/** Makes the rule, or changes the one before if nobody has meanwhile; then back to the list. */
export function useSaveRule(before: TriageRule | null, edit: Pick<Edit<RuleFields>, "etag" | "refused">) {
  const navigate = useNavigate()
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (fields: RuleFields) => {
      const body = { ...wordsOfFields(fields, before), dryRun: false }
      if (before === null) return expectData(await api.POST("/api/v1/triage/rules", { body }))
      return expectData(
        await api.PATCH("/api/v1/triage/rules/{ruleId}", {
          params: { path: { ruleId: before.id } },
          headers: { "if-match": edit.etag },
          body,
        }),
      )
    },
    onSuccess: async ({ rule, reached }) => {
      announce(`${rule.name} decides ${counted(reached.findings, "finding")}.`)
      await navigate({ to: paths.triageRules })
      await client.invalidateQueries()
    },
    onError: edit.refused,
  })
}
