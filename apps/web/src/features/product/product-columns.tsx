import { Badge, Group } from "@mantine/core"
import type { Column } from "../../ui/list/data-list.tsx"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { SeverityBar } from "../../ui/severity-bar.tsx"
import { KevCount } from "../asset/asset-columns.tsx"
import type { Product } from "./fetch-products.ts"

export const productColumns: readonly Column<Product>[] = [
  {
    id: "name",
    header: "Name",
    width: 280,
    sort: "name",
    isSortedUpFirst: true,
    cell: (product) => (
      <>
        <b title={product.name}>{product.name}</b> <span className="quiet">{product.description}</span>
      </>
    ),
  },
  {
    id: "findings",
    header: "Open findings",
    width: 200,
    cell: ({ counts }) => <SeverityBar counts={counts} />,
  },
  {
    id: "kev",
    header: "KEV",
    width: 76,
    cell: ({ counts }) => counts.kev > 0 && <KevCount count={counts.kev} />,
  },
  {
    id: "vulnerabilities",
    header: "Vulnerabilities",
    width: 120,
    align: "end",
    cell: ({ counts }) => counts.vulnerabilities.toLocaleString("en"),
  },
  {
    id: "assets",
    header: "Assets",
    width: 90,
    align: "end",
    cell: ({ counts }) => counts.assets.toLocaleString("en"),
  },
  {
    id: "parts",
    header: "Sub-products",
    width: 110,
    align: "end",
    cell: ({ counts }) => counts.parts.toLocaleString("en"),
  },
  {
    id: "parents",
    header: "Part of",
    width: 170,
    cell: ({ parents }) => <span className="quiet">{parents.map(({ name }) => name).join(", ")}</span>,
  },
  {
    id: "labels",
    header: "Labels",
    width: 150,
    isOptional: true,
    cell: ({ labels }) => (
      <Group gap={4} wrap="nowrap">
        {labels.map((label) => (
          <Badge key={label} variant="default" size="sm" tt="none" fw={500}>
            {label}
          </Badge>
        ))}
      </Group>
    ),
  },
]

/** A product on a phone. */
export function ProductNarrowRow({ product }: { readonly product: Product }) {
  return (
    <NarrowRow
      title={product.name}
      aside={product.counts.kev > 0 && <KevCount count={product.counts.kev} />}
      below={
        <>
          <span>{product.counts.assets.toLocaleString("en")} assets</span>
          <SeverityBar counts={product.counts} />
        </>
      }
    />
  )
}
