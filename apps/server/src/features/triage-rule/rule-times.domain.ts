/** The same moment in UTC, as the database gives it back; null stays null. */
export const utc = (time: string | null): string | null => (time === null ? null : new Date(time).toISOString())
