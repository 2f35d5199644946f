import { Button } from "@mantine/core"
import type { Column } from "../../ui/list/data-list.tsx"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { Time } from "../../ui/time.tsx"
import type { Session } from "./fetch-sessions.ts"
import { programName } from "./program-name.ts"

const moment = (at: string) => (
  <span className="quiet">
    <Time at={at} />
  </span>
)

export const sessionColumns = (onEnd: (session: Session) => void): readonly Column<Session>[] => [
  {
    id: "program",
    header: "Program",
    width: 180,
    cell: (session) => <b title={session.userAgent ?? ""}>{programName(session.userAgent)}</b>,
  },
  {
    id: "address",
    header: "Address",
    width: 140,
    cell: ({ address }) => <span className="mono">{address ?? "–"}</span>,
  },
  { id: "seen", header: "Last seen", width: 120, sort: "lastSeenAt", cell: ({ lastSeenAt }) => moment(lastSeenAt) },
  { id: "created", header: "Signed in", width: 120, sort: "createdAt", cell: ({ createdAt }) => moment(createdAt) },
  { id: "expires", header: "Ends", width: 120, sort: "expiresAt", cell: ({ expiresAt }) => moment(expiresAt) },
  { id: "end", header: "", width: 96, cell: (session) => <EndButton session={session} onEnd={onEnd} /> },
]

/** Each but the one that looks can be ended. */
export function EndButton({ session, onEnd }: { readonly session: Session; onEnd(session: Session): void }) {
  if (session.isCurrent) return <span className="quiet">this one</span>
  return (
    <Button variant="subtle" size="compact-xs" onClick={() => onEnd(session)}>
      End
    </Button>
  )
}

/** A session on a phone. */
export const SessionNarrowRow = ({ session }: { readonly session: Session }) => (
  <NarrowRow
    title={programName(session.userAgent)}
    aside={session.isCurrent && <span className="quiet">this one</span>}
    below={
      <>
        <span className="mono" data-shrinks>
          {session.address ?? "–"}
        </span>
        <span>
          seen <Time at={session.lastSeenAt} />
        </span>
      </>
    }
  />
)
