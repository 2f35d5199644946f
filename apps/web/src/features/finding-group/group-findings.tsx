import { Anchor, Button, Skeleton, Table } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { useList } from "../../api/use-list.ts"
import { paths } from "../../paths.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { KevTag, Severity } from "../../ui/severity.tsx"
import { StackingTable } from "../../ui/stacking-table.tsx"
import { fetchFindings, findingsKey } from "../finding/fetch-findings.ts"
import type { FindingGrouping } from "./fetch-groups.ts"

/** `pkg:maven/org.yaml/snakeyaml@1.19?type=jar` → `snakeyaml@1.19`. */
const shortName = (purl: string): string => purl.replace(/\?.*$/, "").replace(/^.*\//, "")

/** The findings that a group counts, the worst first, page by page; each leads to where one decides on it. */
export function GroupFindings({
  grouping,
  filter,
}: {
  readonly grouping: FindingGrouping
  readonly filter: Readonly<Record<string, string>>
}) {
  const source = useList(findingsKey(filter), (cursor) => fetchFindings(filter, cursor))
  if (source.problem) return <ProblemNote problem={source.problem} onRetry={source.retry} />
  if (source.isLoading) return <Skeleton height={160} />
  return (
    <>
      <StackingTable
        heads={[
          { name: "Vulnerability" },
          { name: "Severity" },
          { name: grouping === "asset" ? "Component" : "Asset" },
          { name: "Fixed in" },
        ]}
      >
        {source.rows.map((finding) => (
          <Table.Tr key={finding.id}>
            <Table.Td>
              <Anchor
                component={Link}
                to={`${paths.asset(finding.asset.id)}?tab=findings&open=${finding.id}&q=${finding.vulnerability.id}`}
                size="sm"
                className="mono"
                style={{ whiteSpace: "nowrap" }}
              >
                {finding.vulnerability.id}
              </Anchor>{" "}
              {finding.vulnerability.kev && (
                <KevTag dateAdded={finding.vulnerability.kev.dateAdded} dueDate={finding.vulnerability.kev.dueDate} />
              )}
            </Table.Td>
            <Table.Td>
              <Severity
                severity={finding.vulnerability.severity}
                score={finding.vulnerability.cvss?.score ?? null}
                isShort
              />
            </Table.Td>
            <Table.Td data-wide>
              {grouping === "asset" ? (
                finding.components.map((each) => (
                  <div key={each.id} className="mono" title={each.purl ?? each.id}>
                    {shortName(each.purl ?? each.id)}
                  </div>
                ))
              ) : (
                <>
                  {finding.asset.name} <span className="mono quiet">{finding.asset.version}</span>
                </>
              )}
            </Table.Td>
            <Table.Td className="mono" data-label="Fixed in">
              {[...new Set(finding.components.flatMap((each) => each.fixedVersions))].join(", ") || (
                <span className="quiet">none known</span>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </StackingTable>
      {source.hasMore && (
        <Button variant="default" size="compact-sm" mt={8} loading={source.isLoadingMore} onClick={source.loadMore}>
          Show more of {source.total?.toLocaleString("en")}
        </Button>
      )}
    </>
  )
}
