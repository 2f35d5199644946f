import { Group } from "@mantine/core"
import type { Column } from "../../ui/list/data-list.tsx"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { PurlName } from "../../ui/long-name.tsx"
import { ActionTag, KevTag, Severity } from "../../ui/severity.tsx"
import { Time } from "../../ui/time.tsx"
import { StatusTag } from "../triage/status-tag.tsx"
import { Epss, VulnerabilityName } from "../vulnerability/vulnerability-columns.tsx"
import type { Finding } from "./fetch-findings.ts"

/** The first component that has it, and how many more do. */
function ComponentOf({ finding: { components } }: { readonly finding: Finding }) {
  const [first] = components
  if (!first?.purl) return <span className="quiet">–</span>
  return (
    <PurlName
      purl={first.purl}
      title={components.map((each) => each.purl ?? each.id).join("\n")}
      after={components.length > 1 && `+${components.length - 1}`}
    />
  )
}
export const fixesOf = (finding: Finding): string =>
  [...new Set(finding.components.flatMap((each) => each.fixedVersions))].join(", ")

export const findingColumns = [
  {
    id: "vulnerability",
    header: "Vulnerability",
    width: 232,
    cell: ({ vulnerability }) => <VulnerabilityName item={vulnerability} />,
  },
  {
    id: "severity",
    header: "Severity",
    width: 88,
    sort: "severity",
    cell: ({ vulnerability: { severity, cvss } }) => (
      <Severity severity={severity} score={cvss?.score ?? null} isShort />
    ),
  },
  {
    id: "epss",
    header: "EPSS",
    hint: "How likely exploitation is within 30 days",
    width: 68,
    align: "end",
    sort: "epss",
    cell: ({ vulnerability }) => <Epss score={vulnerability.epss?.score} />,
  },
  {
    id: "status",
    header: "Status",
    width: 150,
    isOptional: true,
    cell: (finding) => <StatusTag status={finding.status} own={finding.ownStatus} />,
  },
  { id: "action", header: "Action", width: 92, cell: (finding) => <ActionTag action={finding.action} /> },
  {
    id: "component",
    header: "Component",
    width: 232,
    grow: 0.8,
    cell: (finding) => <ComponentOf finding={finding} />,
  },
  {
    id: "fix",
    header: "Fixed in",
    width: 108,
    cell: (finding) => (
      <span className="mono" title={fixesOf(finding)}>
        {fixesOf(finding) || <span className="quiet">none known</span>}
      </span>
    ),
  },
  {
    id: "priority",
    header: "Priority",
    width: 84,
    align: "end",
    sort: "priority",
    isOptional: true,
    cell: (finding) => finding.priority,
  },
  {
    id: "since",
    header: "First seen",
    width: 124,
    isOptional: true,
    cell: (finding) => (
      <span className="quiet">
        <Time at={finding.firstSeenAt} />
      </span>
    ),
  },
] as const satisfies readonly Column<Finding>[]

const [vulnerability, severity, ...rest] = findingColumns

/**
 * Of several assets together: with the asset; EPSS, which the action reckons with, gives way to it and is there for who
 * chooses it.
 */
export const productFindingColumns: readonly Column<Finding>[] = [
  vulnerability,
  severity,
  {
    id: "asset",
    header: "Asset",
    width: 204,
    grow: 0.8,
    cell: ({ asset }) => (
      <span title={`${asset.name} ${asset.version}`}>
        {asset.name} <span className="mono quiet">{asset.version}</span>
      </span>
    ),
  },
  ...rest.map((column) => (column.id === "epss" ? { ...column, isOptional: true } : column)),
]

/** A finding on a phone; of several assets with the one that has it. */
export function FindingNarrowRow({
  finding,
  isAcrossAssets,
}: {
  readonly finding: Finding
  readonly isAcrossAssets: boolean
}) {
  const { vulnerability } = finding
  return (
    <NarrowRow
      title={
        <>
          <span className="mono">{vulnerability.id}</span>
          {isAcrossAssets && <span className="quiet"> {finding.asset.name}</span>}
        </>
      }
      aside={
        <Group gap={6} wrap="nowrap">
          {vulnerability.kev && <KevTag dateAdded={vulnerability.kev.dateAdded} dueDate={vulnerability.kev.dueDate} />}
          <Severity severity={vulnerability.severity} score={vulnerability.cvss?.score ?? null} isShort />
        </Group>
      }
      below={
        <>
          <ActionTag action={finding.action} />
          <ComponentOf finding={finding} />
        </>
      }
    />
  )
}
