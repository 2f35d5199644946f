import { textOf, textsOf } from "@waybill/bom-formats/json-text"
import { type Csaf, placed, productsNamedBy, statusOf } from "../csaf-view.ts"
import type { CsafBreach, CsafTest } from "./csaf-test.ts"

/** §6.1.6, 6.1.29, 6.1.32, 6.1.33, and of 2.1 §6.1.35, 6.1.36: what is said of products must not contradict itself. */
export const statusTests: readonly CsafTest[] = [
  { id: "6.1.6", run: contradictions },
  { id: "6.1.29", run: (csaf) => withoutProducts(csaf, "remediations") },
  { id: "6.1.32", run: (csaf) => withoutProducts(csaf, "flags") },
  { id: "6.1.33", run: severalFlags },
  { id: "6.1.35", only: "2.1", run: contradictingRemediations },
  { id: "6.1.36", only: "2.1", run: remediationsAgainstStatus },
]

/** §6.1.6: fields of one group say the same; fields of two contradict each other. */
const groups: readonly (readonly [name: string, fields: readonly string[]])[] = [
  ["Affected", ["first_affected", "known_affected", "last_affected"]],
  ["Not affected", ["known_not_affected"]],
  ["Fixed", ["first_fixed", "fixed"]],
  ["Under investigation", ["under_investigation"]],
  ["Unknown", ["unknown"]],
]

function* contradictions(csaf: Csaf): Generator<CsafBreach> {
  for (const { path, value } of csaf.vulnerabilities) {
    const said = new Map<string, string>()
    for (const [name, fields] of groups)
      for (const field of fields)
        for (const [place, id] of statusOf(value, field).entries()) {
          const before = said.get(id)
          if (before !== undefined && before !== name)
            yield {
              path: `${path}/product_status/${field}/${place}`,
              message: `${id} is both "${before}" and "${name}".`,
            }
          said.set(id, name)
        }
  }
}

function* withoutProducts(csaf: Csaf, list: string): Generator<CsafBreach> {
  for (const { path, value } of csaf.vulnerabilities)
    for (const entry of placed(value[list], `${path}/${list}`))
      if (entry.value.product_ids === undefined && entry.value.group_ids === undefined)
        yield { path: entry.path, message: "It names neither product_ids nor group_ids." }
}

function* severalFlags(csaf: Csaf): Generator<CsafBreach> {
  for (const { path, value } of csaf.vulnerabilities) {
    const flagged = new Map<string, string>()
    for (const flag of placed(value.flags, `${path}/flags`))
      for (const id of productsNamedBy(csaf, flag.value)) {
        const before = flagged.get(id)
        if (before !== undefined) yield { path: flag.path, message: `${id} has a flag already, at ${before}.` }
        else flagged.set(id, flag.path)
      }
  }
}

// 2.1, table "contradicting remediation categories": these stand alone, and of the others one plan at most.
const alone = new Set(["none_available", "optional_patch"])
const plans = new Set(["fix_planned", "no_fix_planned", "vendor_fix"])
const contradict = (one: string, other: string): boolean =>
  one !== other && (alone.has(one) || alone.has(other) || (plans.has(one) && plans.has(other)))

function* contradictingRemediations(csaf: Csaf): Generator<CsafBreach> {
  for (const { path, value } of csaf.vulnerabilities) {
    const offered = new Map<string, Set<string>>()
    for (const remediation of placed(value.remediations, `${path}/remediations`)) {
      const category = textOf(remediation.value.category)
      if (category === null) continue
      for (const id of productsNamedBy(csaf, remediation.value)) {
        const known = offered.get(id) ?? new Set()
        const other = [...known].find((each) => contradict(each, category))
        if (other !== undefined) yield { path: remediation.path, message: `${id} has both ${other} and ${category}.` }
        offered.set(id, known.add(category))
      }
    }
  }
}

// 2.1, table "remediation categories and product status groups".
const forbidden: readonly (readonly [fields: readonly string[], categories: readonly string[]])[] = [
  [["first_affected", "known_affected", "last_affected"], ["optional_patch"]],
  [["known_not_affected"], ["workaround", "mitigation", "vendor_fix", "none_available"]],
  [
    ["first_fixed", "fixed"],
    ["none_available", "fix_planned", "no_fix_planned"],
  ],
]

function* remediationsAgainstStatus(csaf: Csaf): Generator<CsafBreach> {
  for (const { path, value } of csaf.vulnerabilities) {
    const barred = forbidden.map(([fields, categories]) => ({
      ids: new Set(fields.flatMap((field) => statusOf(value, field))),
      categories,
      field: fields[fields.length > 1 ? 1 : 0],
    }))
    for (const remediation of placed(value.remediations, `${path}/remediations`)) {
      const category = textOf(remediation.value.category) ?? ""
      for (const { ids, categories, field } of barred) {
        if (!categories.includes(category)) continue
        for (const id of productsNamedBy(csaf, remediation.value))
          if (ids.has(id))
            yield { path: remediation.path, message: `${id} is ${field}, which ${category} contradicts.` }
      }
    }
  }
}

/** Whether every id of a status has an entry of one of these lists. */
export function* uncovered(
  csaf: Csaf,
  field: string,
  lists: readonly (readonly [name: string, category: string | null])[],
  word: string,
): Generator<CsafBreach> {
  for (const { path, value } of csaf.vulnerabilities) {
    const covered = new Set<string>()
    for (const [name, category] of lists)
      for (const entry of placed(value[name], `${path}/${name}`))
        if (category === null || entry.value.category === category)
          for (const id of productsNamedBy(csaf, entry.value)) covered.add(id)
    for (const [place, id] of textsOf(statusOf(value, field)).entries())
      if (!covered.has(id)) yield { path: `${path}/product_status/${field}/${place}`, message: `${id} has no ${word}.` }
  }
}
