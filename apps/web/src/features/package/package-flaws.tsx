import { Anchor, Table, Text } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import { KevTag, Severity } from "../../ui/severity.tsx"
import { StackingTable } from "../../ui/stacking-table.tsx"
import type { Package } from "./fetch-package.ts"

/** What the versions in use are matched by: open ones first, the worst first. */
export function PackageFlaws({ flaws }: { readonly flaws: Package["vulnerabilities"] }) {
  if (flaws.length === 0)
    return (
      <Text size="sm" c="dimmed">
        Nothing known affects a version in use.
      </Text>
    )
  return (
    <StackingTable
      heads={[
        { name: "Vulnerability" },
        { name: "Severity" },
        { name: "Assets", isNumber: true },
        { name: "Versions in use" },
        { name: "Fixed in" },
      ]}
    >
      {flaws.map((flaw) => (
        <Table.Tr key={flaw.id}>
          <Table.Td data-wide>
            <Anchor component={Link} to={paths.vulnerability(flaw.id)} size="sm" className="mono">
              {flaw.id}
            </Anchor>{" "}
            {flaw.kev && <KevTag dateAdded={flaw.kev.dateAdded} dueDate={flaw.kev.dueDate} />}
            {flaw.title && <div className="quiet">{flaw.title}</div>}
          </Table.Td>
          <Table.Td>
            <Severity severity={flaw.severity} score={flaw.cvss?.score ?? null} />
          </Table.Td>
          <Table.Td ta="end" className="numbers" data-label="Assets">
            {flaw.openAssets.toLocaleString("en")}
            {flaw.openAssets < flaw.assets && (
              <div className="quiet">{(flaw.assets - flaw.openAssets).toLocaleString("en")} decided</div>
            )}
          </Table.Td>
          <Table.Td className="mono" data-label="In use">
            {shortened(flaw.versions)}
          </Table.Td>
          <Table.Td className="mono" data-label="Fixed in">
            {flaw.fixedVersions.length > 0 ? (
              shortened(flaw.fixedVersions)
            ) : (
              <span className="quiet">no fix known</span>
            )}
          </Table.Td>
        </Table.Tr>
      ))}
    </StackingTable>
  )
}

const shownMax = 6
const shortened = (versions: readonly string[]): string =>
  versions.length <= shownMax + 1
    ? versions.join(", ")
    : `${versions.slice(0, shownMax).join(", ")} and ${versions.length - shownMax} more`
