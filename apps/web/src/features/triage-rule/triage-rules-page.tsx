import { Button, Skeleton, Tooltip } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useAddress } from "../../address.ts"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { useAllowance } from "../../session/use-session.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { EmptyList } from "../../ui/list/empty-list.tsx"
import { FilterBar } from "../../ui/list/filter-bar.tsx"
import { listCount } from "../../ui/list/list-count.ts"
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
  const { query, change } = useAddress()
  const rules = useQuery({
    queryKey: [...rulesKey, "list", query],
    queryFn: () => fetchRules(query),
    placeholderData: keepPreviousData,
  })
  const shown = rules.data?.items ?? []
  const count = { total: rules.data?.total ?? null, totalIsExact: true }
  const selection = useSelection(JSON.stringify(query))
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
      <FilterBar
        fields={[]}
        query={query}
        onChange={change}
        placeholder="Filter triage rules by name"
        count={listCount(count, "rule")}
        counting={{ key: [...rulesKey, "list"], ask: fetchRules }}
      />
      <PageBody>
        {rules.isPending && <Skeleton height={200} />}
        {rules.error && <ProblemNote problem={problemText(rules.error)} onRetry={() => void rules.refetch()} />}
        {rules.data && shown.length === 0 && (
          <EmptyList filter={query} nothingFits="No rule has such a name">
            <EmptyNote title="No rules yet">
              A rule decides alike on all findings of a kind, now and later: what is not shipped is not affected, a flaw
              of low severity that nobody exploits is accepted.
            </EmptyNote>
          </EmptyList>
        )}
        {shown.length > 0 && (
          <RuleList
            rules={shown}
            mayChange={allowance.isAllowed}
            selection={selection}
            sort={query.sort ?? "position"}
            onSort={(sort) => change({ sort: sort === "position" ? null : sort })}
            isFiltered={query.q !== undefined}
          />
        )}
      </PageBody>
      <SelectedRows
        selection={selection}
        source={{ rows: shown, ...count }}
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
