import { Button, Switch } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
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
import type { FilterField } from "../../ui/list/filter-text.ts"
import { listCount } from "../../ui/list/list-count.ts"
import { announce } from "../../ui/notices.tsx"
import { ListWithDrawer } from "../../ui/side-drawer.tsx"
import { SettingsPage } from "../settings/settings-page.tsx"
import { fetchTokens, type Token } from "./fetch-tokens.ts"
import { RevokeDialog } from "./revoke-dialog.tsx"
import { RotateDialog } from "./rotate-dialog.tsx"
import { TokenNarrowRow, tokenColumns } from "./token-columns.tsx"
import { TokenDrawer } from "./token-drawer.tsx"

const fields: readonly FilterField[] = [
  {
    word: "state",
    parameter: "state",
    label: "State",
    kind: "choice",
    values: [
      { value: "active", label: "Works" },
      { value: "rotating", label: "Replaced, still works" },
      { value: "expired", label: "Expired" },
      { value: "revoked", label: "Revoked" },
    ],
  },
]

/** The person's API tokens; an administrator may look at everybody's. */
export function TokensPage() {
  const session = useSession()
  const client = useQueryClient()
  const { query, change } = useAddress()
  const { open, ...filter } = query
  const [revoking, setRevoking] = useState<Token | null>(null)
  const [rotating, setRotating] = useState<Token | null>(null)
  const source = useList(["tokens", filter], (cursor) => fetchTokens(filter, cursor))
  const opened = source.rows.find((token) => token.id === open)
  const changed = async (text: string): Promise<void> => {
    await client.invalidateQueries({ queryKey: ["tokens"] })
    announce(text)
  }
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
        fields={fields}
        query={query}
        onChange={change}
        placeholder="Filter tokens"
        count={listCount(source, "token")}
        actions={
          session.isAdministrator && (
            <Switch
              size="xs"
              label="Everybody's"
              checked={query.all === "true"}
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
              onRevoke={() => setRevoking(opened)}
              onRotate={() => setRotating(opened)}
            />
          )
        }
      >
        <DataList
          id="tokens"
          label="API tokens"
          columns={tokenColumns({ isEverybodys: query.all === "true", onRevoke: setRevoking })}
          source={source}
          rowId={(token) => token.id}
          narrow={(token) => <TokenNarrowRow token={token} />}
          openId={open ?? null}
          onOpen={(token) => change({ open: token.id }, { replace: open !== undefined })}
          empty={
            <EmptyList filter={filter} nothingFits="No token fits the filter">
              <EmptyNote
                title="No tokens yet"
                action={
                  <Button component={Link} to={paths.createApiToken}>
                    Create a token
                  </Button>
                }
              >
                A pipeline that uploads needs two scopes and nothing else; a script that reads needs one.
              </EmptyNote>
            </EmptyList>
          }
        />
      </ListWithDrawer>
      <RevokeDialog
        token={revoking}
        onClose={() => setRevoking(null)}
        onDone={(token) => changed(`${token.name} is revoked and refused from now on.`)}
      />
      <RotateDialog
        token={rotating}
        onClose={() => setRotating(null)}
        onDone={() => changed("The new token is created.")}
      />
    </SettingsPage>
  )
}
