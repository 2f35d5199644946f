import type { Column } from "../../ui/list/data-list.tsx"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { Time } from "../../ui/time.tsx"
import { setText, subjectText } from "./correction-text.tsx"
import type { Correction } from "./fetch-corrections.ts"

const Subject = ({ correction }: { readonly correction: Correction }) => (
  <span className="mono">{subjectText(correction)}</span>
)

export const correctionColumns: readonly Column<Correction>[] = [
  { id: "where", header: "Reaches", width: 240, cell: (correction) => <Subject correction={correction} /> },
  {
    id: "kind",
    header: "Kind",
    width: 110,
    cell: ({ kind }) => <span className="quiet">{kind === "rule" ? "rule" : "component"}</span>,
  },
  { id: "set", header: "Corrected to", width: 200, grow: 0.8, cell: (correction) => setText(correction) },
  {
    id: "components",
    header: "Components",
    width: 100,
    align: "end",
    cell: ({ components }) => components.toLocaleString("en"),
  },
  { id: "by", header: "By", width: 120, cell: ({ by }) => by },
  { id: "note", header: "Why", width: 140, grow: 0.6, cell: ({ note }) => <span className="quiet">{note}</span> },
  {
    id: "changed",
    header: "Changed",
    width: 124,
    sort: "updatedAt",
    cell: ({ updatedAt }) => (
      <span className="quiet">
        <Time at={updatedAt} />
      </span>
    ),
  },
]

/** A correction on a phone. */
export const CorrectionNarrowRow = ({ correction }: { readonly correction: Correction }) => (
  <NarrowRow
    title={<Subject correction={correction} />}
    aside={<span className="numbers quiet">{correction.components.toLocaleString("en")}</span>}
    below={`${setText(correction)} · ${correction.by}`}
  />
)
