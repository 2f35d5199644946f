import { isAheadOfTime } from "../ahead-of-time.domain.ts"

/**
 * A time that a list of changes names, or null where it lies ahead: as the mark of what was seen it would hide all that
 * changes until then.
 */
export const believedTime = (time: string | null, now: Date): string | null =>
  time !== null && isAheadOfTime(Date.parse(time), now.getTime()) ? null : time
