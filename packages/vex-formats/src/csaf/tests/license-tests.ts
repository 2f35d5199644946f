import deprecatedIds from "spdx-license-ids/deprecated.json" with { type: "json" }
import licenseIds from "spdx-license-ids/index.json" with { type: "json" }
import { textOf } from "../../foreign.ts"
import type { CsafTest } from "./csaf-test.ts"
import { titledNote } from "./document-tests.ts"
import { readLicenseExpression } from "./license-expression.ts"
import names from "./license-names.json" with { type: "json" }

/** Of 2.1 §6.1.54, 6.1.55: under which licence the document may be passed on. */
export const licenseTests: readonly CsafTest[] = [
  {
    id: "6.1.54",
    only: "2.1",
    *run({ document }) {
      const expression = textOf(document.license_expression)
      const read = expression === null ? null : readLicenseExpression(expression)
      if (read?.ok === false)
        yield { path: "/document/license_expression", message: `It is no SPDX license expression: ${read.reason}` }
    },
  },
  {
    id: "6.1.55",
    only: "2.1",
    *run(csaf) {
      const expression = textOf(csaf.document.license_expression)
      const read = expression === null ? null : readLicenseExpression(expression)
      if (!read?.ok || (read.licenses.every(isListed) && read.additions.every(isListedAddition))) return
      yield* titledNote(csaf, "License", "legal_disclaimer")
    },
  },
]

// Exceptions: SPDX licence list 3.28.0 (CC0-1.0). Names of other licences: ScanCode LicenseDB of AboutCode (scancode-licensedb.aboutcode.org, CC-BY-4.0), as in license-expression 30.4.4.
// Names are the same whatever their case (SPDX 3.0.1, annex B).
const setOf = (ids: readonly string[]): ReadonlySet<string> => new Set(ids.map((id) => id.toLowerCase()))
const exceptionsOfScancode = names.scancodeExceptions.split(" ")
const licenses = setOf([
  ...licenseIds,
  ...deprecatedIds,
  // ScanCode's list has its exceptions as licences too.
  ...[...names.scancodeLicenses.split(" "), ...exceptionsOfScancode].map((name) => `LicenseRef-scancode-${name}`),
])
const additions = setOf([
  ...names.spdxExceptions.split(" "),
  ...exceptionsOfScancode.map((name) => `AdditionRef-scancode-${name}`),
])

const isListed = (id: string): boolean => licenses.has(id.toLowerCase())
const isListedAddition = (id: string): boolean => additions.has(id.toLowerCase())
