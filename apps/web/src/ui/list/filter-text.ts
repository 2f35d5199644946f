import type { QueryKey } from "@tanstack/react-query"

/** One thing that a list can be filtered by, as the API names it. */
export interface FilterField {
  /** The word that one types before the colon. */
  readonly word: string
  /** The API's parameter: `severity`, `epssMin`. */
  readonly parameter: string
  readonly label: string
  /**
   * `choice`: one or several of `values`; `flag`: yes or no; `minimum`: a number after `>`; `maximum`: one after `<`;
   * `text`: anything.
   */
  readonly kind: "choice" | "flag" | "minimum" | "maximum" | "text"
  /** Numbers that are offered. */
  readonly numbers?: readonly number[]
  readonly values?: readonly { readonly value: string; readonly label: string }[]
  /** Values of a text that are only known by asking: those that have what is typed, the likeliest first. */
  readonly offers?: { readonly key: QueryKey; ask(typed: string): Promise<readonly string[]> }
  /** Values are ids: one types and reads their labels. */
  readonly isNamed?: boolean
  /** Without it the list shows a part: it is no choice among all that are shown else. */
  readonly hasDefault?: boolean
}

export interface FilterToken {
  readonly field: FilterField
  readonly value: string
}

/**
 * Reads `severity:critical,high kev:yes epss>0.5 shop cart` into parameters; what fits no field is the text to look for
 * (`q`).
 */
export function parseFilter(text: string, fields: readonly FilterField[]): Record<string, string> {
  const query = new Map<string, string>()
  const words: string[] = []
  for (const token of text.match(/[^\s:<>"]+[:<>]"[^"]*"|\S+/g) ?? []) {
    const parsed = parseToken(token, fields)
    if (parsed) query.set(parsed.field.parameter, parsed.value)
    else words.push(token)
  }
  if (words.length > 0) query.set("q", words.join(" "))
  return Object.fromEntries(query)
}

/** The filters with what a suggestion adds to them; null where it is the beginning of one. */
export function queryWith(
  token: string,
  query: Readonly<Record<string, string>>,
  fields: readonly FilterField[],
): Record<string, string> | null {
  const { q: _text, ...added } = parseFilter(token, fields)
  return Object.keys(added).length === 0 ? null : { ...filterOf(query, fields), ...added }
}

/** Of an address what filters the list. */
export const filterOf = (
  query: Readonly<Record<string, string>>,
  fields: readonly FilterField[],
): Record<string, string> =>
  Object.fromEntries([
    ...tokensOf(query, fields).map(({ field, value }) => [field.parameter, value]),
    ...(query.q === undefined ? [] : [["q", query.q]]),
  ])

/** Of an address what says which part of all the list is about; null where nothing else filters it. */
export function wholeOf(
  query: Readonly<Record<string, string>>,
  fields: readonly FilterField[],
): Record<string, string> | null {
  const whole = filterOf(
    query,
    fields.filter(({ hasDefault }) => hasDefault),
  )
  const { q: _text, ...kept } = whole
  return Object.keys(kept).length === Object.keys(filterOf(query, fields)).length ? null : kept
}

/** One typed word as a filter, or null where it is plain text. */
function parseToken(token: string, fields: readonly FilterField[]): FilterToken | null {
  const match = /^([a-z-]+)([:<>])(.+)$/i.exec(token)
  const [, word = "", sign = "", rest = ""] = match ?? []
  const field = fields.find((each) => each.word === word.toLowerCase() && signOf(each) === sign)
  if (!field) return null
  const given = rest.replace(/^"(.*)"$/, "$1")
  if (field.kind === "text") return { field, value: given }
  if (signOf(field) !== ":") return /^\d+(\.\d+)?$/.test(given) ? { field, value: given } : null
  if (field.kind === "flag") {
    const value = /^(yes|true)$/i.test(given) ? "true" : /^(no|false)$/i.test(given) ? "false" : null
    return value === null ? null : { field, value }
  }
  const known = new Map(field.values?.map((each) => [shownOf(field, each).toLowerCase(), each.value]))
  const values = given
    .toLowerCase()
    .split(",")
    .flatMap((each) => known.get(each) ?? [])
  return values.length > 0 ? { field, value: values.join(",") } : null
}

/** A filter as one would type it: the text of a chip. */
export function formatToken(field: FilterField, value: string): string {
  if (signOf(field) !== ":") return `${field.word}${signOf(field)}${value}`
  const shown = field.kind === "flag" ? (value === "true" ? "yes" : "no") : namesOf(field, value)
  return `${field.word}:${/\s/.test(shown) ? `"${shown}"` : shown}`
}

/** What stands between a field's word and its value. */
export const signOf = ({ kind }: FilterField): ":" | ">" | "<" =>
  kind === "minimum" ? ">" : kind === "maximum" ? "<" : ":"

/** What is typed for one value of a choice. */
export const shownOf = (field: FilterField, { value, label }: { readonly value: string; readonly label: string }) =>
  field.isNamed ? label : value

const namesOf = (field: FilterField, value: string): string =>
  field.isNamed
    ? value
        .split(",")
        .map((id) => field.values?.find((each) => each.value === id)?.label ?? id)
        .join(",")
    : value

/** The filters that stand in the address, in the fields' order. */
export const tokensOf = (query: Readonly<Record<string, string>>, fields: readonly FilterField[]): FilterToken[] =>
  fields.flatMap((field) => {
    const value = query[field.parameter]
    return value === undefined ? [] : [{ field, value }]
  })
