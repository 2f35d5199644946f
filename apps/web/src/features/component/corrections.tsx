import { Stack } from "@mantine/core"
import { Facts, Section } from "../../ui/section.tsx"
import { CorrectionText } from "./correction-text.tsx"
import type { ComponentDetail } from "./fetch-components.ts"
import { UndoCorrection } from "./undo-correction.tsx"

/** What was corrected of a component, by whom and why, with the document's own word and the way back. */
export function Corrections({ component }: { readonly component: ComponentDetail }) {
  const { original } = component
  if (original === null) return null
  return (
    <Section title="Corrected">
      <Stack gap="sm">
        {component.corrections.map((each) => (
          <div key={each.id}>
            <CorrectionText correction={each} />
            <UndoCorrection correction={each} variant="subtle" />
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
