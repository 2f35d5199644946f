/** "1,204 assets", "~18,000 findings"; null until the first page came. */
export function listCount(
  source: { readonly total: number | null; readonly totalIsExact: boolean },
  noun: string,
  plural = `${noun}s`,
): string | null {
  if (source.total === null) return null
  return `${source.totalIsExact ? "" : "~"}${source.total.toLocaleString("en")} ${source.total === 1 ? noun : plural}`
}
