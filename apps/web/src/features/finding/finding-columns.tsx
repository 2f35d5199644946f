import { Group } from "@mantine/core"
import type { Column } from "../../ui/list/data-list.tsx"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { PurlName } from "../../ui/long-name.tsx"
import { ActionTag, KevTag, Severity } from "../../ui/severity.tsx"
import { Time } from "../../ui/time.tsx"
import { StatusTag } from "../triage/status-tag.tsx"
import { Epss } from "../vulnerability/vulnerability-columns.tsx"
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
const fixesOf = (finding: Finding): string =>
  [...new Set(finding.components.flatMap((each) => each.fixedVersions))].join(", ")

/** Where several assets' findings are listed together. */
export const findingAssetColumn: Column<Finding> = {
  id: "asset",
  header: "Asset",
  width: 164,
  grow: 0.5,
  cell: ({ asset }) => (
    <span title={`${asset.name} ${asset.version}`}>
      {asset.name} <span className="mono quiet">{asset.version}</span>
    </span>
  ),
}

export const findingColumns: readonly Column<Finding>[] = [
  {
    id: "vulnerability",
    header: "Vulnerability",
    width: 220,
    cell: ({ vulnerability }) => (
      <>
        <b className="mono">{vulnerability.id}</b> <span className="quiet">{vulnerability.title}</span>
      </>
    ),
  },
  {
    id: "severity",
    header: "Severity",
    width: 124,
    sort: "severity",
    cell: ({ vulnerability }) => (
      <Severity severity={vulnerability.severity} score={vulnerability.cvss?.score ?? null} />
    ),
  },
  {
    id: "kev",
    header: "KEV",
    width: 52,
    cell: ({ vulnerability: { kev } }) => kev && <KevTag dateAdded={kev.dateAdded} dueDate={kev.dueDate} />,
  },
  {
    id: "epss",
    header: "EPSS",
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
        {fixesOf(finding) || <span className="quiet">none named</span>}
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
    width: 110,
    isOptional: true,
    cell: (finding) => (
      <span className="quiet">
        <Time at={finding.firstSeenAt} />
      </span>
    ),
  },
]

/** A finding on a phone. */
export function FindingNarrowRow({ finding }: { readonly finding: Finding }) {
  const { vulnerability } = finding
  return (
    <NarrowRow
      title={<span className="mono">{vulnerability.id}</span>}
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
