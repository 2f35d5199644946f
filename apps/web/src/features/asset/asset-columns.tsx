import { Badge, Group } from "@mantine/core"
import { paths } from "../../paths.ts"
import type { Column } from "../../ui/list/data-list.tsx"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { KevTag, type SeverityWord } from "../../ui/severity.tsx"
import { SeverityBar } from "../../ui/severity-bar.tsx"
import { Time } from "../../ui/time.tsx"
import { AssetIcon } from "./asset-icon.tsx"
import type { Asset } from "./fetch-assets.ts"

export const assetColumns: readonly Column<Asset>[] = [
  {
    id: "name",
    header: "Name",
    sort: "name",
    isSortedUpFirst: true,
    width: 224,
    cell: (asset) => (
      <Group gap={8} wrap="nowrap">
        <AssetIcon type={asset.type} />
        <b title={asset.name}>{asset.name}</b>
        {!asset.active && <span className="quiet">inactive</span>}
      </Group>
    ),
  },
  {
    id: "version",
    header: "Version",
    width: 116,
    grow: 0.4,
    cell: (asset) => <span className="mono quiet">{asset.version || "–"}</span>,
  },
  {
    id: "findings",
    header: "Open findings",
    sort: "findings",
    width: 150,
    cell: (asset) => <SeverityBar counts={asset.counts} />,
  },
  {
    id: "kev",
    header: "KEV",
    hint: "Open findings that CISA knows to be exploited; sorted by the worst finding of any kind",
    sort: "priority",
    isSortedDownOnly: true,
    width: 72,
    cell: (asset) => asset.counts.kev > 0 && <KevCount count={asset.counts.kev} />,
  },
  {
    id: "components",
    header: "Matched",
    hint: "Components that could be held against advisories, of all",
    width: 116,
    align: "end",
    cell: (asset) => <Matched counts={asset.counts} />,
  },
  {
    id: "labels",
    header: "Labels",
    width: 128,
    grow: 0.3,
    cell: (asset) => <Labels labels={asset.labels} />,
  },
  {
    id: "type",
    header: "Type",
    width: 110,
    isOptional: true,
    cell: (asset) => <span className="quiet">{asset.type}</span>,
  },
  {
    id: "purl",
    header: "purl",
    width: 240,
    isOptional: true,
    cell: (asset) => <span className="mono quiet">{asset.purl}</span>,
  },
  {
    id: "uploaded",
    header: "Last SBOM",
    sort: "uploadedAt",
    width: 124,
    cell: (asset) =>
      asset.uploadedAt && (
        <span className="quiet">
          <Time at={asset.uploadedAt} />
        </span>
      ),
  },
]

/** The first of them, and how many there are besides: side by side they would be cut to a letter each. */
function Labels({ labels }: { readonly labels: readonly string[] }) {
  const [first] = labels
  if (first === undefined) return null
  return (
    <Group gap={4} wrap="nowrap" title={labels.join(", ")}>
      <Badge variant="default" size="sm" tt="none" fw={500} miw={0}>
        {first}
      </Badge>
      {labels.length > 1 && <span className="numbers quiet">+{labels.length - 1}</span>}
    </Group>
  )
}

/** How many of the components could be held against what is known: no findings among the others say nothing. */
function Matched({ counts: { components, matched } }: { readonly counts: Asset["counts"] }) {
  if (components === 0) return <span className="quiet">no components</span>
  return (
    <span title={`${matched.toLocaleString("en")} of ${components.toLocaleString("en")} components could be matched`}>
      {matched.toLocaleString("en")} <span className="quiet">of {components.toLocaleString("en")}</span>
    </span>
  )
}

/** Where the open findings of a severity are listed. */
export const findingsOfAsset = (assetId: string, severity: SeverityWord): string =>
  `${paths.asset(assetId)}?tab=findings&severity=${severity}`

/** How many open findings are exploited as CISA knows (KEV). */
export function KevCount({ count }: { readonly count: number }) {
  return (
    <Group gap={4} wrap="nowrap" component="span">
      <KevTag />
      <span className="numbers">{count}</span>
    </Group>
  )
}

/** An asset on a phone. */
export function AssetNarrowRow({ asset }: { readonly asset: Asset }) {
  return (
    <NarrowRow
      title={asset.name}
      aside={asset.counts.kev > 0 && <KevCount count={asset.counts.kev} />}
      below={
        <>
          <span className="mono" data-shrinks>
            {asset.version || "no version"}
          </span>
          <SeverityBar counts={asset.counts} />
        </>
      }
    />
  )
}
