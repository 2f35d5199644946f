import { Table } from "@mantine/core"
import { StackingTable } from "../../ui/stacking-table.tsx"
import { Time } from "../../ui/time.tsx"
import { programName } from "./program-name.ts"

interface ShownSession {
  readonly id: string
  readonly isCurrent: boolean
  readonly address: string | null
  readonly userAgent: string | null
  readonly lastSeenAt: string
}

/** Where somebody is signed in. */
export function SessionTable({ sessions }: { readonly sessions: readonly ShownSession[] }) {
  return (
    <StackingTable heads={[{ name: "Address" }, { name: "Program" }, { name: "Last seen" }]}>
      {sessions.map((each) => (
        <Table.Tr key={each.id}>
          <Table.Td className="mono">{each.address}</Table.Td>
          <Table.Td>
            {programName(each.userAgent)} {each.isCurrent && <span className="quiet">this one</span>}
          </Table.Td>
          <Table.Td>
            <Time at={each.lastSeenAt} />
          </Table.Td>
        </Table.Tr>
      ))}
    </StackingTable>
  )
}
