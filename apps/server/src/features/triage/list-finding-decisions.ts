import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import { readFindingId } from "../finding/finding-filter.schema.ts"
import { listNameable } from "../token/token-reach.sql.ts"
import { Decision, presentDecision } from "./decision.schema.ts"
import { lossOf, lossReasons, precedence } from "./triage.domain.ts"
import { listReachingDecisions } from "./triage.sql.ts"

/**
 * All that was decided on one finding and is not over: the one in force first, then what would stand if that were taken
 * back, and so on.
 */
export const listFindingDecisions = operation({
  id: "list_finding_decisions",
  route: "GET /api/v1/findings/{findingId}/decisions",
  summary: "The decisions that apply to a finding: which one is in force, and why the others are not",
  tag: "Triage",
  permission: "read:vulnerability-triage",
  within: "reach",
  params: z.object({ findingId: z.string().max(200) }),
  reply: z.object({
    precedence: z.string().describe("The order of precedence among several decisions, as text"),
    items: z.array(
      z.object({
        decision: Decision,
        lost: z
          .object({ by: z.enum(lossReasons), why: z.string() })
          .nullable()
          .describe("Why it is not the one in force; null: it is in force"),
      }),
    ),
  }),
  problems: ["not-found"],
  example: { params: { findingId: "MDE4OTAwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAxIDE" } },
  async handle({ actor, params, read }) {
    const key = readFindingId(params.findingId)
    const found =
      key &&
      (await read(async (tx) => ({
        rows: await listReachingDecisions(tx, actor.organizationId, key, reachOfCaller(actor)),
        nameable: await listNameable(tx, actor),
      })))
    if (!found?.rows) throw problem("not-found")
    const { rows, nameable } = found
    const [inForce] = rows
    return {
      precedence,
      items: rows.map((row) => ({
        decision: presentDecision(row, nameable),
        lost: inForce === undefined || row === inForce ? null : lossOf(row, inForce),
      })),
    }
  },
})
