import { Anchor, Badge } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { api, expectData } from "../../api/client.ts"
import { pageQuery } from "../../api/page-query.ts"
import { paths } from "../../paths.ts"
import { bytesText } from "../../ui/bytes-text.ts"
import { counted } from "../../ui/counted.ts"
import type { Column } from "../../ui/list/data-list.tsx"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { Time } from "../../ui/time.tsx"

/** One page of SBOMs by the address's filter. */
export const fetchSboms = async (filter: Readonly<Record<string, string>>, cursor: string | undefined) =>
  expectData(await api.GET("/api/v1/sboms", { querySerializer: pageQuery(filter, cursor) }))

export type Sbom = Awaited<ReturnType<typeof fetchSboms>>["items"][number]

const formatNames = new Map([
  ["cyclonedx", "CycloneDX"],
  ["spdx", "SPDX"],
])

/** The format and its version as people write them: `CycloneDX 1.6`. */
export const formatName = (sbom: Pick<Sbom, "format" | "specVersion">): string =>
  `${formatNames.get(sbom.format) ?? sbom.format} ${sbom.specVersion}`

const assetColumn: Column<Sbom> = {
  id: "asset",
  header: "Asset",
  width: 260,
  cell: (sbom) => (
    <>
      <Anchor component={Link} to={paths.asset(sbom.asset.id)} size="sm" fw={600} c="inherit">
        {sbom.asset.name}
      </Anchor>{" "}
      <span className="mono quiet">{sbom.asset.version}</span>
    </>
  ),
}

const fileColumn: Column<Sbom> = {
  id: "file",
  header: "File",
  width: 180,
  cell: (sbom) => (
    <span className="quiet" title={sbom.fileName ?? sbom.sha256}>
      <DocumentName sbom={sbom} />
    </span>
  ),
}

const documentColumns: readonly Column<Sbom>[] = [
  { id: "format", header: "Format", width: 150, cell: (sbom) => formatName(sbom) },
  {
    id: "components",
    header: "Components",
    width: 110,
    align: "end",
    cell: (sbom) => sbom.counts.components.toLocaleString("en"),
  },
  {
    id: "warnings",
    header: "Warnings",
    width: 90,
    cell: (sbom) =>
      sbom.warnings.length > 0 && (
        <Badge variant="light" color="orange" tt="none">
          {sbom.warnings.length}
        </Badge>
      ),
  },
  {
    id: "size",
    header: "Size",
    width: 90,
    align: "end",
    cell: (sbom) => <span className="quiet">{bytesText(sbom.bytes)}</span>,
  },
  {
    id: "uploaded",
    header: "Uploaded",
    width: 130,
    sort: "uploadedAt",
    cell: (sbom) => (
      <span className="quiet">
        <Time at={sbom.uploadedAt} />
      </span>
    ),
  },
  {
    id: "state",
    header: "State",
    width: 90,
    cell: (sbom) => <SbomState sbom={sbom} />,
  },
  {
    id: "tools",
    header: "Made by",
    width: 180,
    isOptional: true,
    cell: (sbom) => <span className="quiet">{sbom.tools.join(", ")}</span>,
  },
  {
    id: "source",
    header: "Source",
    width: 140,
    isOptional: true,
    cell: (sbom) => <span className="quiet">{sbom.source}</span>,
  },
  {
    id: "sha",
    header: "SHA-256",
    width: 200,
    isOptional: true,
    cell: (sbom) => <span className="mono quiet">{sbom.sha256}</span>,
  },
]

/** Of several assets. */
export const sbomColumns: readonly Column<Sbom>[] = [
  assetColumn,
  ...documentColumns,
  { ...fileColumn, isOptional: true },
]
/** Of one asset, which is named above them. */
export const sbomColumnsOfAsset: readonly Column<Sbom>[] = [fileColumn, ...documentColumns]

/** Its file's name; of one that came without, the beginning of its hash. */
const DocumentName = ({ sbom }: { readonly sbom: Sbom }) =>
  sbom.fileName ?? <span className="mono">sha256:{sbom.sha256.slice(0, 12)}</span>

/** The one that its asset is made of now, an earlier one, or one that was set aside. */
function SbomState({ sbom }: { readonly sbom: Sbom }) {
  if (sbom.current) return <b>Current</b>
  if (sbom.active) return <span className="quiet">Earlier</span>
  return (
    <Badge color="gray" variant="light" tt="none">
      Inactive
    </Badge>
  )
}

/** An SBOM on a phone. */
export function SbomNarrowRow({ sbom, isOfAsset = false }: { readonly sbom: Sbom; readonly isOfAsset?: boolean }) {
  return (
    <NarrowRow
      title={isOfAsset ? <DocumentName sbom={sbom} /> : sbom.asset.name}
      aside={isOfAsset ? <SbomState sbom={sbom} /> : <span className="mono">{sbom.asset.version}</span>}
      below={
        <>
          <span>{formatName(sbom)}</span>
          <span>{counted(sbom.counts.components, "component")}</span>
          <Time at={sbom.uploadedAt} />
        </>
      }
    />
  )
}
