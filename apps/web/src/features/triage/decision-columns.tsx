import { Badge } from "@mantine/core"
import { IconFileCheck, IconKey, IconRobot, IconUser } from "@tabler/icons-react"
import { createdColumn } from "../../ui/list/created-column.tsx"
import type { Column } from "../../ui/list/data-list.tsx"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { authorKinds, reachOf, reachWords, stateWords, whyOf } from "./decision-words.ts"
import type { Decision } from "./finding-decisions.ts"
import { StatusTag } from "./status-tag.tsx"

const icons = { session: IconUser, token: IconKey, rule: IconRobot, document: IconFileCheck } as const

const kindWord = (kind: Decision["author"]["kind"]) => authorKinds.find(({ value }) => value === kind)?.label

/** Who decided, and what kind of author that is. */
export function Author({ author: { kind, name } }: { readonly author: Decision["author"] }) {
  const Icon = icons[kind]
  const word = kindWord(kind)
  return (
    <span title={`${word}: ${name}`}>
      <Icon size={14} role="img" aria-label={word} style={{ verticalAlign: "-2px" }} /> {name}
    </span>
  )
}

/** Whether it holds; of one that does not, in a badge. */
export function DecisionState({ state }: { readonly state: Decision["state"] }) {
  if (state === "standing") return <span className="quiet">{stateWords[state]}</span>
  return (
    <Badge variant="light" color="gray" tt="none" miw="max-content">
      {stateWords[state]}
    </Badge>
  )
}

/** What is reached first, then how far that is: names begin where the eye looks for them. */
function Reach({ decision }: { readonly decision: Decision }) {
  const { kind, target } = decision.reach
  if (kind === "rule") return <span className="quiet">whatever the rule meets</span>
  return (
    <span title={reachOf(decision)}>
      {target} <span className="quiet">{reachWords[kind]}</span>
    </span>
  )
}

export const decisionColumns: readonly Column<Decision>[] = [
  {
    id: "vulnerability",
    header: "Vulnerability",
    width: 140,
    grow: 0.1,
    cell: ({ vulnerability }) =>
      vulnerability === null ? <span className="quiet">any</span> : <b className="mono">{vulnerability}</b>,
  },
  {
    id: "status",
    header: "Decided as",
    width: 172,
    cell: ({ status, ownStatus }) => <StatusTag status={status} own={ownStatus} />,
  },
  {
    id: "reach",
    header: "Reach",
    width: 190,
    grow: 1,
    cell: (decision) => <Reach decision={decision} />,
  },
  {
    id: "findings",
    header: "In force on",
    width: 92,
    align: "end",
    cell: ({ findings }) => (findings === 0 ? <span className="quiet">0</span> : findings.toLocaleString("en")),
  },
  { id: "author", header: "By", width: 150, grow: 0.5, cell: ({ author }) => <Author author={author} /> },
  { id: "state", header: "State", width: 88, cell: ({ state }) => <DecisionState state={state} /> },
  { ...createdColumn, id: "at", header: "When" },
  {
    id: "why",
    header: "Why",
    width: 220,
    isOptional: true,
    cell: (decision) => (
      <span className="quiet" title={whyOf(decision).join("\n")}>
        {whyOf(decision).join(" · ")}
      </span>
    ),
  },
]

/** A decision on a phone. */
export function DecisionNarrowRow({ decision }: { readonly decision: Decision }) {
  return (
    <NarrowRow
      title={
        decision.vulnerability === null ? decision.author.name : <span className="mono">{decision.vulnerability}</span>
      }
      aside={
        decision.state === "standing" ? (
          <StatusTag status={decision.status} own={decision.ownStatus} />
        ) : (
          <DecisionState state={decision.state} />
        )
      }
      below={
        <>
          <span>{kindWord(decision.author.kind)}</span>
          <span>
            <Reach decision={decision} />
          </span>
        </>
      }
    />
  )
}
