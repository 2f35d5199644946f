/**
 * Tells a person what happens, a line a step, with the seconds since the start of the command. `WAYBILL_STARTED_AT`
 * (milliseconds) is set by bin/start, which began earlier.
 */
export function narrator(): (line: string) => void {
  const given = Number(process.env.WAYBILL_STARTED_AT)
  const startedAt = Number.isFinite(given) && given > 0 ? given : Date.now() - performance.now()
  return (line) => console.log(`[${((Date.now() - startedAt) / 1000).toFixed(1).padStart(5)}s] ${line}`)
}
