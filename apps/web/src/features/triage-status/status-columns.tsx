import { Anchor, Button } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { formatQuery } from "../../address.ts"
import { paths } from "../../paths.ts"
import { counted } from "../../ui/counted.ts"
import { createdColumn } from "../../ui/list/created-column.tsx"
import type { Column } from "../../ui/list/data-list.tsx"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { StatusTag } from "../triage/status-tag.tsx"
import { statusLabel } from "../triage/triage-words.ts"
import type { OwnStatus } from "./fetch-own-statuses.ts"

/** `onChange` is undefined for who may not. */
export const statusColumns = (onChange: ((status: OwnStatus) => void) | undefined): readonly Column<OwnStatus>[] => [
  {
    id: "name",
    header: "Name",
    width: 220,
    sort: "name",
    isSortedUpFirst: true,
    cell: (status) => <Named status={status} />,
  },
  { id: "base", header: "Counts as", width: 160, cell: ({ base }) => statusLabel(base) },
  {
    id: "findings",
    header: "Findings",
    width: 100,
    align: "end",
    sort: "findings",
    cell: (status) => <FindingsOf status={status} />,
  },
  createdColumn,
  ...(onChange
    ? [
        {
          id: "change",
          header: "",
          width: 90,
          cell: (status: OwnStatus) => (
            <Button variant="subtle" size="compact-xs" onClick={() => onChange(status)}>
              Change
            </Button>
          ),
        },
      ]
    : []),
]

/** Its mark and its name, which ends in dots where there is no room for it. */
const Named = ({ status: { name, color, base } }: { readonly status: OwnStatus }) => (
  <span title={name}>
    <StatusTag status={base} own={{ name: "", color }} /> <b>{name}</b>
  </span>
)

/** How many findings have it, the way to them. Without its base the list would show open ones alone. */
function FindingsOf({ status: { id, base, findings } }: { readonly status: OwnStatus }) {
  if (findings === 0) return "0"
  return (
    <Anchor component={Link} to={paths.vulnerabilities + formatQuery({ status: base, ownStatus: id })} size="sm">
      {findings.toLocaleString("en")}
    </Anchor>
  )
}

/** A status on a phone. */
export const StatusNarrowRow = ({ status }: { readonly status: OwnStatus }) => (
  <NarrowRow
    title={<Named status={status} />}
    below={
      <>
        <span>counts as {statusLabel(status.base).toLowerCase()}</span>
        <span>on {counted(status.findings, "finding")}</span>
      </>
    }
  />
)
