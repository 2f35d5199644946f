import { type FilterField, shownOf, signOf } from "./filter-text.ts"

/** The word that is being typed: the beginning of a field's, or a field with the beginning of its value. */
export interface TypedWord {
  readonly text: string
  readonly field: FilterField | null
  /** What stands behind the field's sign, in small letters. */
  readonly value: string
}

/** The last word of what is typed; a value with spaces in it goes on from its quotation mark to the next one. */
export const lastWord = (text: string): string => /(?:[^\s:<>"]+[:<>]"[^"]*|\S*)$/.exec(text)?.[0] ?? ""

/** What is being typed. */
export function typedOf(text: string, fields: readonly FilterField[]): TypedWord {
  const typed = lastWord(text).toLowerCase()
  const [, word = "", sign = "", value = ""] = /^([a-z-]+)([:<>])(.*)$/.exec(typed) ?? []
  const field = fields.find((each) => each.word === word && signOf(each) === sign) ?? null
  return { text: typed, field, value: value.replace(/^"/, "") }
}

// Beyond it one types on instead of reading.
const offeredMax = 8

/**
 * What could follow what is being typed: fields first, then a field's values; `offered` are those that were asked for.
 */
export function suggestions(
  { text, field, value }: TypedWord,
  fields: readonly FilterField[],
  offered: readonly string[],
): { token: string; label: string }[] {
  if (!field)
    return fields
      .filter((each) => each.word.startsWith(text))
      .map((each) => ({ token: `${each.word}${signOf(each)}`, label: each.label }))
  const given = field.kind === "choice" ? value.split(",") : [value]
  const last = given.at(-1) ?? ""
  const before = given.slice(0, -1)
  if (field.offers)
    return offered
      .filter((each) => each.toLowerCase().includes(last))
      .slice(0, offeredMax)
      .map((each) => ({ token: tokenOf(field, each), label: "" }))
  return valuesOf(field)
    .filter((each) => each.value.toLowerCase().startsWith(last) && !before.includes(each.value))
    .map((each) => ({ token: tokenOf(field, [...before, each.value].join(",")), label: each.label }))
}

const tokenOf = (field: FilterField, chosen: string): string =>
  `${field.word}${signOf(field)}${/\s/.test(chosen) ? `"${chosen}"` : chosen}`

function valuesOf(field: FilterField): readonly { readonly value: string; readonly label: string }[] {
  if (field.kind === "flag") return ["yes", "no"].map((value) => ({ value, label: "" }))
  if (signOf(field) !== ":") return (field.numbers ?? []).map((each) => ({ value: String(each), label: "" }))
  return (field.values ?? []).map((each) => ({ value: shownOf(field, each), label: field.isNamed ? "" : each.label }))
}
