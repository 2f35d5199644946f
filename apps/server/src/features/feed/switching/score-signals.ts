import { copyRows, rowWriter } from "../../../db/copy-rows.ts"
import type { Tx } from "../../../db/database.ts"
import { writeScore } from "./rate.ts"
import { applySignals, clearPlannedScores, listRescored, scoreColumns } from "./scores.sql.ts"

/**
 * Writes what a new catalogue changes, and nothing else: no advisory, match or finding is touched. Gives the
 * vulnerabilities that it speaks of.
 */
export async function scoreSignals(tx: Tx): Promise<number[]> {
  const rescored = await listRescored(tx)
  const rows = rowWriter()
  for (const row of rescored) {
    const { vulnerability_id, severity, cvss_score, is_malicious, ...signals } = row
    writeScore(rows, vulnerability_id, {
      severity,
      score: cvss_score,
      chosen: null,
      ssvc: null,
      isMalicious: is_malicious,
      signals,
    })
  }
  await clearPlannedScores(tx)
  await copyRows(tx.client, scoreColumns("planned_score"), rows.take())
  await applySignals(tx)
  return rescored.map((row) => row.vulnerability_id)
}
