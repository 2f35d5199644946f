import type { JsonObject } from "@waybill/bom-formats/json-text"
import { schemaBreaches } from "./csaf-schema.ts"
import { type Csaf, openCsaf } from "./csaf-view.ts"
import type { CsafBreach, CsafTest } from "./tests/csaf-test.ts"
import { documentTests } from "./tests/document-tests.ts"
import { licenseTests } from "./tests/license-tests.ts"
import { productTests } from "./tests/product-tests.ts"
import { profileTests } from "./tests/profile-tests.ts"
import { scoreTests } from "./tests/score-tests.ts"
import { ssvcTests } from "./tests/ssvc-tests.ts"
import { statusTests } from "./tests/status-tests.ts"
import { trackingTests } from "./tests/tracking-tests.ts"
import { unknownExtensions } from "./unknown-extensions.ts"

/** Every mandatory test, a group a line. */
const mandatoryTests: readonly CsafTest[] = [
  ...productTests,
  ...statusTests,
  ...scoreTests,
  ...ssvcTests,
  ...trackingTests,
  ...documentTests,
  ...licenseTests,
  ...profileTests,
]

/** Where a document breaks its standard: the number of the mandatory test, or null for the schema alone. */
export interface CsafFault extends CsafBreach {
  readonly test: string | null
}

/**
 * Of one test no more places are named: a document that breaks it a million times is as broken as one that does so
 * twenty times.
 */
const placesMax = 20

/**
 * Validates a CSAF document by the JSON schema and the mandatory tests of its version (CSAF 2.0 and 2.1, §6.1). What is
 * in extensions is not judged: see `unknownExtensions`.
 */
export function checkCsaf(root: JsonObject, version: Csaf["version"]): CsafFault[] {
  const faults: CsafFault[] = schemaBreaches(root, version)
  const csaf = openCsaf(root, version)
  for (const test of mandatoryTests) {
    if (test.only !== undefined && test.only !== version) continue
    let places = 0
    for (const breach of test.run(csaf)) {
      faults.push({ ...breach, test: test.id })
      places += 1
      if (places === placesMax) break
    }
  }
  return faults
}

/**
 * Breaches after which nobody can know what a document says: another shape than the schema's, products and groups that
 * are nowhere or twice, made of themselves, with two statuses or two justifications. The document is refused. After all
 * others (its own history, scores, notes, languages) what it says of products stands as clear as before, and vendors'
 * documents have them: of 38 real ones 17. They are warnings.
 */
const obscuring: ReadonlySet<string | null> = new Set([
  null,
  "6.1.1",
  "6.1.2",
  "6.1.3",
  "6.1.4",
  "6.1.5",
  "6.1.6",
  "6.1.33",
])

/** The faults for which a document is refused, and those that it is taken with. */
export function judgeCsaf(
  root: JsonObject,
  version: Csaf["version"],
): { readonly refused: readonly CsafFault[]; readonly warnings: readonly CsafFault[] } {
  const csaf = openCsaf(root, version)
  const isSame = isDefinedAlike(csaf)
  const { refused = [], warnings = [] } = Object.groupBy(checkCsaf(root, version), ({ test }) =>
    obscuring.has(test) && !(test === "6.1.2" && isSame) ? "refused" : "warnings",
  )
  const unknown = unknownExtensions(csaf)
  return { refused: [...refused, ...unknown.refused], warnings: [...warnings, ...unknown.warnings] }
}

/** Whether products that are defined twice are so in the same words, as some vendors do. */
function isDefinedAlike({ definitions }: Csaf): boolean {
  const words = new Map<string, string>()
  return definitions.every(({ id, value }) => {
    const known = words.get(id)
    const text = JSON.stringify(value)
    if (known === undefined) words.set(id, text)
    return known === undefined || known === text
  })
}
