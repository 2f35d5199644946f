import type { z } from "zod"
import type { Tx } from "../../db/database.ts"
import type { RequestFacts } from "../../http/operation.ts"
import type { Principal } from "../../http/principal.ts"
import { recordAudits } from "../audit/audit.sql.ts"
import { changeCorrections } from "./change-corrections.ts"
import { nameOfCorrection } from "./correction.domain.ts"
import type { CorrectionReach } from "./correction.schema.ts"
import { deleteCorrections, listCorrectionsById } from "./correction.sql.ts"

/** Deletes corrections, single ones and rules; the components get their documents' values again. */
export async function removeCorrections(
  tx: Tx,
  actor: Principal,
  request: RequestFacts,
  ids: readonly string[],
  isDryRun: boolean,
): Promise<{ readonly removed: ReadonlySet<string>; readonly reached: z.input<typeof CorrectionReach> }> {
  const { organizationId } = actor
  const { value, reached } = await changeCorrections(tx, organizationId, isDryRun, async () => {
    const rows = await listCorrectionsById(tx, organizationId, ids, null)
    const removed = rows.map(({ id }) => id)
    await deleteCorrections(tx, organizationId, removed)
    const acts = rows.map((row) => ({
      action: "component.correction-undone",
      objectKind: "component-correction" as const,
      objectId: row.id,
      objectName: nameOfCorrection(row.says),
      before: { where: row.says, set: row.sets, note: row.note },
    }))
    await recordAudits(tx, actor, request, acts)
    const scopes = rows.map(({ family_id, kind, says }) => ({
      familyId: family_id,
      name: kind === "component" ? (says.name ?? null) : null,
    }))
    // What reaches every software and name is looked at once, and all others with it.
    const whole = scopes.find(({ familyId, name }) => familyId === null && name === null)
    return { value: removed, scopes: whole ? [whole] : scopes }
  })
  return { removed: new Set(value), reached }
}
