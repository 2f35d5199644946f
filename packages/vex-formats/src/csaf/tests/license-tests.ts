import { textOf } from "@waybill/bom-formats/json-text"
import type { CsafTest } from "./csaf-test.ts"
import { titledNote } from "./document-tests.ts"
import { readLicenseExpression } from "./license-expression.ts"
import scancode from "./scancode-licenses.json" with { type: "json" }

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
      if (!read?.ok || ![...read.licenses, ...read.additions].some(isOwn)) return
      yield* titledNote(csaf, "License", "legal_disclaimer")
    },
  },
]

// ScanCode LicenseDB of AboutCode (scancode-licensedb.aboutcode.org, CC-BY-4.0), as in license-expression 30.4.4. Names
// are the same whatever their case (SPDX 3.0.1, annex B).
const exceptions = scancode.exceptions.split(" ")
const listed: ReadonlySet<string> = new Set(
  [
    // It has its exceptions as licences too.
    ...[...scancode.licenses.split(" "), ...exceptions].map((name) => `LicenseRef-scancode-${name}`),
    ...exceptions.map((name) => `AdditionRef-scancode-${name}`),
  ].map((id) => id.toLowerCase()),
)

/**
 * Whether a text of its own must say what it is. A name without a prefix is one of SPDX's list, be it that the list
 * does not have it (§6.2.45, a recommended test).
 */
const isOwn = (id: string): boolean => /^(?:License|Addition)Ref-/.test(id) && !listed.has(id.toLowerCase())
