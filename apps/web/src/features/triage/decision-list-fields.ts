import type { FilterField } from "../../ui/list/filter-text.ts"
import { authorKinds, stateWords } from "./decision-words.ts"
import { reachChoices, statusChoices } from "./triage-words.ts"

/** What decisions are filtered by: the words of the API. */
export const decisionListFields: readonly FilterField[] = [
  {
    word: "status",
    parameter: "status",
    label: "What was decided",
    kind: "choice",
    values: statusChoices.map(({ value, label }) => ({ value, label })),
  },
  {
    word: "state",
    parameter: "state",
    label: "Whether it still holds",
    kind: "choice",
    values: Object.entries(stateWords).map(([value, label]) => ({ value, label })),
  },
  { word: "by", parameter: "authorKind", label: "Who decided", kind: "choice", values: authorKinds },
  {
    word: "reach",
    parameter: "reach",
    label: "How far it reaches",
    kind: "choice",
    values: [
      ...reachChoices.map(({ value, label }) => ({ value, label })),
      { value: "rule", label: "What a rule decides" },
    ],
  },
  { word: "vulnerability", parameter: "vulnerability", label: "By any of its ids", kind: "text" },
]
