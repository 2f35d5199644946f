import { Badge, Code, Skeleton, Stack, Text } from "@mantine/core"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useAddress } from "../../address.ts"
import { ApiProblem } from "../../api/api-problem.ts"
import { api, expectData } from "../../api/client.ts"
import { pageQuery } from "../../api/page-query.ts"
import { problemText } from "../../api/problem-text.ts"
import { useList } from "../../api/use-list.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { type Column, DataList } from "../../ui/list/data-list.tsx"
import { EmptyList } from "../../ui/list/empty-list.tsx"
import { FilterBar } from "../../ui/list/filter-bar.tsx"
import type { FilterField } from "../../ui/list/filter-text.ts"
import { listCount } from "../../ui/list/list-count.ts"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { ListWithDrawer, SideDrawer } from "../../ui/side-drawer.tsx"
import { Time } from "../../ui/time.tsx"
import { ConfirmPassword } from "../people/confirm-password.tsx"
import { SettingsPage } from "../settings/settings-page.tsx"

const fetchMails = async (filter: Readonly<Record<string, string>>, cursor: string | undefined) =>
  expectData(await api.GET("/api/v1/mails", { querySerializer: pageQuery(filter, cursor) }))
type Mail = Awaited<ReturnType<typeof fetchMails>>["items"][number]

const stateWords: Readonly<Record<Mail["state"], string>> = {
  kept: "Kept here: no SMTP server is set",
  queued: "On its way",
  sent: "Sent",
  failed: "Refused for good",
}

const fields: readonly FilterField[] = [
  {
    word: "state",
    parameter: "state",
    label: "What became of it",
    kind: "choice",
    values: (["kept", "queued", "sent", "failed"] as const).map((value) => ({ value, label: stateWords[value] })),
  },
]

const columns: readonly Column<Mail>[] = [
  { id: "subject", header: "Subject", width: 320, cell: (mail) => <b>{mail.subject}</b> },
  { id: "recipient", header: "To", width: 220, cell: (mail) => mail.recipient },
  { id: "state", header: "State", width: 110, cell: (mail) => <MailState state={mail.state} /> },
  {
    id: "at",
    header: "Written",
    width: 130,
    sort: "createdAt",
    cell: (mail) => (
      <span className="quiet">
        <Time at={mail.createdAt} />
      </span>
    ),
  },
]

function MailState({ state }: { readonly state: Mail["state"] }) {
  return (
    <Badge variant="light" color={state === "failed" ? "red" : "gray"} tt="none" title={stateWords[state]}>
      {state}
    </Badge>
  )
}

/** What was written to the organization's people, also where no SMTP server takes it. */
export function OutboxPage() {
  const { query, change } = useAddress()
  const { open, ...filter } = query
  const source = useList(["mails", filter], (cursor) => fetchMails(filter, cursor))
  const opened = source.rows.find((mail) => mail.id === open)
  return (
    <SettingsPage>
      <PageHeader
        title="Outbox"
        lead="Mails to the organization's people. Where no SMTP server is set they stay here, so that an administrator can hand a link on."
      />
      <FilterBar
        fields={fields}
        query={query}
        onChange={change}
        placeholder="Filter by recipient or subject, state:failed"
        count={listCount(source, "mail")}
        counting={{ key: ["mails"], ask: (asked) => fetchMails(asked, undefined) }}
      />
      <ListWithDrawer
        drawer={opened && <MailDrawer key={opened.id} mail={opened} onClose={() => change({ open: null })} />}
      >
        <DataList
          id="mails"
          label="Mails"
          columns={columns}
          source={source}
          rowId={(mail) => mail.id}
          openId={open ?? null}
          onOpen={(mail) => change({ open: mail.id }, { replace: open !== undefined })}
          sort={filter.sort ?? "-createdAt"}
          onSort={(sort) => change({ sort })}
          narrow={(mail) => (
            <NarrowRow title={mail.subject} aside={<MailState state={mail.state} />} below={mail.recipient} />
          )}
          empty={
            <EmptyList filter={filter} nothingFits="No mail fits the filter">
              <EmptyNote title="No mails">Password resets and reminders of ending tokens appear here.</EmptyNote>
            </EmptyList>
          }
        />
      </ListWithDrawer>
    </SettingsPage>
  )
}

/** A mail's text, after the password was confirmed: its link may let its reader in. */
function MailDrawer({ mail, onClose }: { readonly mail: Mail; onClose(): void }) {
  const client = useQueryClient()
  const [isDismissed, setDismissed] = useState(false)
  const text = useQuery({
    queryKey: ["mail", mail.id],
    gcTime: 0,
    queryFn: async () => expectData(await api.GET("/api/v1/mails/{mailId}", { params: { path: { mailId: mail.id } } })),
  })
  const needsConfirmation = text.error instanceof ApiProblem && text.error.key === "confirmation-required"
  return (
    <SideDrawer label={`Mail ${mail.subject}`} title={mail.subject} onClose={onClose}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          To {mail.recipient}. {stateWords[mail.state]}.
        </Text>
        {mail.lastError && <Text size="sm">{mail.lastError}</Text>}
        {text.isPending && <Skeleton height={160} />}
        {text.error && !needsConfirmation && <ProblemNote problem={problemText(text.error)} />}
        {text.data && (
          <Code block style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
            {text.data.text}
          </Code>
        )}
        <ConfirmPassword
          isOpen={needsConfirmation && !isDismissed}
          reason="A mail may hold a link that lets its reader in."
          onClose={() => {
            setDismissed(true)
            onClose()
          }}
          onConfirmed={() => void client.invalidateQueries({ queryKey: ["mail", mail.id] })}
        />
      </Stack>
    </SideDrawer>
  )
}
