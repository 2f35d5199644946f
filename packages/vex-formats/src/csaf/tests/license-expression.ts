/** What a licence expression names; or why it is none. */
export type LicenseExpression =
  | { readonly ok: true; readonly licenses: readonly string[]; readonly additions: readonly string[] }
  | { readonly ok: false; readonly reason: string }

const reserved = /^(?:and|or|with)$/i
const operator = /^(?:AND|and|OR|or)$/
// "idstring" of the grammar, whose prefixes are told by their case. A license of the list may stand with a plus, a
// LicenseRef may not.
const idstring = /^[A-Za-z0-9.-]+$/
const isPrefixed = (word: string): boolean => /^(?:license|addition)ref-/i.test(word)
const isLicense = (word: string): boolean =>
  isPrefixed(word) ? /^LicenseRef-./.test(word) && idstring.test(word) : idstring.test(word.replace(/\+$/, ""))
const isAddition = (word: string): boolean => (!isPrefixed(word) || /^AdditionRef-./.test(word)) && idstring.test(word)

/**
 * Reads a licence expression by the grammar of SPDX 3.0.1, annex B, without `DocumentRef`, which CSAF forbids (2.1
 * §3.2.2.6). Whether anybody knows its names is another question.
 */
export function readLicenseExpression(text: string): LicenseExpression {
  const licenses: string[] = []
  const additions: string[] = []
  let open = 0
  // What the word before was: `operator` also stands for the beginning and an opening bracket.
  let before: "operator" | "license" | "with" | "closed" = "operator"
  for (const [word] of text.matchAll(/[()]|[^\s()]+/g)) {
    const fault = (wanted: string) => ({
      ok: false as const,
      reason: `${JSON.stringify(word.slice(0, 80))} stands where ${wanted} is wanted.`,
    })
    if (word.includes("DocumentRef-"))
      return { ok: false, reason: "A DocumentRef names another SPDX document; CSAF has none." }
    if (before === "operator") {
      if (word === "(") open += 1
      else if (reserved.test(word) || !isLicense(word)) return fault("a license")
      else {
        licenses.push(word.replace(/\+$/, ""))
        before = "license"
      }
    } else if (before === "with") {
      if (reserved.test(word) || !isAddition(word)) return fault("an exception")
      additions.push(word)
      before = "closed"
    } else if (word === ")" && open > 0) {
      open -= 1
      before = "closed"
    } else if (operator.test(word)) before = "operator"
    else if (before === "license" && (word === "WITH" || word === "with")) before = "with"
    else return fault("AND, OR or WITH")
  }
  if (before === "operator" || before === "with" || open > 0)
    return { ok: false, reason: "It ends before it is whole." }
  return { ok: true, licenses, additions }
}
