import { Text, TextInput } from "@mantine/core"
import { IconSearch } from "@tabler/icons-react"
import { useState } from "react"
import { counted } from "../../ui/counted.ts"
import classes from "./abilities.module.css"
import type { ScopeTable } from "./fetch-tokens.ts"

interface AbilitiesProps {
  readonly table: ScopeTable
  readonly permissions: readonly string[]
  /** Whether the token is limited to products or labels: then some operations refuse it. */
  readonly isLimited?: boolean
  /** Permissions that none of its calls has needed. */
  readonly neverUsed?: readonly string[]
  /** Also what it cannot do. */
  readonly withCannot?: boolean
}

/** What these permissions come to, in words and as method and path; searched by either. */
export function Abilities({
  table,
  permissions,
  isLimited = false,
  neverUsed = [],
  withCannot = false,
}: AbilitiesProps) {
  const [text, setText] = useState("")
  const words = text.toLowerCase()
  const fits = (entry: ScopeTable["permissions"][number]): boolean =>
    words === "" ||
    entry.id.includes(words) ||
    entry.description.toLowerCase().includes(words) ||
    entry.operations.some((each) => `${each.method} ${each.path}`.toLowerCase().includes(words))
  const held = table.permissions.filter((entry) => permissions.includes(entry.id))
  const can = withOperationsFirst(
    isLimited
      ? held.map((entry) => ({ ...entry, operations: entry.operations.filter(({ takesLimits }) => takesLimits) }))
      : held,
  )
  const cannot = table.permissions.filter((entry) => !permissions.includes(entry.id))
  const calls = can.reduce((sum, entry) => sum + entry.operations.length, 0)
  return (
    <div>
      <Text size="sm" c="dimmed" mb={8} aria-live="polite">
        {can.length} of {table.permissions.length} permissions, {counted(calls, "operation")}
      </Text>
      <TextInput
        size="xs"
        mb={8}
        leftSection={<IconSearch size={14} />}
        placeholder="Search: upload, /api/v1/sboms, read:asset"
        aria-label="Search what it can do"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ul className={classes.list}>
        {can.filter(fits).map((entry) => (
          <Ability key={entry.id} entry={entry} isNeverUsed={neverUsed.includes(entry.id)} />
        ))}
      </ul>
      {withCannot && cannot.some(fits) && (
        <>
          <h3 className={classes.cannot}>It cannot</h3>
          <ul className={classes.list} data-cannot>
            {cannot.filter(fits).map((entry) => (
              <li key={entry.id}>{entry.description}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** What does something today before what only will. */
export const withOperationsFirst = (entries: ScopeTable["permissions"]): ScopeTable["permissions"] =>
  entries.toSorted((a, b) => Number(b.operations.length > 0) - Number(a.operations.length > 0))

interface AbilityProps {
  readonly entry: ScopeTable["permissions"][number]
  readonly isNeverUsed: boolean
}

function Ability({ entry, isNeverUsed }: AbilityProps) {
  return (
    <li>
      <span>
        {entry.description}
        {isNeverUsed && <span className="quiet"> · never used</span>}
      </span>
      {entry.operations.map((each) => (
        <code key={each.id} className={classes.call} title={each.summary}>
          <b>{each.method}</b> {each.path}
        </code>
      ))}
    </li>
  )
}
