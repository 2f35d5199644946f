import type { RequestFacts } from "./operation.ts"
import { problem } from "./problem.ts"

/** The entity tag of a record that people edit side by side: its revision (RFC 9110 §8.8.3). */
export const etagOf = (revision: number): string => `"${revision}"`

/** Refuses with 412 where `If-Match` names no revision that the record has now: `*`, or a list of tags, of which weak ones never match (RFC 9110 §13.1.1). */
export function expectUnchanged(request: RequestFacts, revision: number, what: string): void {
  const ifMatch = request.headers["if-match"]
  if (ifMatch === undefined || ifMatch.trim() === "*") return
  if (!ifMatch.split(",").some((tag) => tag.trim() === etagOf(revision))) throw changedMeanwhile(what)
}

/** For who comes second: `what` was changed after they read it. */
export const changedMeanwhile = (what: string) =>
  problem("changed-meanwhile", `Somebody changed ${what} after you read it; read it again and retry.`)
