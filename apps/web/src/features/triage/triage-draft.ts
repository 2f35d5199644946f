import { subjectOf, type TriageSubject } from "./triage-subject.ts"
import type { JustificationWord, ReachWord, ResponseWord, StatusWord } from "./triage-words.ts"

/** A decision as it is being filled in. */
export interface TriageDraft {
  /** One of the five statuses, or the id of one of the organization's own. */
  readonly chosen: string | null
  readonly justification: JustificationWord | null
  /** Said to others: it goes into VEX, as the note does not. */
  readonly impactStatement: string
  readonly response: ResponseWord | null
  readonly reach: ReachWord
  /** Of a product or label that it reaches. */
  readonly target: string | null
  readonly note: string
  /** A day. */
  readonly endsOn: string
  readonly files: readonly File[]
  /** Ids of the files that have been sent already: where the decision is refused afterwards they are not sent again. */
  readonly sent: Map<File, string>
}

/** A decision of which nothing is chosen yet: for this version alone, without an end. */
export const emptyDraft = (): TriageDraft => ({
  chosen: null,
  justification: null,
  impactStatement: "",
  response: null,
  reach: "asset",
  target: null,
  note: "",
  endsOn: "",
  files: [],
  sent: new Map(),
})

/** What a draft still lacks, as the form says it; null: it can be sent. */
export function lackOf(draft: TriageDraft, status: StatusWord | null): string | null {
  if (draft.chosen === null || status === null) return "Choose a status"
  if (status === "not_affected" && draft.justification === null && draft.impactStatement.trim() === "")
    return "Say why it is not affected"
  if ((draft.reach === "product" || draft.reach === "label") && draft.target === null)
    return `Choose the ${draft.reach}`
  return null
}

/** A whole draft as the API takes it, but for its files. */
export function wishOf(draft: TriageDraft, status: StatusWord, about: TriageSubject, packagePurl: string | null) {
  const note = draft.note.trim()
  const impactStatement = draft.impactStatement.trim()
  const isNotAffected = status === "not_affected"
  return {
    ...subjectOf(about),
    status: draft.chosen ?? status,
    ...(isNotAffected && draft.justification ? { justification: draft.justification } : {}),
    ...(isNotAffected && impactStatement ? { impactStatement } : {}),
    ...(!isNotAffected && draft.response ? { response: draft.response } : {}),
    ...(note === "" ? {} : { note }),
    reach: reachOf(draft, packagePurl ?? ""),
    ...(draft.endsOn === "" ? {} : { endsAt: `${draft.endsOn}T23:59:59Z` }),
  }
}

function reachOf({ reach, target }: TriageDraft, packagePurl: string) {
  if (reach === "package") return { package: packagePurl }
  if (reach === "product") return { product: target ?? "" }
  return reach === "label" ? { label: target ?? "" } : reach
}
