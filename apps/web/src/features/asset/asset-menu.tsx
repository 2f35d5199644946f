import { Group } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { announce, announceProblem } from "../../ui/notices.tsx"
import { DownloadVex } from "../vex/download-vex.tsx"
import { EditAsset } from "./edit-asset.tsx"
import type { Asset } from "./fetch-assets.ts"

/** What one can do with an asset. */
export function AssetMenu({ asset }: { readonly asset: Asset }) {
  const client = useQueryClient()
  const mayUpdate = useAllowance("update:asset")
  const [isEditing, setEditing] = useState(false)
  const setActive = useMutation({
    mutationFn: async (active: boolean) =>
      expectData(
        await api.PATCH("/api/v1/assets/{assetId}", { params: { path: { assetId: asset.id } }, body: { active } }),
      ),
    onSuccess: async ({ active }) => {
      await client.invalidateQueries()
      announce(active ? `${asset.name} counts again.` : `${asset.name} is left out of lists and totals.`, {
        label: "Undo",
        run: () => setActive.mutate(!active),
      })
    },
    onError: (error) => announceProblem(problemText(error)),
  })
  return (
    <Group gap="xs">
      <DownloadVex subject={{ assetIds: [asset.id] }} />
      <AllowedButton allowance={mayUpdate} variant="default" onClick={() => setActive.mutate(!asset.active)}>
        {asset.active ? "Set inactive" : "Set active"}
      </AllowedButton>
      <AllowedButton allowance={mayUpdate} variant="default" onClick={() => setEditing(true)}>
        Edit
      </AllowedButton>
      {isEditing && <EditAsset asset={asset} onClose={() => setEditing(false)} />}
    </Group>
  )
}
