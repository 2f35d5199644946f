import { Anchor } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import { counted } from "../../ui/counted.ts"
import type { Column } from "../../ui/list/data-list.tsx"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { Time } from "../../ui/time.tsx"
import { causeWord } from "./causes-text.ts"
import type { FindingChange } from "./fetch-changes.ts"

/** "12 findings began". */
export const what = ({ kind, findings }: FindingChange): string =>
  kind === "began" ? `${counted(findings, "finding")} began` : `${counted(findings, "finding")} ended`
/** The asset, or who said what changed. */
export const whose = ({ asset, source, cause }: FindingChange): string =>
  asset ? `${asset.name} ${asset.version}` : (source ?? (cause === "own-record" ? "Custom vulnerabilities" : ""))
const number = (count: number) => (count === 0 ? <span className="quiet">0</span> : count.toLocaleString("en"))

/** Where one sees what it came to. */
export const placeOf = ({ asset }: FindingChange): string =>
  asset ? `${paths.asset(asset.id)}?tab=findings` : `${paths.vulnerabilities}?sort=-firstSeenAt`

export const changeColumns: readonly Column<FindingChange>[] = [
  { id: "what", header: "What", width: 176, grow: 0.3, cell: (each) => <b>{what(each)}</b> },
  { id: "why", header: "Why", width: 150, cell: (each) => causeWord(each) },
  {
    id: "whose",
    header: "Asset or source",
    width: 180,
    grow: 1,
    cell: (each) => (
      <span title={whose(each)}>
        {each.asset ? (
          <>
            {each.asset.name} <span className="mono quiet">{each.asset.version}</span>
          </>
        ) : (
          whose(each)
        )}
      </span>
    ),
  },
  { id: "critical", header: "Critical", width: 80, align: "end", cell: (each) => number(each.critical) },
  { id: "kev", header: "KEV", width: 60, align: "end", cell: (each) => number(each.kev) },
  {
    id: "vulnerabilities",
    header: "Worst vulnerabilities",
    width: 180,
    grow: 0.8,
    cell: (each) => (
      <span className="mono" title={each.vulnerabilities.join("\n")}>
        {each.vulnerabilities.map((id, place) => (
          <span key={id}>
            {place > 0 && ", "}
            <Anchor component={Link} to={paths.vulnerability(id)} size="sm" c="inherit">
              {id}
            </Anchor>
          </span>
        ))}
      </span>
    ),
  },
  {
    id: "at",
    header: "When",
    width: 124,
    sort: "at",
    cell: (each) => (
      <span className="quiet">
        <Time at={each.at} />
      </span>
    ),
  },
]

/** A change on a phone. */
export function ChangeNarrowRow({ change }: { readonly change: FindingChange }) {
  return (
    <NarrowRow
      title={what(change)}
      aside={
        <span className="quiet">
          <Time at={change.at} />
        </span>
      }
      below={
        <>
          <span>{causeWord(change)}</span>
          <span>{whose(change)}</span>
        </>
      }
    />
  )
}
