/** A JSON object of a stranger. Only keys that are named in code are ever read from it. */
export type ForeignObject = Readonly<Record<string, unknown>>

/** Whether the value is a JSON object (no array, not null). */
export const isObject = (value: unknown): value is ForeignObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Whether the value is an array; its items stay unknown. */
export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** The value where it is an array, else an empty one. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The objects of a list; what is none is passed over. */
export const objectsOf = (value: unknown): ForeignObject[] => listOf(value).filter(isObject)

/** Whether the text can be stored and told apart: neither U+0000 nor half of a surrogate pair (`security.md` §5). */
export const isStorable = (text: string): boolean => !text.includes("\0") && text.isWellFormed()

/** Prose with what cannot be stored replaced by U+FFFD. */
export const storable = (text: string): string => text.replaceAll("\0", "\uFFFD").toWellFormed()
