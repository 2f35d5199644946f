import { createHash } from "node:crypto"
import { z } from "zod"
import type { RequestFacts } from "./operation.ts"
import { problem } from "./problem.ts"

/** How a record is now: its revision, or what people may change of it. */
type State = number | readonly string[]

/** The entity tag of a record that people edit side by side (RFC 9110 §8.8.3). */
export const etagOf = (state: State): string =>
  `"${typeof state === "number" ? state : createHash("sha256").update(JSON.stringify(state)).digest("base64url").slice(0, 22)}"`

/** The entity tag in an item of a list, where each is changed from there. */
export const Etag = z.string().describe("What If-Match takes")

/**
 * Refuses with 412 where `If-Match` names no state that the record has now: `*`, or a list of tags, of which weak ones
 * never match (RFC 9110 §13.1.1).
 */
export function expectUnchanged(request: RequestFacts, state: State, what: string): void {
  const ifMatch = request.headers["if-match"]
  if (ifMatch === undefined || ifMatch.trim() === "*") return
  if (!ifMatch.split(",").some((tag) => tag.trim() === etagOf(state))) throw changedMeanwhile(what)
}

/** For who comes second: `what` was changed after they read it. */
export const changedMeanwhile = (what: string) =>
  problem("changed-meanwhile", `Somebody changed ${what} after you read it; read it again and retry.`)
