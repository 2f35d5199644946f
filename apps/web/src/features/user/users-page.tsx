import { useAddress } from "../../address.ts"
import { ExportLink } from "../../api/export-link.tsx"
import { useList } from "../../api/use-list.ts"
import { useAllowance } from "../../session/use-session.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { DataList } from "../../ui/list/data-list.tsx"
import { FilterBar } from "../../ui/list/filter-bar.tsx"
import { listCount } from "../../ui/list/list-count.ts"
import { SelectedRows } from "../../ui/list/selected-rows.tsx"
import { useSelection } from "../../ui/list/use-selection.ts"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { SettingsPage } from "../settings/settings-page.tsx"
import { EndSessions } from "./end-sessions.tsx"
import { fetchUsers } from "./fetch-users.ts"
import { UserNarrowRow, userColumns } from "./user-columns.tsx"
import { UserDrawer } from "./user-drawer.tsx"

/** Who belongs to the organization, and who is signed in where? */
export function UsersPage() {
  const { query, change } = useAddress()
  const { open, ...filter } = query
  const isManager = useAllowance("update:user").isAllowed
  const mayEnd = useAllowance("delete:user").isAllowed
  const selection = useSelection(JSON.stringify(filter))
  const source = useList(["users", filter], (cursor) => fetchUsers(filter, cursor))
  const opened = source.rows.find((user) => user.id === open)
  return (
    <SettingsPage>
      <PageHeader
        title="People"
        lead="Who belongs to the organization."
        actions={mayEnd && <EndSessions whom={{ everybody: true }} label="Sign everybody out" name="everybody" />}
      />
      <FilterBar
        fields={[]}
        query={filter}
        onChange={change}
        placeholder="Filter people by name"
        count={listCount(source, "person", "people")}
        counting={{ key: ["users"], ask: (asked) => fetchUsers(asked, undefined) }}
        actions={<ExportLink path="users" filter={filter} />}
      />
      <ListWithDrawer
        drawer={opened && <UserDrawer key={opened.id} user={opened} onClose={() => change({ open: null })} />}
      >
        <DataList
          id="users"
          label="People"
          columns={userColumns(isManager)}
          source={source}
          rowId={(user) => user.id}
          narrow={(user) => <UserNarrowRow user={user} />}
          {...(mayEnd ? { selection } : {})}
          openId={open ?? null}
          onOpen={(user) => change({ open: user.id }, { replace: open !== undefined })}
          sort={query.sort ?? "name"}
          onSort={(sort) => change({ sort })}
          empty={<EmptyNote title="Nobody has such a name">Look for a part of the name.</EmptyNote>}
        />
      </ListWithDrawer>
      <SelectedRows
        selection={selection}
        source={source}
        rowId={(user) => user.id}
        nameOf={(user) => user.name}
        noun="person"
        plural="people"
        filter={null}
      >
        {({ names, count, clear }) => (
          <EndSessions
            whom={{ userIds: [...selection.ids] }}
            label="Sign out"
            name={count === 1 ? (names[0] ?? "this person") : `${count} people`}
            onDone={clear}
          />
        )}
      </SelectedRows>
    </SettingsPage>
  )
}
