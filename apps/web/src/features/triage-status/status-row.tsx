import { Group, Select, Text, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api, expectData, expectDone } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useEdit } from "../../api/use-edit.ts"
import type { Allowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { counted } from "../../ui/counted.ts"
import { MeanwhileNote } from "../../ui/meanwhile-note.tsx"
import { announce, announceProblem } from "../../ui/notices.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { StatusTag } from "../triage/status-tag.tsx"
import { statusLabel } from "../triage/triage-words.ts"
import { fetchOwnStatuses, type OwnStatus } from "./fetch-own-statuses.ts"
import classes from "./own-statuses-page.module.css"
import { colorOf, colors } from "./status-colors.ts"

interface StatusRowProps {
  readonly status: OwnStatus
  readonly mayChange: Allowance
}

const editedStatus = ({ name, color, etag }: OwnStatus) => ({ fields: { name, color }, etag })

/** One status of ours: another name or colour, or no longer offered. */
export function StatusRow({ status, mayChange }: StatusRowProps) {
  const client = useQueryClient()
  const edit = useEdit({
    before: editedStatus(status),
    read: async () => editedStatus((await fetchOwnStatuses()).find(({ id }) => id === status.id) ?? status),
    words: { name: ["Name", String], color: ["Colour", String] },
    audited: { kind: "triage-status", id: status.id },
  })
  const { name, color } = edit.fields
  const save = useMutation({
    mutationFn: async () =>
      expectData(
        await api.PATCH("/api/v1/settings/triage-statuses/{statusId}", {
          params: { path: { statusId: status.id } },
          body: { name: name.trim(), color },
          headers: { "if-match": edit.etag },
        }),
      ),
    onSuccess: async () => {
      edit.saved()
      await client.invalidateQueries()
    },
    onError: edit.refused,
  })
  const problem = edit.problemOf(save.error)
  return (
    <>
      {problem && <ProblemNote problem={problem} isAnswer />}
      {edit.meanwhile && <MeanwhileNote meanwhile={edit.meanwhile} />}
      <div className={classes.row}>
        <TextInput
          aria-label={`Name of ${status.name}`}
          value={name}
          maxLength={64}
          readOnly={!mayChange.isAllowed}
          onChange={(event) => edit.set({ name: event.currentTarget.value })}
        />
        <Select
          aria-label={`Colour of ${status.name}`}
          data={colors}
          value={color}
          allowDeselect={false}
          readOnly={!mayChange.isAllowed}
          onChange={(value) => edit.set({ color: colorOf(value) })}
          leftSection={<StatusTag status={status.base} own={{ name: "", color }} />}
        />
        <Text size="sm" c="dimmed">
          counts as {statusLabel(status.base).toLowerCase()}
          <br />
          <span className="numbers">on {counted(status.findings, "finding")}</span>
        </Text>
        <Group gap={6} justify="flex-end" wrap="nowrap">
          {edit.isChanged && (
            <AllowedButton
              allowance={mayChange}
              loading={save.isPending}
              disabled={name.trim() === ""}
              onClick={() => save.mutate()}
            >
              Save
            </AllowedButton>
          )}
          <RetireStatus status={status} mayChange={mayChange} />
        </Group>
      </div>
    </>
  )
}

/** No longer offered; a refusal is told beside the page, where it does not move the row. */
function RetireStatus({ status, mayChange }: StatusRowProps) {
  const client = useQueryClient()
  const retire = useMutation({
    mutationFn: async () =>
      expectDone(
        await api.DELETE("/api/v1/settings/triage-statuses/{statusId}", { params: { path: { statusId: status.id } } }),
      ),
    onSuccess: async () => {
      announce(`${status.name} is no longer offered; decisions made with it stay.`)
      await client.invalidateQueries()
    },
    onError: (error) => announceProblem(problemText(error)),
  })
  return (
    <AllowedButton variant="default" allowance={mayChange} loading={retire.isPending} onClick={() => retire.mutate()}>
      Retire
    </AllowedButton>
  )
}
