import { ActionIcon, Anchor, Badge, Button, Menu, Skeleton, Switch, Tooltip } from "@mantine/core"
import { IconArrowDown, IconArrowUp, IconDots, IconPlus } from "@tabler/icons-react"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useRef, useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { useAllowance } from "../../session/use-session.ts"
import { counted } from "../../ui/counted.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { announce } from "../../ui/notices.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { PageBody } from "../../ui/section.tsx"
import { exactTime } from "../../ui/time.tsx"
import { SettingsPage } from "../settings/settings-page.tsx"
import { StatusTag } from "../triage/status-tag.tsx"
import { conditionWords } from "./conditions.ts"
import { DeleteRuleDialog } from "./delete-rule-dialog.tsx"
import { fetchRules, rulesKey, type TriageRule } from "./fetch-rules.ts"
import classes from "./triage-rules-page.module.css"

/** What is decided without anybody, and in which order is it asked? */
export function TriageRulesPage() {
  const rules = useQuery({ queryKey: rulesKey, queryFn: fetchRules })
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
        {rules.data && rules.data.length > 0 && <RuleList rules={rules.data} mayChange={allowance.isAllowed} />}
      </PageBody>
    </SettingsPage>
  )
}

function RuleList({ rules, mayChange }: { readonly rules: readonly TriageRule[]; readonly mayChange: boolean }) {
  const client = useQueryClient()
  const list = useRef<HTMLOListElement>(null)
  const [deleted, setDeleted] = useState<TriageRule | null>(null)
  const change = useMutation({
    mutationFn: async ({ rule, body }: { rule: TriageRule; body: { position?: number; isEnabled?: boolean } }) =>
      expectData(await api.PATCH("/api/v1/triage/rules/{ruleId}", { params: { path: { ruleId: rule.id } }, body })),
    onSuccess: async ({ rule, reached }, { body }) => {
      await client.invalidateQueries()
      const effect =
        reached.changed === 0
          ? "no finding changes"
          : `${counted(reached.changed, "finding")} ${reached.changed === 1 ? "is" : "are"} decided anew`
      announce(
        body.position === undefined
          ? `${rule.name} is ${rule.isEnabled ? "on" : "off"}; ${effect}.`
          : `${rule.name} is number ${rule.position}; ${effect}.`,
      )
    },
  })
  const move = (rule: TriageRule, steps: number): void => {
    const position = rule.position + steps
    if (mayChange && !change.isPending && position >= 1 && position <= rules.length)
      change.mutate({ rule, body: { position } })
  }
  const focusRow = (index: number): void =>
    list.current?.querySelectorAll<HTMLElement>("[data-rule-name]")[index]?.focus()
  return (
    <>
      {change.error && <ProblemNote problem={problemText(change.error)} />}
      {mayChange && rules.length > 1 && (
        <p className={classes.keys}>
          <kbd>Alt</kbd> <kbd>↑</kbd> and <kbd>Alt</kbd> <kbd>↓</kbd> on a rule move it.
        </p>
      )}
      <ol ref={list} className={classes.list} aria-label="Triage rules" data-busy={change.isPending || undefined}>
        {rules.map((rule, index) => (
          <li
            key={rule.id}
            className={classes.rule}
            onKeyDown={(event) => {
              const steps = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0
              if (steps === 0 || !(event.target instanceof HTMLAnchorElement)) return
              event.preventDefault()
              if (event.altKey) move(rule, steps)
              else focusRow(index + steps)
            }}
          >
            <span className={`${classes.place} numbers`}>{rule.position}</span>
            <div className={classes.what}>
              <div className={classes.name}>
                <Anchor
                  component={Link}
                  to={`${paths.editTriageRule}?id=${rule.id}`}
                  fw={600}
                  data-rule-name
                  aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                >
                  {rule.name}
                </Anchor>
                <StateBadge rule={rule} />
              </div>
              <div className={classes.words}>
                {conditionWords(rule.conditions).join(" · ")} → <StatusTag status={rule.status} own={rule.ownStatus} />
              </div>
            </div>
            <span className={`${classes.count} numbers`}>{counted(rule.findings, "finding")}</span>
            {mayChange && (
              <div className={classes.deeds}>
                <ActionIcon
                  aria-label={`Ask ${rule.name} earlier`}
                  disabled={index === 0}
                  onClick={() => move(rule, -1)}
                >
                  <IconArrowUp size={16} />
                </ActionIcon>
                <ActionIcon
                  aria-label={`Ask ${rule.name} later`}
                  disabled={index === rules.length - 1}
                  onClick={() => move(rule, 1)}
                >
                  <IconArrowDown size={16} />
                </ActionIcon>
                <Switch
                  aria-label={`${rule.name} is on`}
                  checked={rule.isEnabled}
                  onChange={(event) => change.mutate({ rule, body: { isEnabled: event.currentTarget.checked } })}
                />
                <Menu position="bottom-end">
                  <Menu.Target>
                    <ActionIcon aria-label={`More of ${rule.name}`}>
                      <IconDots size={16} />
                    </ActionIcon>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item component={Link} to={`${paths.editTriageRule}?id=${rule.id}`}>
                      Change
                    </Menu.Item>
                    <Menu.Item onClick={() => setDeleted(rule)}>Delete</Menu.Item>
                  </Menu.Dropdown>
                </Menu>
              </div>
            )}
          </li>
        ))}
      </ol>
      <DeleteRuleDialog rule={deleted} onClose={() => setDeleted(null)} />
    </>
  )
}

function StateBadge({ rule }: { readonly rule: TriageRule }) {
  const words = stateWords(rule)
  if (words === null) return null
  return (
    <Badge variant="default" tt="none" fw={500}>
      {words}
    </Badge>
  )
}

function stateWords({ state, validFrom, validUntil }: TriageRule): string | null {
  if (state === "disabled") return "off"
  if (state === "waiting" && validFrom !== null) return `from ${exactTime(validFrom)}`
  if (validUntil === null) return null
  return state === "ended" ? `ended ${exactTime(validUntil)}` : `until ${exactTime(validUntil)}`
}
