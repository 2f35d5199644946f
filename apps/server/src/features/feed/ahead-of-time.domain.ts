const aheadMsMax = 86_400_000

/**
 * Whether a time, in milliseconds since 1970, lies more than a day ahead: further than clocks and time zones differ. It
 * is a fault or worse: what goes by the newest would hold off all that is published until then.
 */
export const isAheadOfTime = (time: number, now: number): boolean => time > now + aheadMsMax
