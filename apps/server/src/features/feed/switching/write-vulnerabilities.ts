import { copyRows, rowWriter } from "../../../db/copy-rows.ts"
import type { Tx } from "../../../db/database.ts"
import { chooseTitle } from "../../vulnerability/vulnerability.domain.ts"
import { rate, writeScore } from "./rate.ts"
import type { PlannedVulnerability, Regrouping } from "./regroup.ts"
import { historyOf } from "./regrouping-history.domain.ts"
import { applyScores, scoreColumns } from "./scores.sql.ts"
import { applyPlan, insertMoves, insertRegroupings, makePlanTables, planColumns } from "./vulnerabilities.sql.ts"

/** Rows of a plan, ready to be sent, by where they go. */
export interface PlanRows {
  /** Of which nothing is held: straight where they belong, which is nearly all of a first load and saves a third of its grouping. */
  readonly fresh: TableRows
  /** To be compared with what is held. */
  readonly compared: TableRows
}
type TableRows = Readonly<Record<keyof (typeof planColumns)["fresh"] | "score", Uint8Array>>

/** Rows of ids, names, advisories and scores of what was planned. Work for the processor alone, done while the database writes. */
export function planRows(regrouping: Regrouping, planned: readonly PlannedVulnerability[]): PlanRows {
  return {
    fresh: tableRows(
      regrouping,
      planned.filter((each) => each.isFresh),
      "fresh",
    ),
    compared: tableRows(
      regrouping,
      planned.filter((each) => !each.isFresh),
      "compared",
    ),
  }
}

/** Writes what was planned; of what is compared with what is held only what differs. */
export async function writeVulnerabilities(
  tx: Tx,
  regrouping: Regrouping,
  planned: readonly PlannedVulnerability[],
  rows: PlanRows,
): Promise<void> {
  const { plan } = regrouping
  await makePlanTables(tx)
  await copyTables(tx, rows.fresh, "fresh")
  await copyTables(tx, rows.compared, "compared")
  await insertMoves(
    tx,
    plan.moves.flatMap(({ from, toGroup }) => {
      const to = planned[toGroup]
      return to ? [{ from, to: to.id }] : []
    }),
  )
  await applyPlan(tx, plan.vanished)
  await insertRegroupings(tx, historyOf(regrouping, planned))
  await applyScores(tx)
}

async function copyTables(tx: Tx, rows: TableRows, kind: keyof PlanRows): Promise<void> {
  const { vulnerability, alias, member } = planColumns[kind]
  await copyRows(tx.client, vulnerability, rows.vulnerability)
  await copyRows(tx.client, alias, rows.alias)
  await copyRows(tx.client, member, rows.member)
  await copyRows(tx.client, scoreColumns(kind === "fresh" ? "vulnerability_score" : "planned_score"), rows.score)
}

function tableRows({ touched }: Regrouping, planned: readonly PlannedVulnerability[], kind: keyof PlanRows): TableRows {
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
  return {
    vulnerability: vulnerabilities.take(),
    alias: aliases.take(),
    member: memberships.take(),
    score: scores.take(),
  }
}
