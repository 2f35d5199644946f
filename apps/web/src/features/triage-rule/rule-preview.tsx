import { Anchor, List, Loader, Text } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { counted } from "../../ui/counted.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import type { TriageRule } from "./fetch-rules.ts"
import { missingOf, type RuleFields, wordsOfFields } from "./rule-fields.ts"

// A new rule is tried before it has a name; nobody else's rule is called this.
const nameless = "(a rule that is being written)"

/** What the rule as it stands in the form would decide, asked of the server while it is written; nothing is changed by it. */
export function RulePreview({ fields, before }: { readonly fields: RuleFields; readonly before: TriageRule | null }) {
  const missing = missingOf(fields)
  const words = wordsOfFields(fields, before)
  const body = { ...words, name: words.name || nameless, dryRun: true }
  const [asked] = useDebouncedValue(JSON.stringify(body), 400)
  const isAsked = asked === JSON.stringify(body)
  const preview = useQuery({
    queryKey: ["triage-rule-preview", before?.id, asked],
    enabled: missing === null && isAsked,
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: async () =>
      before === null
        ? expectData(await api.POST("/api/v1/triage/rules", { body }))
        : expectData(
            await api.PATCH("/api/v1/triage/rules/{ruleId}", { params: { path: { ruleId: before.id } }, body }),
          ),
  })
  if (missing !== null)
    return (
      <Text size="sm" c="dimmed" aria-live="polite">
        {missing} Then what it would reach is shown here.
      </Text>
    )
  if (preview.error && isAsked) return <ProblemNote problem={problemText(preview.error)} />
  if (!preview.data) return <Loader size={16} aria-label="Looking for what it reaches" />
  const { reached } = preview.data
  return (
    <div style={{ opacity: preview.isPlaceholderData || !isAsked ? 0.5 : 1 }}>
      <Text size="sm" aria-live="polite">
        It decides{" "}
        <b>
          {counted(reached.findings, "finding")} in {counted(reached.assets, "asset")}
        </b>
        {reached.findings === 0 ? " of those there are now; it waits for the next." : "."}{" "}
        {reached.changed > reached.findings &&
          `${counted(reached.changed - reached.findings, "finding")} more get another decision or ask again.`}
      </Text>
      {reached.worst.length > 0 && (
        <List size="sm" mt={6} listStyleType="none" spacing={2} aria-label="The worst of them">
          {reached.worst.map(({ asset, vulnerability }) => (
            <List.Item key={`${asset.id} ${vulnerability.id}`} styles={{ itemWrapper: { display: "block" } }}>
              <Anchor component={Link} to={paths.vulnerability(vulnerability.id)} className="mono" size="sm">
                {vulnerability.id}
              </Anchor>{" "}
              <span className="quiet">
                in {asset.name} {asset.version}
                {vulnerability.title && `: ${vulnerability.title}`}
              </span>
            </List.Item>
          ))}
          {reached.findings > reached.worst.length && (
            <List.Item>
              <span className="quiet">and {(reached.findings - reached.worst.length).toLocaleString("en")} more</span>
            </List.Item>
          )}
        </List>
      )}
    </div>
  )
}
