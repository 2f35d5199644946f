import { copyRows, rowWriter } from "../../../db/copy-rows.ts"
import type { Tx } from "../../../db/database.ts"
import { chooseTitle } from "../../vulnerability/vulnerability.domain.ts"
import { rate, writeScore } from "./rate.ts"
import type { PlannedVulnerability, Regrouping } from "./regroup.ts"
import { applyScores, scoreColumns } from "./scores.sql.ts"
import { applyPlan, insertMoves, makePlanTables, planColumns } from "./vulnerabilities.sql.ts"

/**
 * Writes what was planned: ids, names, advisories and scores of vulnerabilities. Rows of which nothing is held go straight where they belong, which is nearly all of a
 * first load and saves a third of its grouping; the others are compared with what is held, and only what differs is written.
 */
export async function writeVulnerabilities(
  tx: Tx,
  regrouping: Regrouping,
  planned: readonly PlannedVulnerability[],
): Promise<void> {
  await makePlanTables(tx)
  await copyPlan(
    tx,
    regrouping,
    planned.filter((each) => each.isFresh),
    "fresh",
  )
  await copyPlan(
    tx,
    regrouping,
    planned.filter((each) => !each.isFresh),
    "compared",
  )
  await insertMoves(
    tx,
    regrouping.plan.moves.flatMap(({ from, toGroup }) => {
      const to = planned[toGroup]
      return to ? [{ from, to: to.id }] : []
    }),
  )
  await applyPlan(tx, regrouping.plan.vanished)
  await applyScores(tx)
}

async function copyPlan(
  tx: Tx,
  { touched }: Regrouping,
  planned: readonly PlannedVulnerability[],
  kind: keyof typeof planColumns,
): Promise<void> {
  const vulnerabilities = rowWriter()
  const aliases = rowWriter()
  const memberships = rowWriter()
  const scores = rowWriter()
  for (const { id, isNew, group } of planned) {
    const members = group.members.flatMap((index) => touched.members[index] ?? [])
    const isMalicious = members.some((member) => member.kind === "malicious" && !member.isWithdrawn)
    vulnerabilities.row(kind === "fresh" ? 5 : 6)
    vulnerabilities.int8(id)
    vulnerabilities.text(group.publicId)
    vulnerabilities.textArray(group.ids.filter((alias) => alias !== group.publicId).sort())
    vulnerabilities.text(chooseTitle(members))
    vulnerabilities.bool(isMalicious)
    if (kind === "compared") vulnerabilities.bool(isNew)
    for (const alias of group.ids) {
      aliases.row(2)
      aliases.text(alias)
      aliases.int8(id)
    }
    for (const index of group.members) {
      memberships.row(2)
      memberships.int8(touched.advisoryIds[index] ?? null)
      memberships.int8(id)
    }
    writeScore(scores, id, rate(group.ids, members, isMalicious, touched.signals))
  }
  const { vulnerability, alias, member } = planColumns[kind]
  await copyRows(tx.client, vulnerability, vulnerabilities.take())
  await copyRows(tx.client, alias, aliases.take())
  await copyRows(tx.client, member, memberships.take())
  await copyRows(tx.client, scoreColumns(kind === "fresh" ? "vulnerability_score" : "planned_score"), scores.take())
}
