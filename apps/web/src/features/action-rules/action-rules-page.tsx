import { Button, Group, Skeleton, Text } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useEdit } from "../../api/use-edit.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { MeanwhileNote } from "../../ui/meanwhile-note.tsx"
import { announce } from "../../ui/notices.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { PageBody, Section } from "../../ui/section.tsx"
import { exactTime } from "../../ui/time.tsx"
import { SettingsPage } from "../settings/settings-page.tsx"
import { answersInWords, exploitationAnswers, outcomes } from "./answer-words.ts"
import { DecisionGrid } from "./decision-grid.tsx"
import { editedRules, fetchActionRules, rowName, rulesOfFields, type TableRow } from "./fetch-action-rules.ts"
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
        {current.data && <RulesForm read={current.data} />}
      </PageBody>
    </SettingsPage>
  )
}

function RulesForm({ read }: { readonly read: Awaited<ReturnType<typeof fetchActionRules>> }) {
  const client = useQueryClient()
  const allowance = useAllowance("update:policy")
  const edit = useEdit({
    before: editedRules(read),
    read: async () => editedRules(await fetchActionRules()),
    words: {
      pocEpss: ["Proof of concept from EPSS", String],
      activeEpss: ["Exploited from EPSS", String],
      unknownExposure: ["Exposure where it is not set", String],
    },
    rowWords: (name, row) =>
      typeof row === "object"
        ? [answersInWords(row), outcomes.find(({ value }) => value === row.priority)?.label ?? row.priority]
        : [name, "removed"],
  })
  const { set } = edit
  const words = rulesOfFields(edit.fields, read.rules)
  const isReadOnly = !allowance.isAllowed
  const setRow = (row: TableRow): void => set({ [rowName(row)]: row })
  const save = useMutation({
    mutationFn: async () =>
      expectData(
        await api.PUT("/api/v1/settings/action-rules", {
          headers: { "if-match": edit.etag },
          body: { ...words, dryRun: false },
        }),
      ),
    onSuccess: async ({ changes }) => {
      edit.saved()
      announce(`Saved. ${changes.findings.toLocaleString("en")} open findings got another action.`)
      await client.invalidateQueries()
    },
    onError: edit.refused,
  })
  const problem = edit.problemOf(save.error)
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
      {problem && <ProblemNote problem={problem} isAnswer />}
      {edit.meanwhile && <MeanwhileNote meanwhile={edit.meanwhile} />}
      <Group gap="xs">
        <AllowedButton
          allowance={allowance}
          loading={save.isPending}
          disabled={allowance.isAllowed && !edit.isChanged}
          onClick={() => save.mutate()}
        >
          Save
        </AllowedButton>
        {edit.isChanged && (
          <Button variant="default" onClick={edit.discard}>
            Discard changes
          </Button>
        )}
        {!isReadOnly && !read.rules.isDefault && <ResetRules />}
      </Group>
    </>
  )
}
