export type JsonObject = Readonly<Record<string, unknown>>

/** Whether the value is a JSON object (no array, not null). */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The value where it is an array, else an empty one. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The value where it is a text with something in it, else null. */
export const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null)

/** The texts of a list; what is none is passed over. */
export const textsOf = (value: unknown): string[] => listOf(value).flatMap((each) => textOf(each) ?? [])
