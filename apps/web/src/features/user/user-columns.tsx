import { Badge } from "@mantine/core"
import { counted } from "../../ui/counted.ts"
import type { Column } from "../../ui/list/data-list.tsx"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { Time } from "../../ui/time.tsx"
import type { User } from "./fetch-users.ts"

const columns: readonly Column<User>[] = [
  {
    id: "name",
    header: "Name",
    width: 220,
    sort: "name",
    isSortedUpFirst: true,
    cell: (user) => <b>{user.name}</b>,
  },
  {
    id: "role",
    header: "Role",
    width: 110,
    cell: (user) => (user.isDisabled ? <Disabled /> : user.role.name),
  },
  {
    id: "joined",
    header: "Joined",
    width: 120,
    cell: (user) => (
      <span className="quiet">
        <Time at={user.joinedAt} />
      </span>
    ),
  },
]

const managersColumns: readonly Column<User>[] = [
  { id: "email", header: "E-mail address", width: 240, cell: (user) => user.email },
  {
    id: "sessions",
    header: "Sessions",
    width: 170,
    cell: (user) => <SignedIn user={user} />,
  },
]

/** The columns of people; `isManager`: with those that only whoever manages people is told. */
export const userColumns = (isManager: boolean): readonly Column<User>[] =>
  isManager ? columns.toSpliced(1, 0, ...managersColumns) : columns

function Disabled() {
  return (
    <Badge color="gray" variant="light" tt="none">
      Disabled
    </Badge>
  )
}

function SignedIn({ user }: { readonly user: User }) {
  if (!user.sessions) return <span className="quiet">not signed in</span>
  return (
    <span>
      {counted(user.sessions, "session")}
      {user.lastSeenAt && (
        <span className="quiet">
          {", "}
          <Time at={user.lastSeenAt} />
        </span>
      )}
    </span>
  )
}

/** A person on a phone. */
export function UserNarrowRow({ user }: { readonly user: User }) {
  return (
    <NarrowRow
      title={user.name}
      aside={user.isDisabled ? <Disabled /> : user.role.name}
      below={
        <>
          {user.email && <span>{user.email}</span>}
          {user.sessions !== undefined && <SignedIn user={user} />}
        </>
      }
    />
  )
}
