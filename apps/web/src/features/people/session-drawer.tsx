import { Button, Stack } from "@mantine/core"
import { Facts } from "../../ui/section.tsx"
import { SideDrawer } from "../../ui/side-drawer.tsx"
import { Time } from "../../ui/time.tsx"
import type { Session } from "./fetch-sessions.ts"
import { programName } from "./program-name.ts"

interface SessionDrawerProps {
  readonly session: Session
  onEnd(session: Session): void
  onClose(): void
}

/** A session of one's own: whether it is known again, and its end. */
export function SessionDrawer({ session, onEnd, onClose }: SessionDrawerProps) {
  const name = programName(session.userAgent)
  return (
    <SideDrawer label={`Session of ${name}`} title={name} onClose={onClose}>
      <Stack gap="md" align="flex-start">
        <Facts
          facts={[
            ["Address", session.address ?? "unknown"],
            ["Program", session.userAgent ?? "unknown"],
            ["Signed in", <Time key="created" at={session.createdAt} />],
            ["Last seen", <Time key="seen" at={session.lastSeenAt} />],
            ["Ends", <Time key="expires" at={session.expiresAt} />],
            ...(session.isCurrent ? [["State", "the one you are in"] as const] : []),
          ]}
        />
        {!session.isCurrent && (
          <Button variant="default" onClick={() => onEnd(session)}>
            End session
          </Button>
        )}
      </Stack>
    </SideDrawer>
  )
}
