import type { Correction } from "./fetch-corrections.ts"

/** A rule as its form shows it. What is left empty says nothing; `none` says that the component has none. */
export interface RuleFields {
  readonly where: Readonly<Record<PatternName, string>>
  readonly set: Readonly<Record<ValueName, string>>
  readonly none: readonly ValueName[]
  readonly note: string
}
const patternNames = ["purl", "name", "version", "cpe"] as const
const valueNames = ["purl", "cpe", "licenses", "supplier"] as const
export type PatternName = (typeof patternNames)[number]
export type ValueName = (typeof valueNames)[number]

export const emptyRule: RuleFields = {
  where: { purl: "", name: "", version: "", cpe: "" },
  set: { purl: "", cpe: "", licenses: "", supplier: "" },
  none: [],
  note: "",
}

/** The form of a rule that is there. */
export function fieldsOfRule({ where, set, note }: Correction): RuleFields {
  const given = valueNames.map((name) => {
    const value = set[name]
    return [name, value === undefined ? null : typeof value === "string" ? value : value.join("\n")] as const
  })
  return {
    where: {
      purl: where.purl ?? "",
      name: where.name ?? "",
      version: where.version ?? "",
      cpe: where.cpe ?? "",
    },
    set: { ...emptyRule.set, ...Object.fromEntries(given.map(([name, value]) => [name, value ?? ""])) },
    none: given.flatMap(([name, value]) => (value === "" ? [name] : [])),
    note: note ?? "",
  }
}

/** The same as its form edits it, with who made it so. */
export const editedRule = (rule: Correction) => ({
  fields: fieldsOfRule(rule),
  etag: `"${rule.revision}"`,
  changed: { by: rule.by, at: rule.updatedAt },
})

const inLine = (values: RuleFields["where"] | RuleFields["set"]): string =>
  Object.values(values)
    .filter((value) => value !== "")
    .join(", ")

/** What the fields are called, to whoever is told that somebody else changed one. */
export const ruleWords = {
  where: ["Looked for", inLine],
  set: ["Corrected to", inLine],
  none: ["What it has none of", (names: RuleFields["none"]) => names.join(", ")],
  note: ["Why", String],
} as const

/** What the form says, in the API's words; null where it names nothing to look for or nothing to say instead. */
export function ruleOf({ where, set, none, note }: RuleFields) {
  const patterns = patternNames.flatMap((name) =>
    where[name].trim() === "" ? [] : [[name, where[name].trim()] as const],
  )
  const value = (name: Exclude<ValueName, "licenses">) =>
    none.includes(name) ? { [name]: "" } : set[name].trim() === "" ? {} : { [name]: set[name].trim() }
  const licenses = lines(set.licenses)
  const sets: { purl?: string; cpe?: string; licenses?: string[]; supplier?: string } = {
    ...value("purl"),
    ...value("cpe"),
    ...(none.includes("licenses") ? { licenses: [] } : licenses.length === 0 ? {} : { licenses }),
    ...value("supplier"),
  }
  if (patterns.length === 0 || Object.keys(sets).length === 0) return null
  return {
    where: Object.fromEntries(patterns),
    set: sets,
    ...(note.trim() === "" ? {} : { note: note.trim() }),
  }
}

const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "")
