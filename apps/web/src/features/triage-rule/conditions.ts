import { severities } from "../../ui/severity.tsx"
import type { RuleConditions } from "./fetch-rules.ts"

export type ConditionKey = keyof RuleConditions

/** How a condition is written and read: by choosing words, by typing some, as a share, as yes or no, or as one text. */
export type ConditionForm =
  | { readonly kind: "choice"; readonly options: readonly { readonly value: string; readonly label: string }[] }
  | { readonly kind: "words"; readonly placeholder: string; readonly suggestions: readonly string[] }
  | { readonly kind: "share" }
  | { readonly kind: "yes-no"; readonly yes: string; readonly no: string }
  | { readonly kind: "text"; readonly placeholder: string }

export interface Condition {
  readonly label: string
  readonly help: string
  readonly form: ConditionForm
  /** What a row of it says before anybody has filled it in. */
  readonly blank: RuleConditions
}

const option = (value: string) => ({ value, label: value[0]?.toUpperCase() + value.slice(1) })

/** Everything that a rule may ask of a finding, in the order in which it is offered and read out. */
export const conditionKinds: Readonly<Record<ConditionKey, Condition>> = {
  severity: {
    label: "Severity",
    help: "Any of these",
    form: { kind: "choice", options: severities.map(option) },
    blank: { severity: [] },
  },
  action: {
    label: "What to do",
    help: "By your action rules; any of these",
    form: { kind: "choice", options: ["mitigate", "monitor", "accept"].map(option) },
    blank: { action: [] },
  },
  kev: {
    label: "Exploited",
    help: "CISA's list of what is known to be exploited (KEV)",
    form: { kind: "yes-no", yes: "Listed as exploited", no: "Not listed" },
    blank: { kev: false },
  },
  epssMax: {
    label: "EPSS at most",
    help: "Chance of exploitation within 30 days; one without EPSS does not meet it",
    form: { kind: "share" },
    blank: { epssMax: 0.1 },
  },
  epssMin: {
    label: "EPSS at least",
    help: "Chance of exploitation within 30 days; one without EPSS does not meet it",
    form: { kind: "share" },
    blank: { epssMin: 0.1 },
  },
  componentScope: {
    label: "Component scope",
    help: "CycloneDX scope; each component that has the flaw must meet it",
    form: {
      kind: "choice",
      options: [
        { value: "required", label: "Required" },
        { value: "optional", label: "Optional" },
        { value: "excluded", label: "Excluded: built or tested with, not shipped" },
      ],
    },
    blank: { componentScope: [] },
  },
  direct: {
    label: "Dependency",
    help: "Each component that has the flaw must meet it",
    form: { kind: "yes-no", yes: "Direct", no: "Transitive" },
    blank: { direct: false },
  },
  package: {
    label: "Package",
    help: "Package URL without version; * is anything",
    form: { kind: "text", placeholder: "pkg:npm/@types/*" },
    blank: { package: "" },
  },
  ecosystems: {
    label: "Ecosystem",
    help: "Each component that has the flaw is of one of these",
    form: {
      kind: "words",
      placeholder: "npm",
      suggestions: ["npm", "PyPI", "Maven", "Go", "crates.io", "RubyGems", "NuGet", "Packagist", "Debian", "Alpine"],
    },
    blank: { ecosystems: [] },
  },
  labels: {
    label: "Asset label",
    help: "The asset has one of these",
    form: { kind: "words", placeholder: "team-payments", suggestions: [] },
    blank: { labels: [] },
  },
  assetTypes: {
    label: "Asset type",
    help: "The asset is one of these",
    form: {
      kind: "words",
      placeholder: "container",
      suggestions: ["application", "library", "container", "firmware", "operating-system", "device", "framework"],
    },
    blank: { assetTypes: [] },
  },
  vulnerabilities: {
    label: "Vulnerability",
    help: "Any ids of it: CVE, GHSA and so on",
    form: { kind: "words", placeholder: "CVE-2024-12345", suggestions: [] },
    blank: { vulnerabilities: [] },
  },
  cwes: {
    label: "Weakness",
    help: "Any of these",
    form: { kind: "words", placeholder: "CWE-1333", suggestions: [] },
    blank: { cwes: [] },
  },
}

export const conditionKeys = Object.keys(conditionKinds).filter((key): key is ConditionKey => key in conditionKinds)

/** Whether a row says something: a rule with one that does not would be refused. */
export function isFilled(conditions: RuleConditions, key: ConditionKey): boolean {
  const value = conditions[key]
  return value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0)
}

/** Conditions in words, a part each: "severity low or none". */
export function conditionWords(conditions: RuleConditions): string[] {
  return conditionKeys.flatMap((key) => {
    const value = conditions[key]
    if (value === undefined) return []
    const { label, form } = conditionKinds[key]
    const name = key === "epssMin" || key === "epssMax" || key === "kev" ? label : label.toLowerCase()
    if (form.kind === "yes-no") return [(value === true ? form.yes : form.no).toLowerCase()]
    if (form.kind === "share") return [`${name} ${Number((Number(value) * 100).toFixed(2))} %`]
    return [`${name} ${listed(Array.isArray(value) ? value : [String(value)])}`]
  })
}

const shownMax = 4
function listed(words: readonly string[]): string {
  if (words.length > shownMax) return `${words.slice(0, shownMax).join(", ")} or ${words.length - shownMax} more`
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`
}

const keysOfLists: readonly ConditionKey[] = ["severity", "action", "kev", "epssMin"]

/** Conditions as a list of vulnerabilities filters by them; null where one is among them that no list knows. */
export function listFilterOf(conditions: RuleConditions): Readonly<Record<string, string>> | null {
  if (Object.keys(conditions).some((key) => !keysOfLists.some((each) => each === key))) return null
  return Object.fromEntries(Object.entries(conditions).map(([key, value]) => [key, String(value)]))
}
