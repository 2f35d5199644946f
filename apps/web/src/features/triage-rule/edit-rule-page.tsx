import { Button, Group, Select, Skeleton, Stack, Textarea, TextInput } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Link, useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { useAddress } from "../../address.ts"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { counted } from "../../ui/counted.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { announce } from "../../ui/notices.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { PageBody, Section } from "../../ui/section.tsx"
import { SettingsPage } from "../settings/settings-page.tsx"
import { justificationChoices, type StatusWord, statusChoices, statusLabel } from "../triage/triage-words.ts"
import { type OwnStatus, useOwnStatuses } from "../triage-status/fetch-own-statuses.ts"
import { ConditionRows } from "./condition-rows.tsx"
import { fetchRules, rulesKey, type TriageRule } from "./fetch-rules.ts"
import { emptyRule, fieldsOfRule, missingOf, type RuleFields, wordsOfFields } from "./rule-fields.ts"
import { RulePreview } from "./rule-preview.tsx"

/** Makes a triage rule or changes one. */
export function EditRulePage() {
  const id = useAddress().query.id ?? null
  const rules = useQuery({ queryKey: rulesKey, queryFn: fetchRules, enabled: id !== null })
  const before = rules.data?.find((rule) => rule.id === id) ?? null
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
        {(id === null || before) && <RuleEditor key={before?.revision ?? "new"} before={before} />}
      </PageBody>
    </SettingsPage>
  )
}

function RuleEditor({ before }: { readonly before: TriageRule | null }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const allowance = useAllowance("create:vulnerability-triage")
  const [fields, setFields] = useState<RuleFields>(before === null ? emptyRule : fieldsOfRule(before))
  const set = (change: Partial<RuleFields>): void => setFields((now) => ({ ...now, ...change }))
  const save = useMutation({
    mutationFn: async () => {
      const body = { ...wordsOfFields(fields, before), dryRun: false }
      if (before === null) return expectData(await api.POST("/api/v1/triage/rules", { body }))
      return expectData(
        await api.PATCH("/api/v1/triage/rules/{ruleId}", {
          params: { path: { ruleId: before.id } },
          headers: { "if-match": `"${before.revision}"` },
          body,
        }),
      )
    },
    onSuccess: async ({ rule, reached }) => {
      announce(`${rule.name} decides ${counted(reached.findings, "finding")}.`)
      await navigate({ to: paths.triageRules })
      await client.invalidateQueries()
    },
  })
  const reasons = reasonsToOffer(before)
  const choices = statusesToOffer(before, useOwnStatuses())
  const isReadOnly = !allowance.isAllowed
  const canSave = missingOf(fields) === null && fields.name.trim() !== ""
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
        <Stack gap="sm">
          <Group gap="md" align="flex-start" grow>
            <Select
              label="Status"
              placeholder="Choose"
              data={choices.map(({ value, label }) => ({ value, label }))}
              value={fields.ownStatus ?? fields.status}
              allowDeselect={false}
              onChange={(value) => {
                const choice = choices.find((each) => each.value === value)
                set({ status: choice?.base ?? null, ownStatus: choice?.isOwn ? choice.value : null })
              }}
              description={
                fields.ownStatus !== null && fields.status !== null
                  ? `Counts as ${statusLabel(fields.status).toLowerCase()}`
                  : undefined
              }
              inputWrapperOrder={["label", "input", "description"]}
              readOnly={isReadOnly}
            />
            {fields.status === "not_affected" && (
              <Select
                label="Why"
                description="Or say it in words below"
                inputWrapperOrder={["label", "input", "description"]}
                data={reasons}
                value={fields.justification}
                onChange={(value) =>
                  set({ justification: reasons.find((each) => each.value === value)?.value ?? null })
                }
                readOnly={isReadOnly}
                clearable
              />
            )}
          </Group>
          {fields.status === "not_affected" && (
            <Textarea
              label="Impact statement"
              autosize
              maxLength={10_000}
              value={fields.impactStatement}
              onChange={(event) => set({ impactStatement: event.currentTarget.value })}
              readOnly={isReadOnly}
            />
          )}
          <Textarea
            label="Note"
            description="For whoever asks why; it stands at each finding"
            autosize
            maxLength={10_000}
            value={fields.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
            readOnly={isReadOnly}
          />
        </Stack>
      </Section>
      <Section title="Name and validity">
        <Group gap="md" align="flex-start" wrap="wrap">
          <TextInput
            label="Name"
            required
            placeholder="Not shipped"
            maxLength={128}
            value={fields.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            readOnly={isReadOnly}
            style={{ flex: "1 1 240px" }}
          />
          <TextInput
            type="date"
            label="From"
            value={fields.validFrom}
            onChange={(event) => set({ validFrom: event.currentTarget.value })}
            readOnly={isReadOnly}
          />
          <TextInput
            type="date"
            label="Through"
            value={fields.validUntil}
            onChange={(event) => set({ validUntil: event.currentTarget.value })}
            readOnly={isReadOnly}
          />
        </Group>
      </Section>
      {allowance.isAllowed && (
        <Section title="What it would reach">
          <RulePreview fields={fields} before={before} />
        </Section>
      )}
      {save.error && <ProblemNote problem={problemText(save.error)} />}
      <Group gap="xs">
        <AllowedButton
          allowance={allowance}
          loading={save.isPending}
          disabled={allowance.isAllowed && !canSave}
          onClick={() => save.mutate()}
        >
          {before === null ? "Create rule" : "Save"}
        </AllowedButton>
        <Button component={Link} to={paths.triageRules} variant="default">
          Cancel
        </Button>
      </Group>
    </>
  )
}

/** CSAF's five, and the one that the rule had where it is CycloneDX's. */
function reasonsToOffer(before: TriageRule | null) {
  const choices: { value: NonNullable<TriageRule["justification"]>; label: string }[] = [...justificationChoices]
  const given = before?.justification ?? null
  if (given !== null && !choices.some((each) => each.value === given))
    choices.push({ value: given, label: given.replaceAll("_", " ") })
  return choices
}

interface StatusOffer {
  /** One of the five, or the id of one of the organization's own. */
  readonly value: string
  readonly label: string
  readonly base: StatusWord
  readonly isOwn: boolean
}

/** The five, the organization's own, and the one that the rule had where it is offered no more. */
function statusesToOffer(before: TriageRule | null, own: readonly OwnStatus[]): StatusOffer[] {
  const offers: StatusOffer[] = [
    ...statusChoices.map(({ value, label }) => ({ value, label, base: value, isOwn: false })),
    ...own.map(({ id, name, base }) => ({ value: id, label: name, base, isOwn: true })),
  ]
  const given = before?.ownStatus ?? null
  if (before !== null && given !== null && !offers.some((each) => each.value === given.id))
    offers.push({ value: given.id, label: given.name, base: before.status, isOwn: true })
  return offers
}
