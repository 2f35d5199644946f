import { Anchor, Code, List, Stack } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import { Copyable } from "../../ui/copyable.tsx"
import { counted } from "../../ui/counted.ts"
import { Facts, Section } from "../../ui/section.tsx"
import { exactTime } from "../../ui/time.tsx"
import { type VexListed, vexFormatName, vexQuery } from "./fetch-vex.ts"

/** What a document is, what became of it, and where it breaks its own standard. */
export function VexFacts({ document }: { readonly document: VexListed }) {
  const { warnings = [], heldBack = null } = useQuery(vexQuery(document.id)).data ?? {}
  return (
    <Stack gap="lg">
      <Facts
        facts={[
          ["Format", vexFormatName(document.format)],
          ["Issued", document.issuedAt === null ? "no time given" : exactTime(document.issuedAt)],
          ["Uploaded", exactTime(document.uploadedAt)],
          ["Applied", counted(document.applied, "finding")],
          [
            "Proposed",
            document.proposed === 0 ? (
              "nothing waits"
            ) : (
              <Anchor key="proposed" component={Link} to={`${paths.vexProposals}?documentId=${document.id}`} size="sm">
                {counted(document.proposed, "finding")} to decide
              </Anchor>
            ),
          ],
          ...(heldBack ? [["Why proposed", heldBack] as const] : []),
          [
            "Unmatched",
            `${document.unmatchedCount.toLocaleString("en")} of ${counted(document.statements, "statement")}`,
          ],
          ["File", document.fileName ?? (document.sbomId === null ? "no name given" : "part of an SBOM")],
          ["SHA-256", <Copyable key="sha" text={document.sha256} />],
        ]}
      />
      {warnings.length > 0 && (
        <Section title={`Breaks its own standard: ${warnings.length}`}>
          <List size="sm" spacing={6}>
            {warnings.slice(0, 50).map((warning) => (
              <List.Item key={`${warning.path} ${warning.message}`}>
                {warning.test && `${warning.test}: `}
                {warning.message} <Code>{warning.path || "/"}</Code>
              </List.Item>
            ))}
          </List>
        </Section>
      )}
    </Stack>
  )
}
