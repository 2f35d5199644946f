import type { ActionRules } from "@waybill/ssvc/action-rules"
import { type Action, actions, criticalities, exposures } from "@waybill/ssvc/finding-action"
import { placeMasks } from "@waybill/ssvc/place-masks"
import { type RawBuilder, sql } from "kysely"

const arrayOf = (words: readonly string[]) => sql.raw(`array[${words.map((word) => `'${word}'`).join(", ")}]`)

/** The place of an asset `a` as a mask of one bit (packages/ssvc, `places`). */
export const placeOfAsset = sql<number>`(1 << (4 * (array_position(${arrayOf(exposures)}, a.exposure) - 1) + array_position(${arrayOf(criticalities)}, a.criticality) - 1))`

/**
 * The place that a finding or a group of findings keeps (`place_of` in the database: the bit counted from 1, 0 for an
 * inactive asset) as a mask.
 */
export const maskOf = (place: RawBuilder<unknown>) =>
  sql<number>`(case when ${place} > 0 then 1 << (${place}::int - 1) else 0 end)`

/**
 * Of which of the 18 kinds the flaw of a vulnerability `v` with its score `s` is, counted from 1. Thresholds are
 * compared in the precision in which probabilities are kept.
 */
const flawKind = (rules: ActionRules) => sql`(
  6 * (case when s.kev_added is not null or v.is_malicious or s.epss >= ${rules.activeEpss}::float4 or s.ssvc_exploitation = 'active' then 2 when s.epss >= ${rules.pocEpss}::float4 or s.ssvc_exploitation = 'poc' then 1 else 0 end)
  + 3 * s.is_automatable::int + 2 + s.is_total::int - (s.severity in (1, 2))::int)`

/** What to do with `v` in the worst of the places of a mask: 2 mitigate, 1 monitor, 0 accept. */
export const worstActionIn = (rules: ActionRules, mask: RawBuilder<number>) => sql<number>`(
  case when ${mask} & (${placeMasks(rules, "mitigate")}::int[])[${flawKind(rules)}] <> 0 then 2 when ${mask} & (${placeMasks(rules, "monitor")}::int[])[${flawKind(rules)}] <> 0 then 1 else 0 end)`

/** Whether that is one of these; null: any. */
export const isActionIn = (rules: ActionRules, mask: RawBuilder<number>, wanted: readonly Action[] | null) =>
  wanted === null
    ? sql`true`
    : sql`${worstActionIn(rules, mask)} = any (${wanted.map((each) => actions.indexOf(each))}::int[])`
