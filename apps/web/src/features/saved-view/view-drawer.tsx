import { Button, Group, Stack, Text } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { useSession } from "../../session/use-session.ts"
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx"
import { Facts } from "../../ui/section.tsx"
import { SideDrawer } from "../../ui/side-drawer.tsx"
import { Time } from "../../ui/time.tsx"
import type { SavedView } from "./fetch-saved-views.ts"
import { RenameView } from "./rename-view.tsx"
import { useChangeViews } from "./use-change-views.ts"
import { seenBy } from "./view-columns.tsx"
import { placeOfView, savedLists, viewWords } from "./view-place.ts"

/** What a view asks, who sees it, and what can be done with it. */
export function ViewDrawer({ view, onClose }: { readonly view: SavedView; onClose(): void }) {
  const mayShare = useSession().role.id !== "view-only"
  const [asked, setAsked] = useState<"rename" | "delete" | null>(null)
  const { share, remove } = useChangeViews()
  const place = placeOfView(view)
  const close = (): void => setAsked(null)
  return (
    <SideDrawer label={`View ${view.name}`} title={view.name} onClose={onClose}>
      <Stack gap="md">
        <Group gap="xs">
          {place !== null && (
            <Button component={Link} to={place}>
              Open
            </Button>
          )}
          {view.can.change && (
            <>
              <Button variant="default" onClick={() => setAsked("rename")}>
                Rename…
              </Button>
              <Button
                variant="default"
                disabled={!mayShare}
                loading={share.isPending}
                onClick={() => share.mutate({ view, isShared: !view.isShared })}
              >
                {view.isShared ? "Keep to yourself" : "Share"}
              </Button>
            </>
          )}
          {view.can.delete && (
            <Button variant="default" onClick={() => setAsked("delete")}>
              Delete…
            </Button>
          )}
        </Group>
        {place === null && (
          <Text size="sm" c="dimmed">
            It is opened by “Views” above the findings of any asset or product.
          </Text>
        )}
        <Facts
          facts={[
            ["List", savedLists[view.list].label],
            ["Shows", viewWords(view) || "everything"],
            ["Owner", view.can.change ? "you" : view.owner.name],
            ["Seen by", seenBy(view)],
            ["Changed", <Time key="changed" at={view.updatedAt} />],
          ]}
        />
      </Stack>
      {asked === "rename" && <RenameView view={view} onClose={close} />}
      <ConfirmDialog
        isOpen={asked === "delete"}
        title={`Delete ${view.name}?`}
        deed="Delete view"
        keep="Keep it"
        isPending={remove.isPending}
        problem={null}
        onConfirm={() => remove.mutate(view, { onSuccess: onClose, onSettled: close })}
        onClose={close}
      >
        <Text size="sm">
          {view.isShared ? "It is gone for everybody it is shared with." : "It is gone from your menus."} The rows that
          it shows stay.
        </Text>
      </ConfirmDialog>
    </SideDrawer>
  )
}
