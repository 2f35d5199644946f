import { type RawBuilder, sql } from "kysely"
import { reachesByWidth } from "./triage.domain.ts"

const byWidth = sql.raw(`array[${reachesByWidth.map((reach) => `'${reach}'`).join(", ")}]`)

/**
 * Of decisions `d` that reach one finding the first stands (`precedence` in words): narrower before wider, people and
 * tokens before documents, later before earlier.
 */
export const byPrecedence = (d: RawBuilder<unknown>) =>
  sql`array_position(${byWidth}, ${d}.reach), ${d}.author_kind = 'document', ${d}.sequence desc`

/** Of a decision `d`: neither taken back nor past its end. */
export const isInForce = sql`(d.undone_at is null and (d.ends_at is null or d.ends_at > now()))`
