import { copyPieces, type RowWriter, rowWriter } from "../../../db/copy-rows.ts"
import type { Tx } from "../../../db/database.ts"
import { chooseTitle } from "../../vulnerability/vulnerability.domain.ts"
import type { GroupMember } from "../staging/read-task.ts"
import { rate, upstreamCvesOf, writeScore } from "./rate.ts"
import type { PlannedVulnerability, Regrouping } from "./regroup.ts"
import { historyOf } from "./regrouping-history.domain.ts"
import { applyScores, scoreColumns } from "./scores.sql.ts"
import { applyPlan, insertMoves, insertRegroupings, makePlanTables, planColumns } from "./vulnerabilities.sql.ts"

/**
 * Writes what was planned: of what nothing is held straight where it belongs, which is nearly all of a first load; the
 * rest is compared with what is held, and only what differs is written.
 */
export async function writeVulnerabilities(
  tx: Tx,
  regrouping: Regrouping,
  planned: readonly PlannedVulnerability[],
): Promise<void> {
  const { plan } = regrouping
  await makePlanTables(tx)
  for (const kind of ["fresh", "compared"] as const)
    await copyTables(
      tx,
      regrouping,
      planned.filter((each) => each.isFresh === (kind === "fresh")),
      kind,
    )
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

/** Ids, names, advisories and scores, table by table; rows are made while the database takes those before. */
async function copyTables(
  tx: Tx,
  { touched }: Regrouping,
  planned: readonly PlannedVulnerability[],
  kind: keyof typeof planColumns,
): Promise<void> {
  const columns = planColumns[kind]
  const membersOf = planned.map(({ group }) => group.members.flatMap((index) => touched.members[index] ?? []))
  const isMalware = (members: readonly GroupMember[]) =>
    members.some((member) => member.kind === "malicious" && !member.isWithdrawn)
  const send = (target: string, write: WriteRows) => copyPieces(tx.client, target, piecesOf(planned, write))
  await send(columns.vulnerability, (rows, { id, isNew, group }, index) => {
    const members = membersOf[index] ?? []
    rows.row(kind === "fresh" ? 5 : 6)
    rows.int8(id)
    rows.text(group.publicId)
    rows.textArray(group.ids.filter((alias) => alias !== group.publicId).sort())
    rows.text(chooseTitle(members))
    rows.bool(isMalware(members))
    if (kind === "compared") rows.bool(isNew)
  })
  await send(columns.alias, (rows, { id, group }) => {
    for (const alias of group.ids) {
      rows.row(2)
      rows.text(alias)
      rows.int8(id)
    }
  })
  await send(columns.upstream, (rows, { id, group }, index) => {
    for (const cve of upstreamCvesOf(group.ids, membersOf[index] ?? [])) {
      rows.row(2)
      rows.text(cve)
      rows.int8(id)
    }
  })
  await send(columns.member, (rows, { id, group }) => {
    for (const index of group.members) {
      rows.row(2)
      rows.int8(touched.advisoryIds[index] ?? null)
      rows.int8(id)
    }
  })
  await send(scoreColumns(kind === "fresh" ? "vulnerability_score" : "planned_score"), (rows, { id, group }, index) => {
    const members = membersOf[index] ?? []
    writeScore(rows, id, rate(group.ids, members, isMalware(members), touched.signals))
  })
}

const pieceBytes = 64 * 1024

type WriteRows = (rows: RowWriter, each: PlannedVulnerability, index: number) => void

function* piecesOf(list: readonly PlannedVulnerability[], write: WriteRows): Generator<Uint8Array> {
  const rows = rowWriter()
  for (const [index, each] of list.entries()) {
    write(rows, each, index)
    if (rows.mark() >= pieceBytes) yield rows.take().bytes
  }
  yield rows.take().bytes
}
