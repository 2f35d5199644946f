import { Anchor } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import type { Column } from "../../ui/list/data-list.tsx"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { Time } from "../../ui/time.tsx"
import type { SavedView } from "./fetch-saved-views.ts"
import { placeOfView, savedLists, viewWords } from "./view-place.ts"

export const viewColumns: readonly Column<SavedView>[] = [
  {
    id: "name",
    header: "Name",
    width: 180,
    sort: "name",
    isSortedUpFirst: true,
    cell: (view) => <ViewName view={view} />,
  },
  { id: "list", header: "List", width: 124, cell: ({ list }) => savedLists[list].label },
  {
    id: "asks",
    header: "Shows",
    width: 180,
    grow: 1,
    cell: (view) => (
      <span className="mono quiet" title={viewWords(view)}>
        {viewWords(view) || "everything"}
      </span>
    ),
  },
  { id: "seen", header: "Seen by", width: 140, cell: (view) => seenBy(view) },
  {
    id: "changed",
    header: "Changed",
    width: 112,
    sort: "updatedAt",
    cell: ({ updatedAt }) => (
      <span className="quiet">
        <Time at={updatedAt} />
      </span>
    ),
  },
]

/** Who sees it besides its owner. */
export const seenBy = ({ isShared, owner, can }: SavedView): string =>
  isShared ? (can.change ? "everybody" : `everybody, by ${owner.name}`) : "you alone"

/** Its name, the way to it where it has one place. */
export function ViewName({ view }: { readonly view: SavedView }) {
  const place = placeOfView(view)
  if (place === null) return <b title={view.name}>{view.name}</b>
  return (
    <Anchor component={Link} to={place} size="sm" fw={600} title={view.name}>
      {view.name}
    </Anchor>
  )
}

/** A saved view on a phone. */
export const ViewNarrowRow = ({ view }: { readonly view: SavedView }) => (
  <NarrowRow
    title={<ViewName view={view} />}
    aside={<span className="quiet">{savedLists[view.list].label}</span>}
    below={
      <>
        <span>{seenBy(view)}</span>
        <span className="mono" data-shrinks>
          {viewWords(view) || "everything"}
        </span>
      </>
    }
  />
)
