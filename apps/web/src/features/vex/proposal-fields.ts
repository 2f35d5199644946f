import type { FilterField } from "../../ui/list/filter-text.ts"
import { statusChoices } from "../triage/triage-words.ts"
import type { Proposal } from "./fetch-proposals.ts"

const fields: readonly FilterField[] = [
  {
    word: "state",
    parameter: "state",
    label: "What became of it; open ones where nothing is said",
    kind: "choice",
    hasDefault: true,
    values: [
      { value: "open", label: "Open" },
      { value: "accepted", label: "Accepted" },
      { value: "rejected", label: "Rejected" },
      { value: "all", label: "All" },
    ],
  },
  {
    word: "status",
    parameter: "status",
    label: "What is proposed",
    kind: "choice",
    values: statusChoices.map(({ value, label }) => ({ value, label })),
  },
  { word: "vulnerability", parameter: "vulnerability", label: "By any of its ids", kind: "text" },
  { word: "author", parameter: "author", label: "Author, the whole name", kind: "text" },
]

/** What proposals are filtered by: the words of the API; the document that one came from by its author's name. */
export function proposalFields(documentId: string | undefined, shown: readonly Proposal[]): readonly FilterField[] {
  if (documentId === undefined) return fields
  const author = shown.find(({ document }) => document.id === documentId)?.document.author ?? "this one"
  const values = [{ value: documentId, label: author }]
  return [
    ...fields,
    { word: "document", parameter: "documentId", label: "Of one document", kind: "choice", isNamed: true, values },
  ]
}
