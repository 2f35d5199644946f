import { Skeleton } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { PageBody, Section } from "../../ui/section.tsx"
import { SettingsPage } from "../settings/settings-page.tsx"
import { fetchOwnStatuses, ownStatusesKey } from "./fetch-own-statuses.ts"
import { NewStatus } from "./new-status.tsx"
import { StatusRow } from "./status-row.tsx"

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
            <StatusRow key={status.id} status={status} mayChange={mayChange} />
          ))}
        </Section>
        <NewStatus />
      </PageBody>
    </SettingsPage>
  )
}
