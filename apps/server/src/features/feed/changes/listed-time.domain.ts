const aheadMsMax = 86_400_000

/**
 * A time that a list of changes names, or null where it lies more than a day ahead: it is a fault or worse, and as the mark of what was seen it would hide all that changes until then.
 */
export const believedTime = (time: string | null, now: Date): string | null =>
  time !== null && time > new Date(now.getTime() + aheadMsMax).toISOString() ? null : time
