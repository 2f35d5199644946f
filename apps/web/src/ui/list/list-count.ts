import { counted } from "../counted.ts"

/** "1,204 assets", "~18,000 findings"; null until the first page came. */
export function listCount(
  source: { readonly total: number | null; readonly totalIsExact: boolean },
  noun: string,
  plural?: string,
): string | null {
  return source.total === null ? null : `${source.totalIsExact ? "" : "~"}${counted(source.total, noun, plural)}`
}
