import { Button, Switch } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { useAddress } from "../../address.ts"
import { useList } from "../../api/use-list.ts"
import { paths } from "../../paths.ts"
import { useSession } from "../../session/use-session.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { DataList } from "../../ui/list/data-list.tsx"
import { EmptyList } from "../../ui/list/empty-list.tsx"
import { FilterBar } from "../../ui/list/filter-bar.tsx"
import { listCount } from "../../ui/list/list-count.ts"
import { SelectedRows } from "../../ui/list/selected-rows.tsx"
import { useSelection } from "../../ui/list/use-selection.ts"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { SettingsPage } from "../settings/settings-page.tsx"
import { fetchTokens } from "./fetch-tokens.ts"
import { SelectedTokens } from "./selected-tokens.tsx"
import { TokenNarrowRow, tokenColumns } from "./token-columns.tsx"
import { type AskedOfToken, TokenDialog } from "./token-dialog.tsx"
import { TokenDrawer } from "./token-drawer.tsx"
import { tokenFields } from "./token-fields.ts"

/** The person's API tokens; an administrator may look at everybody's. */
export function TokensPage() {
  const session = useSession()
  const { query, change } = useAddress()
  const { open, ...filter } = query
  const [asked, setAsked] = useState<AskedOfToken | null>(null)
  const source = useList(["tokens", filter], (cursor) => fetchTokens(filter, cursor))
  const selection = useSelection(JSON.stringify(filter))
  const isEverybodys = query.all === "true"
  const everybodys: Record<string, string> = isEverybodys ? { all: "true" } : {}
  const opened = source.rows.find((token) => token.id === open)
  return (
    <SettingsPage>
      <PageHeader
        title="API tokens"
        lead="A token does just its job: it holds the scopes you pick, never more than your role, and ends by itself."
        actions={
          <Button component={Link} to={paths.createApiToken} leftSection={<IconPlus size={16} />}>
            New token
          </Button>
        }
      />
      <FilterBar
        fields={tokenFields}
        query={query}
        onChange={change}
        placeholder="Filter by name, state:expired"
        count={listCount(source, "token")}
        counting={{ key: ["tokens", query.all], ask: (asked) => fetchTokens({ ...asked, ...everybodys }, undefined) }}
        actions={
          session.isAdministrator && (
            <Switch
              size="xs"
              label="Everybody's tokens"
              checked={isEverybodys}
              onChange={(event) => change({ all: event.currentTarget.checked ? "true" : null })}
            />
          )
        }
      />
      <ListWithDrawer
        drawer={
          opened && (
            <TokenDrawer
              token={opened}
              onClose={() => change({ open: null })}
              onRevoke={() => setAsked({ deed: "revoke", token: opened })}
              onRotate={() => setAsked({ deed: "rotate", token: opened })}
            />
          )
        }
      >
        <DataList
          id="tokens"
          label="API tokens"
          columns={tokenColumns({ isEverybodys, onRevoke: (token) => setAsked({ deed: "revoke", token }) })}
          source={source}
          rowId={(token) => token.id}
          narrow={(token) => <TokenNarrowRow token={token} />}
          sort={query.sort ?? "-createdAt"}
          onSort={(sort) => change({ sort })}
          selection={selection}
          openId={open ?? null}
          onOpen={(token) => change({ open: token.id }, { replace: open !== undefined })}
          empty={
            <EmptyList filter={filter} nothingFits="No token fits the filter">
              <NoTokens />
            </EmptyList>
          }
        />
      </ListWithDrawer>
      <SelectedRows
        selection={selection}
        source={source}
        rowId={(token) => token.id}
        nameOf={(token) => token.name}
        noun="token"
        filter={filter}
      >
        {(selected) => <SelectedTokens selected={selected} />}
      </SelectedRows>
      <TokenDialog asked={asked} onClose={() => setAsked(null)} />
    </SettingsPage>
  )
}

function NoTokens() {
  return (
    <EmptyNote
      title="No tokens yet"
      action={
        <Button component={Link} to={paths.createApiToken}>
          New token
        </Button>
      }
    >
      A pipeline that uploads needs two scopes and nothing else; a script that reads needs one.
    </EmptyNote>
  )
}
