import { Anchor, Table, Text } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import { Severity } from "../../ui/severity.tsx"
import { StackingTable } from "../../ui/stacking-table.tsx"
import type { ComponentDetail } from "./fetch-components.ts"

/** What is known of the component's version and open in its asset; else why there is nothing. */
export function ComponentFindings({ component }: { readonly component: ComponentDetail }) {
  if (component.findings.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {nothingOpen(component.unmatched)}
      </Text>
    )
  return (
    <StackingTable
      heads={[{ name: "Vulnerability" }, { name: "Severity" }, { name: "Affected" }, { name: "Fixed in" }]}
    >
      {component.findings.map((finding) => (
        <Table.Tr key={finding.vulnerability}>
          <Table.Td style={{ whiteSpace: "nowrap" }}>
            <Anchor component={Link} to={paths.vulnerability(finding.vulnerability)} size="sm" className="mono">
              {finding.vulnerability}
            </Anchor>
          </Table.Td>
          <Table.Td>
            <Severity severity={finding.severity} />
          </Table.Td>
          <Table.Td
            className="mono"
            data-label="Affected"
            data-next
            title={`${finding.evidence.advisory}, ${finding.evidence.rule}, confidence ${finding.evidence.confidence}`}
          >
            {finding.evidence.range}
          </Table.Td>
          <Table.Td className="mono" data-label="Fixed in">
            {finding.fixedVersions.join(", ") || "–"}
          </Table.Td>
        </Table.Tr>
      ))}
    </StackingTable>
  )
}

function nothingOpen(unmatched: ComponentDetail["unmatched"]): string {
  if (unmatched === null) return "Nothing known is open in this version."
  return unmatched === "hash-only"
    ? "It is known by its hash alone, and nothing known is open for a file with it."
    : `It could not be matched: ${unmatched}.`
}
