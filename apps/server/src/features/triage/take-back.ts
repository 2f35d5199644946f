import type { Tx } from "../../db/database.ts"
import type { RequestFacts } from "../../http/operation.ts"
import type { Principal } from "../../http/principal.ts"
import { recordAudits } from "../audit/audit.sql.ts"
import { holdFindings } from "../finding/finding-lock.sql.ts"
import { keepDecisions } from "./keep-decisions.sql.ts"
import { findUndoer, undoDecisions } from "./triage.sql.ts"

/** Takes decisions back and brings their findings in line; gives the ids of those that stood until now. */
export async function takeBack(
  tx: Tx,
  actor: Principal,
  request: RequestFacts,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { organizationId } = actor
  await holdFindings(tx, organizationId)
  const undone = await undoDecisions(tx, organizationId, ids, await findUndoer(tx, actor))
  if (undone.length > 0) {
    await keepDecisions(tx, organizationId, { decisionIds: undone.map(({ id }) => id) })
    await recordAudits(
      tx,
      actor,
      request,
      undone.map(({ id, ...before }) => ({
        action: "triage.undone",
        objectKind: "triage" as const,
        objectId: id,
        objectName: before.vulnerability,
        before,
      })),
    )
  }
  return new Set(undone.map((each) => each.id))
}
