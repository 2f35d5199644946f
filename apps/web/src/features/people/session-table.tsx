import { Button, Table } from "@mantine/core"
import { StackingTable } from "../../ui/stacking-table.tsx"
import { Time } from "../../ui/time.tsx"

interface ShownSession {
  readonly id: string
  readonly isCurrent: boolean
  readonly address: string | null
  readonly userAgent: string | null
  readonly lastSeenAt: string
}

/** Where somebody is signed in; with `onEnd` each but the one that looks can be ended. */
export function SessionTable({
  sessions,
  onEnd,
}: {
  readonly sessions: readonly ShownSession[]
  onEnd?(id: string): void
}) {
  return (
    <StackingTable
      heads={[{ name: "Address" }, { name: "Program" }, { name: "Last seen" }, { name: "Actions", isHidden: true }]}
    >
      {sessions.map((each) => (
        <Table.Tr key={each.id}>
          <Table.Td className="mono">{each.address}</Table.Td>
          <Table.Td>{programName(each.userAgent)}</Table.Td>
          <Table.Td>
            <Time at={each.lastSeenAt} />
          </Table.Td>
          <Table.Td ta="right">
            {each.isCurrent ? (
              <span className="quiet">this one</span>
            ) : (
              onEnd && (
                <Button variant="subtle" size="compact-xs" onClick={() => onEnd(each.id)}>
                  End
                </Button>
              )
            )}
          </Table.Td>
        </Table.Tr>
      ))}
    </StackingTable>
  )
}

/** "Chrome on Linux": enough to know one's own session again. */
function programName(userAgent: string | null): string {
  if (!userAgent) return "unknown"
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)\//.exec(userAgent)?.[1]
  const system = /(Windows|Mac OS X|Android|Linux|iPhone|iPad)/.exec(userAgent)?.[1]
  if (!browser) return userAgent.slice(0, 48)
  return `${browser === "Edg" ? "Edge" : browser === "OPR" ? "Opera" : browser}${system ? ` on ${system}` : ""}`
}
