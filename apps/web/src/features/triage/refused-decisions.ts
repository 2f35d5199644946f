import { useSyncExternalStore } from "react"
import type { ProblemText } from "../../ui/problem-note.tsx"
import type { TriageDraft } from "./triage-draft.ts"

interface RefusedDecision {
  readonly draft: TriageDraft
  readonly problem: ProblemText
}

let refused: ReadonlyMap<string, RefusedDecision> = new Map()
const listeners = new Set<() => void>()

/**
 * Keeps what the server refused of a finding, so that whoever goes back to it finds what they had filled in; null
 * forgets it. Who triages has moved on by then, perhaps to another page.
 */
export function keepRefused(findingId: string, decision: RefusedDecision | null): void {
  const next = new Map(refused)
  if (decision) next.set(findingId, decision)
  else next.delete(findingId)
  refused = next
  for (const listener of listeners) listener()
}

/** What was refused of a finding and not saved since. */
export const useRefused = (findingId: string): RefusedDecision | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => refused.get(findingId),
  )
