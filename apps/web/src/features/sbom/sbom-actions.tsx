import { Button, Group, Text } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, expectData, expectDone } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx"
import { announce, announceProblem } from "../../ui/notices.tsx"
import type { Sbom } from "./sbom-list.tsx"

/** An SBOM's bytes back, whether it counts, and the way to be rid of it. */
export function SbomActions({ sbom, onDeleted }: { readonly sbom: Sbom; onDeleted(): void }) {
  const client = useQueryClient()
  const mayChange = useAllowance("create:sbom-and-vex")
  const mayDelete = useAllowance("delete:sbom-and-vex")
  const [isDeleting, setDeleting] = useState(false)
  const path = { params: { path: { sbomId: sbom.id } } }
  const setActive = useMutation({
    mutationFn: async (active: boolean) =>
      expectData(await api.PATCH("/api/v1/sboms/{sbomId}", { ...path, body: { active } })),
    onSuccess: async ({ active }) => {
      await client.invalidateQueries()
      announce(
        active ? "The SBOM counts again." : "The SBOM does not count any more; its asset fell back to the one before.",
        { label: "Undo", run: () => setActive.mutate(!active) },
      )
    },
    onError: (error) => announceProblem(problemText(error)),
  })
  const remove = useMutation({
    mutationFn: async () => expectDone(await api.DELETE("/api/v1/sboms/{sbomId}", path)),
    onSuccess: async () => {
      setDeleting(false)
      onDeleted()
      await client.invalidateQueries()
      announce("The SBOM is deleted.")
    },
  })
  return (
    <Group gap="xs">
      <Button component="a" href={`/api/v1/sboms/${sbom.id}/content`} download variant="default">
        Download original
      </Button>
      <AllowedButton allowance={mayChange} variant="default" onClick={() => setActive.mutate(!sbom.active)}>
        {sbom.active ? "Set inactive" : "Set active"}
      </AllowedButton>
      <AllowedButton allowance={mayDelete} variant="default" c="var(--wb-critical)" onClick={() => setDeleting(true)}>
        Delete
      </AllowedButton>
      <ConfirmDialog
        isOpen={isDeleting}
        title="Delete the SBOM?"
        deed="Delete SBOM"
        isPending={remove.isPending}
        problem={remove.error && problemText(remove.error)}
        onConfirm={() => remove.mutate()}
        onClose={() => setDeleting(false)}
      >
        <Text size="sm">
          Its bytes and components are gone for good. {sbom.asset.name} {sbom.asset.version} falls back to its newest
          active SBOM, or to none.
        </Text>
      </ConfirmDialog>
    </Group>
  )
}
