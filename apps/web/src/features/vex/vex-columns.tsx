import { Badge } from "@mantine/core"
import type { Column } from "../../ui/list/data-list.tsx"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { Time } from "../../ui/time.tsx"
import { authorOf, type VexListed, vexFormatName } from "./fetch-vex.ts"

const number = (count: number) => (count === 0 ? <span className="quiet">0</span> : count.toLocaleString("en"))

export const vexColumns: readonly Column<VexListed>[] = [
  { id: "author", header: "Author", width: 220, cell: (document) => <b>{authorOf(document)}</b> },
  {
    id: "statements",
    header: "Statements",
    width: 92,
    align: "end",
    cell: (document) => number(document.statements),
  },
  { id: "applied", header: "Applied", width: 80, align: "end", cell: (document) => number(document.applied) },
  {
    id: "proposed",
    header: "Proposed",
    width: 90,
    align: "end",
    cell: (document) =>
      document.proposed === 0 ? (
        number(0)
      ) : (
        <Badge variant="light" tt="none">
          {document.proposed.toLocaleString("en")}
        </Badge>
      ),
  },
  {
    id: "unmatched",
    header: "Unmatched",
    width: 100,
    align: "end",
    cell: (document) => number(document.unmatchedCount),
  },
  { id: "format", header: "Format", width: 100, cell: (document) => vexFormatName(document.format) },
  {
    id: "file",
    header: "File",
    width: 180,
    cell: (document) => (
      <span className="quiet" title={document.fileName ?? undefined}>
        {document.fileName ?? (document.sbomId === null ? "no name given" : "part of an SBOM")}
      </span>
    ),
  },
  {
    id: "uploaded",
    header: "Uploaded",
    width: 130,
    sort: "uploadedAt",
    cell: (document) => (
      <span className="quiet">
        <Time at={document.uploadedAt} />
      </span>
    ),
  },
  {
    id: "issued",
    header: "Issued",
    width: 130,
    isOptional: true,
    cell: (document) => <span className="quiet">{document.issuedAt && <Time at={document.issuedAt} />}</span>,
  },
  {
    id: "sha",
    header: "SHA-256",
    width: 200,
    isOptional: true,
    cell: (document) => <span className="mono quiet">{document.sha256}</span>,
  },
]

/** A VEX document on a phone. */
export function VexNarrowRow({ document }: { readonly document: VexListed }) {
  return (
    <NarrowRow
      title={authorOf(document)}
      aside={<span className="quiet">{vexFormatName(document.format)}</span>}
      below={
        <>
          <span>
            {document.applied} applied, {document.proposed} proposed, {document.unmatchedCount} unmatched
          </span>
          <Time at={document.uploadedAt} />
        </>
      }
    />
  )
}
