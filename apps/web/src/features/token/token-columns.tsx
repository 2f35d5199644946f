import { Badge, Button, Group, Tooltip } from "@mantine/core"
import { isScopeId, requiredScope, type Scope, scopes } from "@waybill/permissions/scopes"
import { counted } from "../../ui/counted.ts"
import { createdColumn } from "../../ui/list/created-column.tsx"
import type { Column } from "../../ui/list/data-list.tsx"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { exactTime, Time } from "../../ui/time.tsx"
import type { Token } from "./fetch-tokens.ts"
import { neverUsed } from "./never-used.ts"
import { tokenState } from "./token-state.ts"

interface TokenColumnsOptions {
  readonly isEverybodys: boolean
  onRevoke(token: Token): void
}

/** Which tokens exist, which are dangerous or dead. */
export function tokenColumns({ isEverybodys, onRevoke }: TokenColumnsOptions): readonly Column<Token>[] {
  return [
    { id: "name", header: "Name", width: 160, cell: ({ name }) => <b title={name}>{name}</b> },
    { id: "scopes", header: "Scopes", width: 132, grow: 1.2, cell: (token) => <ScopeChips token={token} /> },
    ...(isEverybodys ? [{ id: "owner", header: "Owner", width: 100, cell: (token: Token) => token.owner.name }] : []),
    {
      id: "lastUsed",
      header: "Last used",
      width: 116,
      cell: (token) => <LastUsed token={token} />,
    },
    {
      id: "lastAddress",
      header: "From",
      width: 112,
      isOptional: true,
      cell: (token) => <span className="mono quiet">{token.lastUsedAddress}</span>,
    },
    { id: "state", header: "Days left", width: 156, cell: (token) => <TokenDays token={token} /> },
    {
      id: "neverUsed",
      header: "Unneeded",
      hint: "Permissions that no call has needed yet: a token that replaces it can do without",
      width: 104,
      cell: (token) => <NeverUsed token={token} />,
    },
    {
      id: "lastFour",
      header: "Ends with",
      width: 84,
      isOptional: true,
      cell: (token) => <span className="mono quiet">…{token.lastFour}</span>,
    },
    { ...createdColumn, isOptional: true },
    {
      id: "revoke",
      header: "",
      width: 84,
      cell: (token) =>
        isAlive(token) && (
          <Button variant="subtle" color="red" size="compact-xs" onClick={() => onRevoke(token)}>
            Revoke
          </Button>
        ),
    },
  ]
}

/** Whether the token opens anything; one that is rotated does until its overlap ends. */
export const isAlive = (token: Token): boolean => token.state === "active" || token.state === "rotating"

function ScopeChips({ token }: { readonly token: Token }) {
  const table: Readonly<Record<string, Scope>> = scopes
  const shown = token.scopes.filter((id) => id !== requiredScope)
  return (
    <Group gap={4} wrap="nowrap">
      {shown.length === 0 && (
        <Badge variant="default" tt="none" fw={500}>
          {scopes[requiredScope].name}
        </Badge>
      )}
      {shown.slice(0, 3).map((id) => (
        <Tooltip key={id} label={table[id]?.description}>
          <Badge
            variant={isScopeId(id) && scopes[id].elevated ? "filled" : "default"}
            color={isScopeId(id) && scopes[id].elevated ? "red.9" : "gray"}
            tt="none"
            fw={500}
          >
            {table[id]?.name ?? id}
          </Badge>
        </Tooltip>
      ))}
      {shown.length > 3 && (
        <Tooltip
          label={shown
            .slice(3)
            .map((id) => table[id]?.name ?? id)
            .join(", ")}
        >
          <Badge variant="default" tt="none" fw={500}>
            +{shown.length - 3}
          </Badge>
        </Tooltip>
      )}
    </Group>
  )
}

interface TokenDaysProps {
  readonly token: Token
  /** Without a head that says what the days are. */
  readonly isAlone?: boolean
}

function TokenDays({ token, isAlone = false }: TokenDaysProps) {
  const state = tokenState(token)
  const text = isAlone && token.state === "active" && token.daysLeft > 0 ? `${state.text} left` : state.text
  return (
    <Tooltip label={`${isAlive(token) ? "Ends" : "Ended"} ${exactTime(token.endsAt)}`}>
      {state.tone === "plain" ? (
        <span>{text}</span>
      ) : (
        <Badge variant="light" color={state.tone === "warning" ? "orange" : "gray"} tt="none">
          {text}
        </Badge>
      )}
    </Tooltip>
  )
}

function LastUsed({ token }: { readonly token: Token }) {
  if (token.lastUsedAt === null) return <span className="quiet">never</span>
  return (
    <span className="quiet" title={token.lastUsedAddress ? `from ${token.lastUsedAddress}` : undefined}>
      <Time at={token.lastUsedAt} />
    </span>
  )
}

function NeverUsed({ token }: { readonly token: Token }) {
  if (token.neverUsedPermissions === null || token.lastUsedAt === null) return <span className="quiet">–</span>
  const permissions = neverUsed(token)
  if (permissions.length === 0) return <span className="quiet">none</span>
  return <span title={`No call needed ${permissions.join(", ")}`}>{counted(permissions.length, "permission")}</span>
}

/** A token on a phone. */
export function TokenNarrowRow({ token }: { readonly token: Token }) {
  return (
    <NarrowRow
      title={token.name}
      aside={<TokenDays token={token} isAlone />}
      below={
        <>
          <ScopeChips token={token} />
          <span>
            {token.lastUsedAt === null ? (
              "never used"
            ) : (
              <>
                used <LastUsed token={token} />
              </>
            )}
          </span>
        </>
      }
    />
  )
}
