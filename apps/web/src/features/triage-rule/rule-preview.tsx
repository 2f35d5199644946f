import { Anchor, Button, Group, Loader, Table, Text } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { formatQuery } from "../../address.ts"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { counted } from "../../ui/counted.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { Severity } from "../../ui/severity.tsx"
import { StackingTable } from "../../ui/stacking-table.tsx"
import { listFilterOf } from "./conditions.ts"
import type { TriageRule } from "./fetch-rules.ts"
import { missingOf, type RuleFields, wordsOfFields } from "./rule-fields.ts"
import { RuleMoves } from "./rule-moves.tsx"
import classes from "./rule-preview.module.css"

// A new rule is tried before it has a name; nobody else's rule is called this.
const nameless = "(a rule that is being written)"

const askWith = async (body: ReturnType<typeof wordsOfFields> & { dryRun: boolean }, before: TriageRule | null) =>
  before === null
    ? expectData(await api.POST("/api/v1/triage/rules", { body }))
    : expectData(await api.PATCH("/api/v1/triage/rules/{ruleId}", { params: { path: { ruleId: before.id } }, body }))

/**
 * What the rule as it stands in the form would decide, asked of the server while it is written; nothing is changed by
 * it.
 */
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
    queryFn: () => askWith(body, before),
  })
  if (missing !== null)
    return (
      <Text size="sm" c="dimmed" aria-live="polite">
        {missing} Then what it would reach is shown here.
      </Text>
    )
  if (preview.error && isAsked) return <ProblemNote problem={problemText(preview.error)} />
  if (!preview.data) return <Loader size={16} role="status" aria-label="Looking for what it reaches" />
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
      {reached.moves.length > 0 && <RuleMoves moves={reached.moves} />}
      {reached.worst.length > 0 && (
        <Worst
          worst={reached.worst}
          findings={reached.findings}
          filter={before === null ? listFilterOf(fields.conditions) : null}
        />
      )}
    </div>
  )
}

type Reach = Awaited<ReturnType<typeof askWith>>["reached"]

const worstAtFirst = 5

interface WorstProps extends Pick<Reach, "worst" | "findings"> {
  /** Of a list of vulnerabilities that shows them; null: none does. */
  readonly filter: Readonly<Record<string, string>> | null
}

/** The worst of what the rule decides, a line each. */
function Worst({ worst, findings, filter }: WorstProps) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? worst : worst.slice(0, worstAtFirst)
  return (
    <>
      <StackingTable
        label="The worst of them"
        heads={[{ name: "Worst first" }, { name: "Severity" }, { name: "Asset" }]}
      >
        {shown.map(({ asset, vulnerability }) => (
          <Table.Tr key={`${asset.id} ${vulnerability.id}`}>
            <Table.Td className={classes.line} title={vulnerability.title ?? undefined} data-wide>
              <Anchor component={Link} to={paths.vulnerability(vulnerability.id)} className="mono" size="sm">
                {vulnerability.id}
              </Anchor>{" "}
              <span className="quiet">{vulnerability.title}</span>
            </Table.Td>
            <Table.Td>
              <Severity severity={vulnerability.severity} score={null} />
            </Table.Td>
            <Table.Td className={classes.line} title={`${asset.name} ${asset.version}`}>
              {asset.name} <span className="mono quiet">{asset.version}</span>
            </Table.Td>
          </Table.Tr>
        ))}
      </StackingTable>
      <Group gap="md" mt={6}>
        {worst.length > worstAtFirst && (
          <Button
            variant="default"
            size="compact-sm"
            aria-expanded={isWhole}
            onClick={() => setWhole((wasWhole) => !wasWhole)}
          >
            {isWhole
              ? `Only the worst ${worstAtFirst}`
              : findings > worst.length
                ? `The worst ${worst.length} of ${findings.toLocaleString("en")}`
                : `All ${worst.length}`}
          </Button>
        )}
        {filter !== null && (
          <Anchor component={Link} to={paths.vulnerabilities + formatQuery(filter)} size="sm">
            Open vulnerabilities that meet it, as a list
          </Anchor>
        )}
      </Group>
    </>
  )
}
