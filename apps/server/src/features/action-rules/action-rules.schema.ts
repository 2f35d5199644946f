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
      .describe("defer: accept; scheduled: monitor; out-of-cycle, immediate: mitigate"),
  })
  .strict()

/** What an organization says of its rules; the same in and out. */
export const rulesFields = {
  rows: z.array(TableRow).describe("Every combination of answers once: 72 rows"),
  pocEpss: probability().gt(0).describe("From this EPSS probability on a proof of concept is taken to be public"),
  activeEpss: probability().gt(0).describe("From this one on exploitation is taken to be active"),
  unknownExposure: z
    .enum(["small", "controlled", "open"])
    .describe("What the exposure of an asset counts as that nobody has said anything of"),
}

export const ActionRules = z.object({
  ...rulesFields,
  isDefault: z.boolean().describe("SSVC's deployer table as published, with our thresholds"),
  changedAt: Instant.nullable(),
  changedBy: z.string().nullable(),
  inversions: z
    .array(z.object({ milder: TableRow, worse: TableRow }))
    .describe("Rows that differ in one answer by one step, the worse answer with the milder outcome; at most 100"),
})

export const ActionChanges = z.object({
  findings: z.int().describe("Open findings that get another action"),
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
