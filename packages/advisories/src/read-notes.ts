import { advisoryLimits } from "./limits.ts"

/** What a reader says of one record while it goes through it. */
export interface ReadNotes {
  /** What was left out, or read in spite of a fault, with its place. */
  readonly problems: string[]
  /** Why the record as a whole cannot be trusted; the first reason stands. */
  refusal: string | null
}

/** Notes for a new record. */
export const newNotes = (): ReadNotes => ({ problems: [], refusal: null })

/** Names a fault that costs nothing which decides a match. */
export function note(notes: ReadNotes, problem: string): void {
  if (notes.problems.length < advisoryLimits.problemsMax) notes.problems.push(problem)
}

/** Gives the record up: what it says of ids or versions cannot be read. */
export function refuse(notes: ReadNotes, reason: string): void {
  notes.refusal ??= reason
}
