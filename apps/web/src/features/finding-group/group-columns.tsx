import { counted } from "../../ui/counted.ts"
import type { Column } from "../../ui/list/data-list.tsx"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { PurlName } from "../../ui/long-name.tsx"
import { SeverityBar } from "../../ui/severity-bar.tsx"
import { KevCount } from "../asset/asset-columns.tsx"
import type { FindingGroup, FindingGrouping } from "./fetch-groups.ts"

const shared: readonly Column<FindingGroup>[] = [
  {
    id: "counts",
    header: "Findings",
    width: 190,
    sort: "findings",
    isSortedDownOnly: true,
    cell: (group) =>
      group.countsAreExact ? (
        <SeverityBar counts={group.counts} />
      ) : (
        <span title="At most so many: too many findings to be told apart by the component that has each">
          <SeverityBar counts={group.counts} />
        </span>
      ),
  },
  {
    id: "kev",
    header: "KEV",
    width: 70,
    cell: (group) => group.counts.kev > 0 && <KevCount count={group.counts.kev} />,
  },
  {
    id: "priority",
    header: "Priority",
    width: 84,
    align: "end",
    sort: "priority",
    isSortedDownOnly: true,
    cell: (group) => group.priority,
  },
  {
    id: "vulnerabilities",
    header: "Vulnerabilities",
    width: 112,
    align: "end",
    cell: (group) => group.vulnerabilities.toLocaleString("en"),
  },
]

export const groupColumns: Readonly<Record<FindingGrouping, readonly Column<FindingGroup>[]>> = {
  asset: [
    {
      id: "name",
      header: "Asset",
      width: 270,
      cell: (group) => (
        <>
          <b title={group.name}>{group.name}</b> <span className="mono quiet">{group.version}</span>
        </>
      ),
    },
    ...shared,
  ],
  component: [
    {
      id: "name",
      header: "Component",
      width: 270,
      cell: (group) => <PurlName purl={group.name} isBold />,
    },
    {
      id: "versions",
      header: "Versions",
      width: 120,
      cell: (group) => (
        <span className="mono quiet" title={group.versions.join(", ")}>
          {group.versions.join(", ")}
        </span>
      ),
    },
    ...shared,
    { id: "assets", header: "Assets", width: 80, align: "end", cell: (group) => group.assets.toLocaleString("en") },
  ],
}

/** A group on a phone. */
export function GroupNarrowRow({
  group,
  grouping,
}: {
  readonly group: FindingGroup
  readonly grouping: FindingGrouping
}) {
  return (
    <NarrowRow
      title={grouping === "asset" ? `${group.name} ${group.version ?? ""}` : <PurlName purl={group.name} />}
      aside={group.counts.kev > 0 && <KevCount count={group.counts.kev} />}
      below={
        <>
          <SeverityBar counts={group.counts} />
          <span>
            {counted(group.vulnerabilities, "flaw")}
            {grouping === "component" && ` in ${counted(group.assets, "asset")}`}
          </span>
        </>
      }
    />
  )
}
