import { Button, Group, Skeleton, Text } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useAddress } from "../../address.ts"
import { problemText } from "../../api/problem-text.ts"
import { useEdit } from "../../api/use-edit.ts"
import { paths } from "../../paths.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { MeanwhileNote } from "../../ui/meanwhile-note.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { PageBody, Section } from "../../ui/section.tsx"
import { SettingsPage } from "../settings/settings-page.tsx"
import { ConditionRows } from "./condition-rows.tsx"
import { fetchRules, rulesKey, type TriageRule } from "./fetch-rules.ts"
import { RuleDecision } from "./rule-decision.tsx"
import { editedRule, emptyRule, missingOf, ruleWords } from "./rule-fields.ts"
import { RulePreview } from "./rule-preview.tsx"
import { RuleValidity } from "./rule-validity.tsx"
import { useSaveRule } from "./use-save-rule.ts"

/** Makes a triage rule or changes one. */
export function EditRulePage() {
  const id = useAddress().query.id ?? null
  const rules = useQuery({ queryKey: rulesKey, queryFn: () => fetchRules(), enabled: id !== null })
  const before = rules.data?.items.find((rule) => rule.id === id) ?? null
  const title = id === null ? "New triage rule" : `Change ${before?.name ?? "the rule"}`
  return (
    <SettingsPage>
      <PageHeader
        title={title}
        breadcrumbs={[{ label: "Triage rules", to: paths.triageRules }]}
        lead="It decides on every finding that meets all conditions and on which nobody else decided: at once, and on all that is found later."
      />
      <PageBody>
        {rules.isLoading && <Skeleton height={320} />}
        {rules.error && <ProblemNote problem={problemText(rules.error)} onRetry={() => void rules.refetch()} />}
        {id !== null && rules.data && !before && (
          <EmptyNote title="There is no such rule">Somebody may have deleted it.</EmptyNote>
        )}
        {(id === null || before) && <RuleEditor before={before} />}
      </PageBody>
    </SettingsPage>
  )
}

function RuleEditor({ before }: { readonly before: TriageRule | null }) {
  const allowance = useAllowance("create:vulnerability-triage")
  const edit = useEdit({
    before: before === null ? { fields: emptyRule, etag: "" } : editedRule(before),
    read: async () => {
      const rule = (await fetchRules()).items.find(({ id }) => id === before?.id)
      if (rule === undefined) throw new Error("Somebody deleted the rule meanwhile.")
      return editedRule(rule)
    },
    words: ruleWords,
  })
  const { fields, set } = edit
  const save = useSaveRule(before, edit)
  const problem = edit.problemOf(save.error)
  const isReadOnly = !allowance.isAllowed
  const missing = missingOf(fields) ?? (fields.name.trim() === "" ? "Give it a name." : null)
  return (
    <>
      <Section title="When a finding is">
        <ConditionRows
          conditions={fields.conditions}
          onChange={(conditions) => set({ conditions })}
          isReadOnly={isReadOnly}
        />
      </Section>
      <Section title="It is decided as">
        <RuleDecision fields={fields} before={before} onChange={set} isReadOnly={isReadOnly} />
      </Section>
      <Section title="Name and validity">
        <RuleValidity fields={fields} onChange={set} isReadOnly={isReadOnly} />
      </Section>
      {allowance.isAllowed && (
        <Section title="What it would reach">
          <RulePreview fields={fields} before={before} />
        </Section>
      )}
      {problem && <ProblemNote problem={problem} isAnswer />}
      {edit.meanwhile && <MeanwhileNote meanwhile={edit.meanwhile} />}
      <Group gap="xs">
        <AllowedButton
          allowance={allowance}
          loading={save.isPending}
          disabled={allowance.isAllowed && missing !== null}
          onClick={() => save.mutate(fields)}
        >
          {before === null ? "Create rule" : "Save"}
        </AllowedButton>
        <Button component={Link} to={paths.triageRules} variant="default">
          Cancel
        </Button>
        {allowance.isAllowed && (
          <Text size="sm" c="dimmed" aria-live="polite">
            {missing}
          </Text>
        )}
      </Group>
    </>
  )
}
