import { textOf } from "@waybill/bom-formats/json-text"
import { type Csaf, objectOf, placed, productsNamedBy, statusOf } from "../csaf-view.ts"
import type { CsafBreach, CsafTest } from "./csaf-test.ts"
import { titledNote } from "./document-tests.ts"
import { isEnglish } from "./language.ts"
import { uncovered } from "./status-tests.ts"

const advisory = ["csaf_security_advisory", "csaf_deprecated_security_advisory"]
const informational = ["csaf_informational_advisory", "csaf_security_incident_response"]
const gone = ["csaf_withdrawn", "csaf_superseded"]
const vex = ["csaf_vex"]

/** §6.1.27: what each profile asks for, in documents of its category. */
export const profileTests: readonly CsafTest[] = [
  of("6.1.27.1", informational, function* ({ document }) {
    if (!hasOne(document.notes, "category", ["description", "details", "general", "summary"]))
      yield {
        path: "/document/notes",
        message: "A note of category description, details, general or summary is missing.",
      }
  }),
  of("6.1.27.2", informational, function* ({ document }) {
    // §3.2.1.10: a reference without a category is external.
    if (!placed(document.references, "").some(({ value }) => (value.category ?? "external") === "external"))
      yield { path: "/document/references", message: "A reference to an external source is missing." }
  }),
  of("6.1.27.3", ["csaf_informational_advisory", ...gone], function* ({ root, version, category }) {
    if (version === "2.0" && gone.includes(category)) return
    if (root.vulnerabilities !== undefined)
      yield { path: "/vulnerabilities", message: `A ${category} has no vulnerabilities.` }
  }),
  of("6.1.27.4", [...advisory, ...vex], function* ({ root }) {
    if (root.product_tree === undefined) yield { path: "/product_tree", message: "The product tree is missing." }
  }),
  of("6.1.27.5", [...advisory, ...vex], function* (csaf) {
    for (const { path, value } of csaf.vulnerabilities)
      if (value.notes === undefined) yield { path: `${path}/notes`, message: "The vulnerability has no notes." }
  }),
  of("6.1.27.6", advisory, function* (csaf) {
    for (const { path, value } of csaf.vulnerabilities)
      if (value.product_status === undefined)
        yield { path: `${path}/product_status`, message: "The vulnerability has no product status." }
  }),
  of("6.1.27.7", vex, function* (csaf) {
    for (const { path, value } of csaf.vulnerabilities)
      if (
        !["fixed", "known_affected", "known_not_affected", "under_investigation"].some(
          (field) => statusOf(value, field).length > 0,
        )
      )
        yield {
          path: `${path}/product_status`,
          message: "None of fixed, known_affected, known_not_affected and under_investigation is there.",
        }
  }),
  of("6.1.27.8", vex, withoutId),
  of("6.1.27.9", vex, (csaf) =>
    uncovered(
      csaf,
      "known_not_affected",
      [
        ["flags", null],
        ["threats", "impact"],
      ],
      "impact statement (a flag, or a threat of category impact)",
    ),
  ),
  of("6.1.27.10", vex, (csaf) =>
    uncovered(csaf, "known_affected", [["remediations", null]], "action statement (a remediation)"),
  ),
  of("6.1.27.11", [...advisory, ...vex], function* ({ root }) {
    if (root.vulnerabilities === undefined)
      yield { path: "/vulnerabilities", message: "The vulnerabilities are missing." }
  }),
  of2("6.1.27.12", ["csaf_security_advisory"], function* (csaf) {
    for (const { path, value } of csaf.vulnerabilities)
      if (statusOf(value, "known_affected").length === 0)
        yield { path: `${path}/product_status/known_affected`, message: "No product is known to be affected." }
  }),
  of2("6.1.27.13", ["csaf_security_advisory"], fixedWithoutAffected),
  of2("6.1.27.14", gone, function* ({ document }) {
    if (!hasOne(document.notes, "category", ["description"]))
      yield { path: "/document/notes", message: "A note of category description is missing." }
  }),
  of2("6.1.27.15", gone, function* ({ root, category }) {
    if (root.product_tree !== undefined)
      yield { path: "/product_tree", message: `A ${category} document has no product tree.` }
  }),
  of2("6.1.27.16", gone, function* ({ tracking }) {
    if (placed(tracking.revision_history, "").length < 2)
      yield { path: "/document/tracking/revision_history", message: "The history has less than two revisions." }
  }),
  of2("6.1.27.17", ["csaf_withdrawn"], (csaf) => titledNote(csaf, "Reasoning for Withdrawal", "description")),
  of2("6.1.27.18", ["csaf_superseded"], (csaf) => titledNote(csaf, "Reasoning for Supersession", "description")),
  of2("6.1.27.19", ["csaf_superseded"], function* ({ document }) {
    if (!isEnglish(textOf(document.lang))) return
    const isThere = placed(document.references, "").some(
      ({ value }) => textOf(value.summary)?.startsWith("Superseding Document") && value.category === "external",
    )
    if (!isThere)
      yield { path: "/document/references", message: 'An external reference "Superseding Document" is missing.' }
  }),
]

function of(id: string, categories: readonly string[], run: CsafTest["run"]): CsafTest {
  return { id, run: (csaf) => (categories.includes(csaf.category) ? run(csaf) : []) }
}

function of2(id: string, categories: readonly string[], run: CsafTest["run"]): CsafTest {
  return { ...of(id, categories, run), only: "2.1" }
}

const hasOne = (list: unknown, field: string, values: readonly string[]): boolean =>
  placed(list, "").some(({ value }) => values.includes(textOf(value[field]) ?? ""))

/**
 * §6.1.27.8. By 2.1 an id may be one of some products alone; then each product that the vulnerability speaks of needs
 * one.
 */
function* withoutId(csaf: Csaf): Generator<CsafBreach> {
  for (const { path, value } of csaf.vulnerabilities) {
    if (value.cve !== undefined) continue
    if (value.ids === undefined) {
      yield { path, message: "The vulnerability has neither cve nor ids." }
      continue
    }
    const ids = placed(value.ids, "").map((each) => each.value)
    if (ids.some((id) => id.product_ids === undefined && id.group_ids === undefined)) continue
    const named = new Set(ids.flatMap((id) => [...productsNamedBy(csaf, id)]))
    for (const field of Object.keys(objectOf(value.product_status)))
      for (const [place, id] of statusOf(value, field).entries())
        if (!named.has(id))
          yield { path: `${path}/product_status/${field}/${place}`, message: `${id} has no id of the vulnerability.` }
  }
}

/**
 * §6.1.27.13: a fixed product corresponds to an affected one where both are versions of the same thing, in the same
 * place.
 */
function* fixedWithoutAffected(csaf: Csaf): Generator<CsafBreach> {
  const software = softwareByProduct(csaf)
  const kindsOf = (id: string): readonly string[] => [...(software.get(id) ?? [id])]
  for (const { path, value } of csaf.vulnerabilities) {
    const affected = new Set(
      ["first_affected", "known_affected", "last_affected"].flatMap((field) => statusOf(value, field).flatMap(kindsOf)),
    )
    for (const field of ["first_fixed", "fixed"])
      for (const [place, id] of statusOf(value, field).entries())
        if (!kindsOf(id).some((each) => affected.has(each)))
          yield {
            path: `${path}/product_status/${field}/${place}`,
            message: `No affected version of the product of ${id} is named.`,
          }
  }
}

/** Branches that tell versions of one thing apart. */
const versionCategories = new Set(["product_version", "product_version_range", "patch_level", "service_pack"])

/**
 * Product id → the software that it is a version of. What is installed on something is that there and nowhere else; a
 * product with something installed with it, and that itself, are versions of what the product was before.
 */
function softwareByProduct(csaf: Csaf): Map<string, Set<string>> {
  const software = new Map<string, Set<string>>()
  for (const branch of csaf.branches) {
    const id = textOf(objectOf(branch.value.product).product_id)
    if (id === null) continue
    const names: string[] = []
    for (let each: typeof branch | null = branch; each !== null; each = each.parent)
      if (!versionCategories.has(textOf(each.value.category) ?? ""))
        names.unshift(`${textOf(each.value.category)}:${textOf(each.value.name)}`)
    software.set(id, new Set([JSON.stringify(names)]))
  }
  for (const { id, uses, value } of csaf.derived) {
    if (id === null) continue
    const steps = placed(value.subpaths, "").map((step) => textOf(step.value.category) ?? "")
    const parts = uses.map((use, place) => {
      const isFixedPlace = place > 0 && (steps[place - 1] ?? "").startsWith("installed")
      return isFixedPlace ? use.id : ([...(software.get(use.id) ?? [])][0] ?? use.id)
    })
    const kinds = new Set([JSON.stringify(parts)])
    const before = steps.indexOf("installed_with")
    if (before >= 0) {
      const prior = before === 0 ? (parts[0] ?? "") : JSON.stringify(parts.slice(0, before + 1))
      kinds.add(prior)
      const added = uses[before + 1]?.id
      if (added !== undefined) software.set(added, new Set([...(software.get(added) ?? []), prior]))
    }
    software.set(id, kinds)
  }
  return software
}
