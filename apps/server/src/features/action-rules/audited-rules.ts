import type { ActionRules } from "@waybill/ssvc/action-rules"

/** Rules as the audit keeps them. */
export const auditedRules = ({ table, pocEpss, activeEpss, unknownExposure }: ActionRules) => ({
  outcomes: table.outcomes.join(" "),
  pocEpss,
  activeEpss,
  unknownExposure,
})
