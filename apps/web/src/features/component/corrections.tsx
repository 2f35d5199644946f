import { Stack } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { announce } from "../../ui/notices.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { Facts, Section } from "../../ui/section.tsx"
import { CorrectionText } from "./correction-text.tsx"
import type { ComponentDetail } from "./fetch-components.ts"

/** What was corrected of a component, by whom and why, with the document's own word and the way back. */
export function Corrections({ component }: { readonly component: ComponentDetail }) {
  const client = useQueryClient()
  const mayCorrect = useAllowance("update:component")
  const undo = useMutation({
    mutationFn: async (correctionId: string) =>
      expectData(
        await api.DELETE("/api/v1/component-corrections/{correctionId}", { params: { path: { correctionId } } }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries()
      announce("The correction is undone; the component is what its document says.")
    },
  })
  const { original } = component
  if (original === null) return null
  return (
    <Section title="Corrected">
      <Stack gap="sm">
        {undo.error && <ProblemNote problem={problemText(undo.error)} />}
        {component.corrections.map((each) => (
          <div key={each.id}>
            <CorrectionText correction={each} />
            <AllowedButton
              allowance={mayCorrect}
              variant="subtle"
              size="compact-sm"
              loading={undo.isPending}
              onClick={() => undo.mutate(each.id)}
            >
              Undo correction
            </AllowedButton>
          </div>
        ))}
        <Facts
          facts={[
            [
              "Document: purl",
              <span key="purl" className="mono">
                {original.purl ?? "none"}
              </span>,
            ],
            ["Document: CPE", original.cpe ?? "none"],
            ["Document: license", original.licenses.join(", ") || "none named"],
            ["Document: supplier", original.supplier ?? "none named"],
          ]}
        />
      </Stack>
    </Section>
  )
}
