import { Anchor, Button } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { formatQuery } from "../../address.ts"
import { paths } from "../../paths.ts"
import { counted } from "../../ui/counted.ts"
import { createdColumn } from "../../ui/list/created-column.tsx"
import type { Column } from "../../ui/list/data-list.tsx"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { Time } from "../../ui/time.tsx"
import type { Label } from "./fetch-labels.ts"

/** `onRename` is undefined for who may not. */
export const labelColumns = (onRename: ((label: Label) => void) | undefined): readonly Column<Label>[] => [
  {
    id: "name",
    header: "Name",
    width: 220,
    sort: "name",
    isSortedUpFirst: true,
    cell: ({ name }) => <b title={name}>{name}</b>,
  },
  {
    id: "assets",
    header: "Assets",
    width: 100,
    align: "end",
    sort: "assets",
    cell: (label) => <AssetsOf label={label} />,
  },
  createdColumn,
  ...(onRename
    ? [
        {
          id: "rename",
          header: "",
          width: 90,
          cell: (label: Label) => (
            <Button variant="subtle" size="compact-xs" onClick={() => onRename(label)}>
              Rename
            </Button>
          ),
        },
      ]
    : []),
]

/** How many assets have it, and the way to them. */
function AssetsOf({ label: { name, assets } }: { readonly label: Label }) {
  if (assets === 0) return "0"
  return (
    <Anchor component={Link} to={paths.assets + formatQuery({ label: name })} size="sm">
      {assets.toLocaleString("en")}
    </Anchor>
  )
}

/** A label on a phone. */
export const LabelNarrowRow = ({ label }: { readonly label: Label }) => (
  <NarrowRow
    title={label.name}
    below={
      <>
        <span>{counted(label.assets, "asset")}</span>
        <span>
          created <Time at={label.createdAt} />
        </span>
      </>
    }
  />
)
