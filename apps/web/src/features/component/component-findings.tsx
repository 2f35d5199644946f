import { Anchor, Group, Table, Text } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import { ActionTag, KevTag, Severity } from "../../ui/severity.tsx"
import { StackingTable } from "../../ui/stacking-table.tsx"
import { StatusTag } from "../triage/status-tag.tsx"
import { isOpen } from "../triage/triage-words.ts"
import type { ComponentDetail } from "./fetch-components.ts"

/** As lists count: what is decided is out of the counts, and still to be seen. */
export function findingsTitle(findings: ComponentDetail["findings"]): string {
  const open = findings.filter(({ status }) => isOpen(status)).length
  return open === findings.length ? `Findings: ${open}` : `Findings: ${open} open, ${findings.length - open} decided`
}

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
      heads={[
        { name: "Vulnerability" },
        { name: "Severity" },
        { name: "Action" },
        { name: "Status" },
        { name: "Affected" },
        { name: "Fixed in" },
      ]}
    >
      {component.findings.map((finding) => (
        <Table.Tr key={finding.vulnerability}>
          <Table.Td style={{ whiteSpace: "nowrap" }}>
            <Group component="span" gap={8} wrap="nowrap" display="inline-flex">
              <Anchor component={Link} to={paths.vulnerability(finding.vulnerability)} size="sm" className="mono">
                {finding.vulnerability}
              </Anchor>
              {finding.isKev && <KevTag />}
            </Group>
          </Table.Td>
          <Table.Td>
            <Severity severity={finding.severity} score={finding.cvssScore} />
          </Table.Td>
          <Table.Td>
            <ActionTag action={finding.action} />
          </Table.Td>
          <Table.Td>
            <StatusTag status={finding.status} />
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
  if (unmatched === "distribution")
    return "It is a distribution: its packages are matched one by one, by its own records."
  return unmatched === "hash-only"
    ? "It is known by its hash alone, and nothing known is open for a file with it."
    : `It could not be matched: ${unmatched}.`
}
