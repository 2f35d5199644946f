/** A JSON object of a stranger; only keys that are named in code are read. */
export type ForeignObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is ForeignObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
export const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null)
export const textsOf = (value: unknown): string[] => listOf(value).flatMap((each) => textOf(each) ?? [])
