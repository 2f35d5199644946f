import { Skeleton, Stack, Text } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { Facts, Section } from "../../ui/section.tsx"
import { SideDrawer } from "../../ui/side-drawer.tsx"
import { Time } from "../../ui/time.tsx"
import { SessionTable } from "../people/session-table.tsx"
import { EndSessions } from "./end-sessions.tsx"
import type { User } from "./fetch-users.ts"

/** A person, and for whoever manages people where they are signed in. */
export function UserDrawer({ user, onClose }: { readonly user: User; onClose(): void }) {
  return (
    <SideDrawer label={user.name} title={user.name} onClose={onClose}>
      <Stack gap="md">
        <Facts
          facts={[
            ...(user.email === undefined ? [] : [["E-mail address", user.email] as const]),
            ["Role", user.role.name],
            ["Joined", <Time key="joined" at={user.joinedAt} />],
            ["State", user.isDisabled ? "Disabled" : "Active"],
          ]}
        />
        {user.sessions !== undefined && (
          <Section
            title="Sessions"
            aside={user.sessions > 0 && <EndSessions whom={{ userIds: [user.id] }} label="End all" name={user.name} />}
          >
            <Sessions userId={user.id} />
          </Section>
        )}
      </Stack>
    </SideDrawer>
  )
}

function Sessions({ userId }: { readonly userId: string }) {
  const sessions = useQuery({
    queryKey: ["user-sessions", userId],
    queryFn: async () => expectData(await api.GET("/api/v1/users/{userId}/sessions", { params: { path: { userId } } })),
  })
  if (sessions.isPending) return <Skeleton height={72} />
  if (sessions.error)
    return <ProblemNote problem={problemText(sessions.error)} onRetry={() => void sessions.refetch()} />
  if (sessions.data.items.length === 0)
    return (
      <Text size="sm" c="dimmed">
        Not signed in anywhere.
      </Text>
    )
  return <SessionTable sessions={sessions.data.items} />
}
