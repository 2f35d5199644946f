import { defaultActionRules, inversionsOf, tableRows } from "@waybill/ssvc/action-rules"
import { z } from "zod"
import { probability } from "../../http/probability.schema.ts"
import { Instant } from "../../http/time.schema.ts"
import { actions } from "../vulnerability/vulnerability.domain.ts"
import type { OwnActionRules } from "./action-rules.sql.ts"

export const TableRow = z
  .object({
    exploitation: z.enum(["none", "public-poc", "active"]),
    exposure: z.enum(["small", "controlled", "open"]),
    automatable: z.enum(["no", "yes"]),
    humanImpact: z.enum(["low", "medium", "high", "very-high"]),
    priority: z
      .enum(["defer", "scheduled", "out-of-cycle", "immediate"])
      .describe(
        "SSVC outcome and its action: defer is accept, scheduled is monitor, out-of-cycle and immediate are mitigate",
      ),
  })
  .strict()

/** What an organization says of its rules; the same in and out. */
export const rulesFields = {
  rows: z.array(TableRow).describe("All combinations of answers, each once: 72 rows"),
  pocEpss: probability().gt(0).describe("EPSS probability from which a public proof of concept is assumed"),
  activeEpss: probability().gt(0).describe("EPSS probability from which active exploitation is assumed"),
  unknownExposure: z.enum(["small", "controlled", "open"]).describe("Exposure assumed for assets that state none"),
}

export const ActionRules = z.object({
  ...rulesFields,
  isDefault: z
    .boolean()
    .describe("Whether these are the defaults: SSVC's published deployer table with Waybill's thresholds"),
  changedAt: Instant.nullable(),
  changedBy: z.string().nullable(),
  inversions: z
    .array(z.object({ milder: TableRow, worse: TableRow }))
    .describe(
      "Contradictions: pairs of rows that differ by one step in one answer, where the worse answer has the milder outcome; at most 100",
    ),
})

export const ActionChanges = z.object({
  findings: z.int().describe("Number of open findings whose recommended action changes"),
  moves: z.array(z.object({ from: z.enum(actions), to: z.enum(actions), findings: z.int() })),
})

/** The wire form of the rules: the organization's own, or the default where it has none. */
export function presentActionRules(own: OwnActionRules | null): z.input<typeof ActionRules> {
  const rules = own ?? defaultActionRules
  return {
    rows: z.array(TableRow).parse(tableRows(rules.table)),
    pocEpss: rules.pocEpss,
    activeEpss: rules.activeEpss,
    unknownExposure: rules.unknownExposure,
    isDefault: own === null,
    changedAt: own?.changedAt.toISOString() ?? null,
    changedBy: own?.changedBy ?? null,
    inversions: z.array(z.object({ milder: TableRow, worse: TableRow })).parse(inversionsOf(rules.table).slice(0, 100)),
  }
}
