import { Button, Group, Skeleton, Text } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { announce } from "../../ui/notices.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { PageBody, Section } from "../../ui/section.tsx"
import { exactTime } from "../../ui/time.tsx"
import { SettingsPage } from "../settings/settings-page.tsx"
import { exploitationAnswers } from "./answer-words.ts"
import { DecisionGrid } from "./decision-grid.tsx"
import {
  type ActionRules,
  fetchActionRules,
  type RuleWords,
  type TableRow,
  wordsOfRules,
} from "./fetch-action-rules.ts"
import { ResetRules } from "./reset-rules.tsx"
import { Thresholds } from "./thresholds.tsx"
import { WhatChanges } from "./what-changes.tsx"

/** By what is it decided whether to mitigate, monitor or accept? */
export function ActionRulesPage() {
  const current = useQuery({ queryKey: ["action-rules"], queryFn: fetchActionRules })
  const rules = current.data?.rules
  return (
    <SettingsPage>
      <PageHeader
        title="Action rules"
        identity={
          rules && (
            <span className="quiet">
              {rules.isDefault
                ? "as published by SSVC"
                : `changed by ${rules.changedBy}${rules.changedAt ? `, ${exactTime(rules.changedAt)}` : ""}`}
            </span>
          )
        }
        lead="Out of cycle and immediate are Mitigate, scheduled is Monitor, defer is Accept. Impact is how critical the asset is, a step worse where the attacker gets the whole component, a step milder for a flaw of low severity."
      />
      <PageBody>
        {current.isPending && <Skeleton height={480} />}
        {current.error && <ProblemNote problem={problemText(current.error)} onRetry={() => void current.refetch()} />}
        {current.data && <RulesForm key={current.data.etag} before={current.data.rules} etag={current.data.etag} />}
      </PageBody>
    </SettingsPage>
  )
}

function RulesForm({ before, etag }: { readonly before: ActionRules; readonly etag: string }) {
  const client = useQueryClient()
  const allowance = useAllowance("update:policy")
  const [words, setWords] = useState<RuleWords>(() => wordsOfRules(before))
  const isReadOnly = !allowance.isAllowed
  const isChanged = JSON.stringify(words) !== JSON.stringify(wordsOfRules(before))
  const set = (change: Partial<RuleWords>): void => setWords((now) => ({ ...now, ...change }))
  const setRow = (row: TableRow): void =>
    set({ rows: words.rows.map((each) => (hasSameAnswers(each, row) ? row : each)) })
  const save = useMutation({
    mutationFn: async () =>
      expectData(
        await api.PUT("/api/v1/settings/action-rules", {
          headers: { "if-match": etag },
          body: { ...words, dryRun: false },
        }),
      ),
    onSuccess: async ({ changes }) => {
      announce(`Saved. ${changes.findings.toLocaleString("en")} open findings got another action.`)
      await client.invalidateQueries()
    },
  })
  return (
    <>
      <Section title="Thresholds">
        <Thresholds words={words} onChange={set} isReadOnly={isReadOnly} />
      </Section>
      {exploitationAnswers.map((exploitation) => (
        <Section key={exploitation.value} title={exploitation.label}>
          <Text size="sm" c="dimmed" mb={4}>
            {exploitation.meaning}
          </Text>
          <DecisionGrid exploitation={exploitation} rows={words.rows} onChange={setRow} isReadOnly={isReadOnly} />
        </Section>
      ))}
      {!isReadOnly && (
        <Section title="What would change">
          <WhatChanges words={words} />
        </Section>
      )}
      {save.error && <ProblemNote problem={problemText(save.error)} />}
      <Group gap="xs">
        <AllowedButton
          allowance={allowance}
          loading={save.isPending}
          disabled={allowance.isAllowed && !isChanged}
          onClick={() => save.mutate()}
        >
          Save
        </AllowedButton>
        {isChanged && (
          <Button variant="default" onClick={() => setWords(wordsOfRules(before))}>
            Discard changes
          </Button>
        )}
        {!isReadOnly && !before.isDefault && <ResetRules />}
      </Group>
    </>
  )
}

const hasSameAnswers = (a: TableRow, b: TableRow): boolean =>
  a.exploitation === b.exploitation &&
  a.exposure === b.exposure &&
  a.automatable === b.automatable &&
  a.humanImpact === b.humanImpact
