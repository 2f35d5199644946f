import { z } from "zod"
import type { Tx } from "../../db/database.ts"
import type { RequestFacts } from "../../http/operation.ts"
import type { Principal } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { findAuthorName } from "../triage/triage.sql.ts"
import { changeCorrections } from "./change-corrections.ts"
import { nameOfCorrection } from "./correction.domain.ts"
import {
  CorrectedValues,
  type Correction,
  type CorrectionReach,
  note,
  presentCorrection,
  RulePatterns,
} from "./correction.schema.ts"
import { countCorrections, everyCorrection, findCorrectionById, writeCorrection } from "./correction.sql.ts"

export const Rule = z.strictObject({
  where: RulePatterns,
  set: CorrectedValues.refine((set) => Object.keys(set).length > 0, "sets nothing"),
  note: note.optional(),
})

/** Corrections of an organization. Each is held against every component of an upload. */
const correctionsMax = 10_000

/** Writes a rule, new or in the place of the one with the id, and corrects what it reaches. */
export async function changeRule(
  tx: Tx,
  actor: Principal,
  request: RequestFacts,
  {
    id,
    rule,
    isDryRun,
  }: { readonly id: string | null; readonly rule: z.output<typeof Rule>; readonly isDryRun: boolean },
): Promise<{ correction: z.input<typeof Correction>; reached: z.input<typeof CorrectionReach> }> {
  const { organizationId, personId } = actor
  const authorName = await findAuthorName(tx, actor)
  const before = id === null ? null : await findCorrectionById(tx, organizationId, id)
  const says = Object.fromEntries(Object.entries(rule.where).filter(([, value]) => value !== undefined))
  const sets = Object.fromEntries(Object.entries(rule.set).filter(([, value]) => value !== undefined))
  let correction: z.input<typeof Correction> | null = null
  const { reached } = await changeCorrections(
    tx,
    organizationId,
    isDryRun,
    async () => {
      if (id === null && (await countCorrections(tx, organizationId, everyCorrection)) >= correctionsMax)
        throw problem("conflict", `An organization has at most ${correctionsMax} corrections; take some back first.`)
      const facts = { kind: "rule" as const, familyId: null, says, sets, note: rule.note ?? null, authorName, personId }
      const written = await writeCorrection(tx, organizationId, id, facts)
      if (written === null) throw problem("conflict", "There is a rule with the same patterns; change that one.")
      if (!isDryRun)
        await recordAudit(tx, actor, request, {
          action: before === null ? "component-correction.created" : "component-correction.updated",
          objectKind: "component-correction",
          objectId: written,
          objectName: nameOfCorrection(says),
          ...(before === null ? {} : { before: { where: before.says, set: before.sets, note: before.note } }),
          after: { where: says, set: sets, note: rule.note ?? null },
        })
      return { value: written, scopes: [{ familyId: null, name: null }] }
    },
    async (written) => {
      const row = await findCorrectionById(tx, organizationId, written)
      correction = row && presentCorrection(row)
    },
  )
  if (correction === null) throw problem("not-found")
  return { correction, reached }
}
