import { Button, Menu } from "@mantine/core"
import {
  IconBookmark,
  IconCheck,
  IconDeviceFloppy,
  IconList,
  IconTrash,
  IconUserMinus,
  IconUsers,
} from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { formatQuery, useAddress } from "../../address.ts"
import { paths } from "../../paths.ts"
import { useSession } from "../../session/use-session.ts"
import { type SavedList, type SavedView, savedViewsQuery } from "./fetch-saved-views.ts"
import { isSameQuery } from "./same-query.ts"
import { SaveViewDialog } from "./save-view-dialog.tsx"
import { useChangeViews } from "./use-change-views.ts"

interface SavedViewsMenuProps {
  readonly list: SavedList
}

/** Opens a kept question, keeps the one that is open, shares it. */
export function SavedViewsMenu({ list }: SavedViewsMenuProps) {
  const { query: asked, columns, change } = useAddress()
  const query = columns === null ? asked : { ...asked, columns }
  const views = useQuery(savedViewsQuery(list)).data ?? []
  const session = useSession()
  const [isSaving, setSaving] = useState(false)
  const current = views.find((view) => isSameQuery(view.query, query))
  const { renew, share, remove } = useChangeViews()
  const open = (view: SavedView): void => {
    const cleared = Object.fromEntries(Object.keys(query).map((name) => [name, null]))
    change({ ...cleared, ...view.query })
  }
  const own = views.filter((view) => view.owner.id === session.user.id)
  const shared = views.filter((view) => view.owner.id !== session.user.id)
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={16} />} miw={0} maw={220}>
            {current?.name ?? "Views"}
          </Button>
        </Menu.Target>
        <Menu.Dropdown miw={260}>
          {own.length > 0 && <Menu.Label>Your views</Menu.Label>}
          {own.map((view) => (
            <ViewItem key={view.id} view={view} isCurrent={view === current} open={open} />
          ))}
          {shared.length > 0 && <Menu.Label>Shared with you</Menu.Label>}
          {shared.map((view) => (
            <ViewItem key={view.id} view={view} isCurrent={view === current} open={open} />
          ))}
          {views.length > 0 && <Menu.Divider />}
          <Menu.Item leftSection={<IconDeviceFloppy size={16} />} onClick={() => setSaving(true)}>
            Save this view…
          </Menu.Item>
          {current?.can.change && (
            <Menu.Item
              leftSection={current.isShared ? <IconUserMinus size={16} /> : <IconUsers size={16} />}
              disabled={session.role.id === "view-only"}
              onClick={() => share.mutate({ view: current, isShared: !current.isShared })}
            >
              {current.isShared ? `Keep ${current.name} to yourself` : `Share ${current.name}`}
            </Menu.Item>
          )}
          {views.length > 0 && (
            <Menu.Item
              component={Link}
              to={paths.savedViews + formatQuery({ list })}
              leftSection={<IconList size={16} />}
            >
              All views…
            </Menu.Item>
          )}
          {current?.can.delete && (
            <Menu.Item leftSection={<IconTrash size={16} />} color="red" onClick={() => remove.mutate(current)}>
              Delete {current.name}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {isSaving && (
        <SaveViewDialog
          list={list}
          query={query}
          mayShare={session.role.id !== "view-only"}
          onClose={() => setSaving(false)}
          onDone={renew}
        />
      )}
    </>
  )
}

interface ViewItemProps {
  readonly view: SavedView
  readonly isCurrent: boolean
  open(view: SavedView): void
}

function ViewItem({ view, isCurrent, open }: ViewItemProps) {
  return (
    <Menu.Item
      onClick={() => open(view)}
      leftSection={isCurrent ? <IconCheck size={16} aria-label="shown" /> : <IconBookmark size={16} />}
      rightSection={view.isShared && <IconUsers size={14} aria-label={`shared by ${view.owner.name}`} />}
    >
      {view.name}
    </Menu.Item>
  )
}
