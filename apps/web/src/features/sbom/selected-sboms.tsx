import { Text } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { SelectedDeed } from "../../api/selected-deed.tsx"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { counted } from "../../ui/counted.ts"
import type { Selected } from "../../ui/list/selected-rows.tsx"
import { announce, announceProblem } from "../../ui/notices.tsx"

/** What can be done to the selected SBOMs at once. */
export function SelectedSboms({ selected }: { readonly selected: Selected }) {
  const client = useQueryClient()
  const mayChange = useAllowance("create:sbom-and-vex")
  const mayDelete = useAllowance("delete:sbom-and-vex")
  const setActive = useMutation({
    mutationFn: async (active: boolean) =>
      expectData(await api.PATCH("/api/v1/sboms", { body: { ...selected.which, change: { active }, dryRun: false } })),
    onSuccess: async ({ results, reached }, active) => {
      const changed = results.filter(({ result }) => result === "changed").length
      selected.clear()
      await client.invalidateQueries()
      announce(
        `${counted(changed, "SBOM")} ${active ? "active" : "inactive"}; ${counted(reached.assets, "asset")} got another current SBOM, or none.`,
      )
    },
    onError: (error) => announceProblem(problemText(error)),
  })
  return (
    <>
      <AllowedButton allowance={mayChange} variant="default" onClick={() => setActive.mutate(true)}>
        Set active
      </AllowedButton>
      <AllowedButton allowance={mayChange} variant="default" onClick={() => setActive.mutate(false)}>
        Set inactive
      </AllowedButton>
      <SelectedDeed
        selected={selected}
        allowance={mayDelete}
        verb="Delete"
        done="deleted"
        send={async (body) => expectData(await api.POST("/api/v1/sboms/delete", { body }))}
        reach={({ reached: { assets, findings } }) =>
          `${counted(assets, "asset")} would get another current SBOM, or none: ${counted(findings.ended, "finding")} would end, ${findings.added.toLocaleString("en")} begin.`
        }
      >
        <Text size="sm">
          Bytes and components are gone for good. Each asset falls back to its newest active SBOM, or to none.
        </Text>
      </SelectedDeed>
    </>
  )
}
