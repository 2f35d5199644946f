const everyHours = 6
// Not at the full hour, when everybody asks.
const minute = 41

/** When the scheduled feeds are fetched: five fields, UTC. */
export const fetchCron = `${minute} */${everyHours} * * *`

/** The next time after `now` that the cron line names; both in milliseconds since 1970. */
export function nextFetch(now: number): number {
  const periodMs = everyHours * 3_600_000
  const offsetMs = minute * 60_000
  return (Math.floor((now - offsetMs) / periodMs) + 1) * periodMs + offsetMs
}
