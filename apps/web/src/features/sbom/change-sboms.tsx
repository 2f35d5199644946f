import { Text } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import type { AddressQuery } from "../../address.ts"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx"
import { counted } from "../../ui/counted.ts"
import { SelectionBar } from "../../ui/list/selection-bar.tsx"
import { useWidened } from "../../ui/list/use-widened.ts"
import { announce, announceProblem } from "../../ui/notices.tsx"

interface ChangeSbomsProps {
  readonly ids: readonly string[]
  /** "1,204 SBOMs": all that the list's filter shows, where that is more; null where it is not. */
  readonly all: string | null
  readonly filter: AddressQuery
  onSelectNone(): void
}

type Which =
  | { readonly ids: string[] }
  | { readonly filter: { readonly assetId?: string; readonly active?: boolean; readonly q?: string } }

/** The list's filter as a body has it. */
const filterOf = ({ assetId, active, q }: AddressQuery) => ({
  ...(assetId === undefined ? {} : { assetId }),
  ...(active === undefined ? {} : { active: active === "true" }),
  ...(q === undefined ? {} : { q }),
})

/** What can be done to the selected SBOMs at once, or to all that the filter shows. */
export function ChangeSboms({ ids, all, filter, onSelectNone }: ChangeSbomsProps) {
  const client = useQueryClient()
  const mayChange = useAllowance("create:sbom-and-vex")
  const mayDelete = useAllowance("delete:sbom-and-vex")
  const [isDeleting, setDeleting] = useState(false)
  const { isWide, widen, narrow } = useWidened(ids)
  const isAll = isWide && all !== null
  const which: Which = isAll ? { filter: filterOf(filter) } : { ids: [...ids] }
  const clear = (): void => {
    narrow()
    onSelectNone()
  }
  const setActive = useMutation({
    mutationFn: async (active: boolean) =>
      expectData(await api.PATCH("/api/v1/sboms", { body: { ...which, change: { active }, dryRun: false } })),
    onSuccess: async ({ results, reached }, active) => {
      const changed = results.filter(({ result }) => result === "changed").length
      clear()
      await client.invalidateQueries()
      announce(
        `${counted(changed, "SBOM")} ${active ? "active" : "inactive"}; ${counted(reached.assets, "asset")} got another current SBOM, or none.`,
      )
    },
    onError: (error) => announceProblem(problemText(error)),
  })
  return (
    <SelectionBar
      selected={isAll ? all : counted(ids.length, "SBOM")}
      isAll={isAll}
      all={all}
      onSelectAll={widen}
      onClear={clear}
    >
      <AllowedButton allowance={mayChange} variant="default" onClick={() => setActive.mutate(true)}>
        Set active
      </AllowedButton>
      <AllowedButton allowance={mayChange} variant="default" onClick={() => setActive.mutate(false)}>
        Set inactive
      </AllowedButton>
      <AllowedButton allowance={mayDelete} variant="default" c="var(--wb-critical)" onClick={() => setDeleting(true)}>
        Delete…
      </AllowedButton>
      {isDeleting && <DeleteSboms which={which} onClose={() => setDeleting(false)} onDone={clear} />}
    </SelectionBar>
  )
}

/** Tells what goes with them before they go. */
function DeleteSboms({ which, onClose, onDone }: { readonly which: Which; onClose(): void; onDone(): void }) {
  const client = useQueryClient()
  const remove = async (dryRun: boolean) =>
    expectData(await api.POST("/api/v1/sboms/delete", { body: { ...which, dryRun } }))
  const preview = useQuery({ queryKey: ["sboms", "delete", which], queryFn: () => remove(true), gcTime: 0 })
  const deletion = useMutation({
    mutationFn: () => remove(false),
    onSuccess: async ({ results }) => {
      onClose()
      onDone()
      await client.invalidateQueries()
      announce(`${counted(results.filter(({ result }) => result === "deleted").length, "SBOM")} deleted.`)
    },
  })
  const problem = deletion.error ?? preview.error
  return (
    <ConfirmDialog
      isOpen
      title="Delete the SBOMs?"
      keep="Keep them"
      deed={preview.data ? `Delete ${counted(preview.data.results.length, "SBOM")}` : "Delete SBOMs"}
      isPending={deletion.isPending || preview.isPending}
      problem={problem && problemText(problem)}
      onConfirm={() => deletion.mutate()}
      onClose={onClose}
    >
      <Text size="sm">
        Their bytes and components are gone for good. Each asset falls back to its newest active SBOM, or to none.
      </Text>
      {preview.data && (
        <Text size="sm">
          {counted(preview.data.reached.assets, "asset")} would get another current SBOM, or none:{" "}
          {counted(preview.data.reached.findings.ended, "finding")} would end,{" "}
          {preview.data.reached.findings.added.toLocaleString("en")} begin.
        </Text>
      )}
    </ConfirmDialog>
  )
}
