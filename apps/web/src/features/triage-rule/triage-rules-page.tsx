import { Button, Skeleton, Tooltip } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { useAllowance } from "../../session/use-session.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { SelectedRows } from "../../ui/list/selected-rows.tsx"
import { useSelection } from "../../ui/list/use-selection.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { PageBody } from "../../ui/section.tsx"
import { SettingsPage } from "../settings/settings-page.tsx"
import { fetchRules, rulesKey } from "./fetch-rules.ts"
import { RuleList } from "./rule-list.tsx"
import { SelectedRules } from "./selected-rules.tsx"

/** What is decided without anybody, and in which order is it asked? */
export function TriageRulesPage() {
  const rules = useQuery({ queryKey: rulesKey, queryFn: fetchRules })
  const selection = useSelection("")
  const allowance = useAllowance("create:vulnerability-triage")
  return (
    <SettingsPage>
      <PageHeader
        title="Triage rules"
        lead="Asked in this order: the first that a finding meets decides on it, where no person and no VEX document has."
        actions={
          allowance.isAllowed ? (
            <Button component={Link} to={paths.editTriageRule} leftSection={<IconPlus size={16} />}>
              New rule
            </Button>
          ) : (
            <Tooltip label={allowance.reason}>
              <Button data-disabled aria-disabled>
                New rule
              </Button>
            </Tooltip>
          )
        }
      />
      <PageBody>
        {rules.isPending && <Skeleton height={200} />}
        {rules.error && <ProblemNote problem={problemText(rules.error)} onRetry={() => void rules.refetch()} />}
        {rules.data?.length === 0 && (
          <EmptyNote title="No rules yet">
            A rule decides alike on all findings of a kind, now and later: what is not shipped is not affected, a flaw
            of low severity that nobody exploits is accepted.
          </EmptyNote>
        )}
        {rules.data && rules.data.length > 0 && (
          <RuleList rules={rules.data} mayChange={allowance.isAllowed} selection={selection} />
        )}
      </PageBody>
      <SelectedRows
        selection={selection}
        source={{ rows: rules.data ?? [], total: rules.data?.length ?? null, totalIsExact: true }}
        rowId={(rule) => rule.id}
        nameOf={(rule) => rule.name}
        noun="rule"
        filter={null}
      >
        {(selected) => <SelectedRules selected={selected} />}
      </SelectedRows>
    </SettingsPage>
  )
}
