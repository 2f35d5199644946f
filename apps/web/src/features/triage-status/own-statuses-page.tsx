import { Button, Group, Select, Skeleton, Text, TextInput } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { ApiProblem } from "../../api/api-problem.ts"
import { api, expectData, expectDone } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { type Allowance, useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { counted } from "../../ui/counted.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { announce, announceProblem } from "../../ui/notices.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { PageBody, Section } from "../../ui/section.tsx"
import { SettingsPage } from "../settings/settings-page.tsx"
import { StatusTag } from "../triage/status-tag.tsx"
import { statusChoices, statusLabel } from "../triage/triage-words.ts"
import { fetchOwnStatuses, type OwnStatus, ownStatusesKey } from "./fetch-own-statuses.ts"
import classes from "./own-statuses-page.module.css"

const colors = (["grey", "red", "orange", "yellow", "green", "teal", "blue", "violet"] as const).map((value) => ({
  value,
  label: `${value[0]?.toUpperCase()}${value.slice(1)}`,
}))
const colorOf = (value: string | null): OwnStatus["color"] =>
  colors.find((each) => each.value === value)?.value ?? "grey"

/** Which words of our own do we decide with, and as what do they count? */
export function OwnStatusesPage() {
  const statuses = useQuery({ queryKey: ownStatusesKey, queryFn: fetchOwnStatuses })
  const mayChange = useAllowance("update:policy")
  return (
    <SettingsPage>
      <PageHeader
        title="Statuses"
        lead="Your own names for a decision. Each counts as one of the five in lists, totals and VEX, for good."
      />
      <PageBody>
        <Section title="Yours">
          {statuses.isPending && <Skeleton height={120} />}
          {statuses.error && (
            <ProblemNote problem={problemText(statuses.error)} onRetry={() => void statuses.refetch()} />
          )}
          {statuses.data?.length === 0 && (
            <EmptyNote title="No statuses of your own yet">
              “Waits for the vendor” that counts as under investigation, for instance.
            </EmptyNote>
          )}
          {statuses.data?.map((status) => (
            <StatusRow key={`${status.id} ${status.name} ${status.color}`} status={status} mayChange={mayChange} />
          ))}
        </Section>
        <NewStatus />
      </PageBody>
    </SettingsPage>
  )
}

function StatusRow({ status, mayChange }: { readonly status: OwnStatus; readonly mayChange: Allowance }) {
  const client = useQueryClient()
  const [name, setName] = useState(status.name)
  const [color, setColor] = useState(status.color)
  const params = { path: { statusId: status.id } }
  const save = useMutation({
    mutationFn: async () =>
      expectData(
        await api.PATCH("/api/v1/settings/triage-statuses/{statusId}", {
          params,
          body: { name: name.trim(), color },
          headers: { "if-match": status.etag },
        }),
      ),
    onSuccess: () => client.invalidateQueries(),
    onError: async (error) => {
      if (!(error instanceof ApiProblem) || error.key !== "changed-meanwhile") return
      // The row that comes has the others' words, and not this one's problem.
      announceProblem(problemText(error))
      await client.invalidateQueries()
    },
  })
  const retire = useMutation({
    mutationFn: async () => expectDone(await api.DELETE("/api/v1/settings/triage-statuses/{statusId}", { params })),
    onSuccess: async () => {
      announce(`${status.name} is no longer offered; decisions made with it stay.`)
      await client.invalidateQueries()
    },
  })
  const isChanged = name.trim() !== status.name || color !== status.color
  const error = save.error ?? retire.error
  return (
    <>
      {error && <ProblemNote problem={problemText(error)} />}
      <div className={classes.row}>
        <TextInput
          aria-label={`Name of ${status.name}`}
          value={name}
          maxLength={64}
          readOnly={!mayChange.isAllowed}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          aria-label={`Colour of ${status.name}`}
          data={colors}
          value={color}
          allowDeselect={false}
          readOnly={!mayChange.isAllowed}
          onChange={(value) => setColor(colorOf(value))}
          leftSection={<StatusTag status={status.base} own={{ name: "", color }} />}
        />
        <Text size="sm" c="dimmed">
          counts as {statusLabel(status.base).toLowerCase()}
          <br />
          <span className="numbers">on {counted(status.findings, "finding")}</span>
        </Text>
        <Group gap={6} justify="flex-end" wrap="nowrap">
          {isChanged && (
            <AllowedButton
              allowance={mayChange}
              loading={save.isPending}
              disabled={name.trim() === ""}
              onClick={() => save.mutate()}
            >
              Save
            </AllowedButton>
          )}
          <AllowedButton
            variant="default"
            allowance={mayChange}
            loading={retire.isPending}
            onClick={() => retire.mutate()}
          >
            Retire
          </AllowedButton>
        </Group>
      </div>
    </>
  )
}

function NewStatus() {
  const client = useQueryClient()
  const allowance = useAllowance("create:policy")
  const [name, setName] = useState("")
  const [color, setColor] = useState<OwnStatus["color"]>("violet")
  const [base, setBase] = useState<OwnStatus["base"]>("under_investigation")
  const make = useMutation({
    mutationFn: async () =>
      expectData(await api.POST("/api/v1/settings/triage-statuses", { body: { name: name.trim(), color, base } })),
    onSuccess: async () => {
      setName("")
      await client.invalidateQueries()
    },
  })
  return (
    <Section title="New status">
      {make.error && <ProblemNote problem={problemText(make.error)} />}
      <Group gap="sm" align="flex-end">
        <TextInput
          label="Name"
          placeholder="Waits for the vendor"
          maxLength={64}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          style={{ flex: "1 1 220px" }}
        />
        <Select
          label="Colour"
          data={colors}
          value={color}
          allowDeselect={false}
          onChange={(value) => setColor(colorOf(value))}
          w={150}
        />
        <Select
          label="Counts as"
          data={statusChoices.map(({ value, label }) => ({ value, label }))}
          value={base}
          allowDeselect={false}
          onChange={(value) =>
            setBase(statusChoices.find((each) => each.value === value)?.value ?? "under_investigation")
          }
          w={190}
        />
        <Button
          h={36}
          disabled={!allowance.isAllowed || name.trim() === ""}
          loading={make.isPending}
          onClick={() => make.mutate()}
          title={allowance.reason ?? undefined}
        >
          Add status
        </Button>
      </Group>
    </Section>
  )
}
