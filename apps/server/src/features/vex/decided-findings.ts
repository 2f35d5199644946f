import type { z } from "zod"
import type { Tx } from "../../db/database.ts"
import { invalid } from "../../http/problem.ts"
import { findActionRules } from "../action-rules/action-rules.sql.ts"
import { type findingFilterFields, findingFilterOf, readFindingId } from "../finding/finding-filter.schema.ts"
import { listChosenFindings, listFilteredFindings } from "../triage/triage.sql.ts"
import { type DecidedFindingRow, listDecidedFindings, type WhichDecided } from "./vex.sql.ts"

/** What one document states at most. */
const findingsMax = 50_000

/** What a document is asked to state: one of the four. */
interface StatedWish {
  readonly assetIds?: readonly string[] | undefined
  readonly vulnerabilityIds?: readonly string[] | undefined
  readonly findings?: readonly string[] | undefined
  readonly filter?: z.output<z.ZodObject<typeof findingFilterFields>> | undefined
}

/**
 * The findings with a decision that a document is to state. More than it may hold are refused: one that left some out
 * would say less than it seems to.
 */
export async function decidedFindings(
  tx: Tx,
  organizationId: string,
  wish: StatedWish,
  max = findingsMax,
): Promise<DecidedFindingRow[]> {
  const rows = await listDecidedFindings(tx, organizationId, await whichDecided(tx, organizationId, wish, max), max + 1)
  if (rows.length > max) throw tooMany("body", max)
  return rows
}

async function whichDecided(tx: Tx, organizationId: string, wish: StatedWish, max: number): Promise<WhichDecided> {
  if (wish.assetIds) return { assetIds: wish.assetIds }
  if (wish.vulnerabilityIds) return { vulnerabilityIds: wish.vulnerabilityIds }
  if (wish.filter) {
    // A limited token names the assets, and was held to them.
    const filter = findingFilterOf(wish.filter, await findActionRules(tx, organizationId), null)
    const findings = await listFilteredFindings(tx, organizationId, filter, max + 1)
    if (findings.length > max) throw tooMany("body/filter", max)
    return { findings }
  }
  const keys = (wish.findings ?? []).flatMap((id) => readFindingId(id) ?? [])
  return { findings: await listChosenFindings(tx, organizationId, keys) }
}

const tooMany = (path: string, max: number) =>
  invalid(path, `These are more than ${max.toLocaleString("en")} findings; narrow it, and make several documents.`)
