import { Badge, Group } from "@mantine/core"
import { IconPencil } from "@tabler/icons-react"
import type { Column } from "../../ui/list/data-list.tsx"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { LongName } from "../../ui/long-name.tsx"
import { SeverityBar } from "../../ui/severity-bar.tsx"
import type { Component } from "./fetch-components.ts"
import { licenseText } from "./license-text.ts"

/** Components of one asset, or of all with the asset that has them; of one package they have an order by version. */
export const componentColumns = (isAcrossAssets: boolean, isOfPackage = false): readonly Column<Component>[] => [
  {
    id: "name",
    header: "Component",
    width: 260,
    sort: "name",
    isSortedUpFirst: true,
    cell: (component) => (
      <LongName
        name={<b>{component.name}</b>}
        of={component.group ?? ""}
        title={component.group ? `${component.group}/${component.name}` : component.name}
        after={
          component.isCorrected && (
            <span title="Corrected: its document says otherwise">
              <IconPencil size={14} role="img" aria-label="corrected" />
            </span>
          )
        }
      />
    ),
  },
  {
    id: "version",
    header: "Version",
    width: 120,
    ...(isOfPackage ? { sort: "version" } : {}),
    cell: (component) => <span className="mono">{component.version ?? "–"}</span>,
  },
  ...(isAcrossAssets
    ? [
        {
          id: "asset",
          header: "Asset",
          width: 150,
          grow: 0.6,
          sort: "asset",
          isSortedUpFirst: true,
          cell: ({ asset }: Component) => (
            <>
              {asset.name} <span className="mono quiet">{asset.version}</span>
            </>
          ),
        },
      ]
    : []),
  {
    id: "findings",
    header: "Open findings",
    width: 130,
    // Of all assets the findings of each would be counted first.
    ...(isAcrossAssets ? {} : { sort: "priority" }),
    cell: (component) =>
      isUnmatched(component) ? (
        <span className="quiet" title={unmatchedWords(component.unmatched)}>
          {unmatchedWords(component.unmatched)}
        </span>
      ) : (
        <SeverityBar counts={component.counts} />
      ),
  },
  {
    id: "direct",
    header: "Dependency",
    width: 120,
    cell: (component) =>
      component.isDirect ? (
        <Badge variant="light" tt="none" fw={500}>
          direct
        </Badge>
      ) : (
        <span className="quiet">transitive</span>
      ),
  },
  {
    id: "licenses",
    header: "License",
    width: 120,
    cell: (component) => <span className="quiet">{licenseText(component.licenses)}</span>,
  },
  {
    id: "purl",
    header: "purl",
    width: 320,
    isOptional: true,
    cell: (component) => <span className="mono quiet">{component.purl}</span>,
  },
  {
    id: "type",
    header: "Type",
    width: 110,
    isOptional: true,
    cell: (component) => <span className="quiet">{component.type}</span>,
  },
]

/** Whether nothing is known of it that a bar could show: what a hash tells may have findings. */
const isUnmatched = <C extends Component>(component: C): component is C & { readonly unmatched: string } =>
  component.unmatched !== null && Object.values(component.counts).every((count) => count === 0)

const unmatchedWords = (reason: string): string =>
  reason === "hash-only" ? "by hash alone" : reason === "distribution" ? "by its packages" : `not matched: ${reason}`

/** A component on a phone. */
export function ComponentNarrowRow({
  component,
  isAcrossAssets,
}: {
  readonly component: Component
  readonly isAcrossAssets: boolean
}) {
  const counts = isUnmatched(component) ? (
    <span>{unmatchedWords(component.unmatched)}</span>
  ) : (
    <SeverityBar counts={component.counts} />
  )
  return (
    <NarrowRow
      title={component.name}
      aside={<span className="mono">{component.version}</span>}
      below={
        isAcrossAssets ? (
          <>
            <span data-shrinks>{component.asset.name}</span>
            {counts}
          </>
        ) : (
          counts
        )
      }
    />
  )
}

/** A purl's name as people say it. */
export function ComponentName({ name, version }: { readonly name: string; readonly version: string | null }) {
  return (
    <Group gap={6} component="span" wrap="nowrap">
      <b>{name}</b>
      <span className="mono">{version}</span>
    </Group>
  )
}
