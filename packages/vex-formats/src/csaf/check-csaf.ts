import type { ForeignObject } from "../foreign.ts"
import { schemaBreaches } from "./csaf-schema.ts"
import { type Csaf, openCsaf } from "./csaf-view.ts"
import type { CsafBreach, CsafTest } from "./tests/csaf-test.ts"
import { documentTests } from "./tests/document-tests.ts"
import { productTests } from "./tests/product-tests.ts"
import { profileTests } from "./tests/profile-tests.ts"
import { scoreTests } from "./tests/score-tests.ts"
import { statusTests } from "./tests/status-tests.ts"
import { trackingTests } from "./tests/tracking-tests.ts"

/** Every mandatory test, a group a line. */
export const mandatoryTests: readonly CsafTest[] = [
  ...productTests,
  ...statusTests,
  ...scoreTests,
  ...trackingTests,
  ...documentTests,
  ...profileTests,
]

/** Where a document breaks its standard: the number of the mandatory test, or null for the schema alone. */
export interface CsafFault extends CsafBreach {
  readonly test: string | null
}

/** Of one test no more places are named: a document that breaks it a million times is as broken as one that does so twenty times. */
const placesMax = 20

/**
 * Validates a CSAF document by the JSON schema and the mandatory tests of its version (CSAF 2.0 and 2.1, §6.1). Of 2.1 these are not run, for want of the lists that they need:
 * 6.1.48 (SSVC decision points), 6.1.54 and 6.1.55 (licence expressions), 6.1.58, 6.1.60, 6.1.61.
 */
export function checkCsaf(root: ForeignObject, version: Csaf["version"]): CsafFault[] {
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
