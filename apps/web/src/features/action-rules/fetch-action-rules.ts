import { api, expectData } from "../../api/client.ts"

/** The rules, and the tag that tells whether others change them meanwhile. */
export async function fetchActionRules() {
  const answer = await api.GET("/api/v1/settings/action-rules")
  return { rules: expectData(answer), etag: answer.response.headers.get("etag") ?? "*" }
}

export type ActionRules = Awaited<ReturnType<typeof fetchActionRules>>["rules"]
export type TableRow = ActionRules["rows"][number]

/** What people edit of them. */
export type RuleWords = Pick<ActionRules, "rows" | "pocEpss" | "activeEpss" | "unknownExposure">

/** What the form edits, without what the server tells beside it. */
export const wordsOfRules = ({ rows, pocEpss, activeEpss, unknownExposure }: ActionRules): RuleWords => ({
  rows,
  pocEpss,
  activeEpss,
  unknownExposure,
})

/** The same as the form edits them. */
export const editedRules = ({ rules, etag }: Awaited<ReturnType<typeof fetchActionRules>>) => ({
  fields: wordsOfRules(rules),
  etag,
  ...(rules.changedBy && rules.changedAt ? { changed: { by: rules.changedBy, at: rules.changedAt } } : {}),
})
