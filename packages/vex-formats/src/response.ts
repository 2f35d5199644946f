/**
 * What is to be done, or will not be: words that a machine knows, and a text. Kept as one text with the words first
 * (`update, rollback: Update to 2.0.`), so that formats of words and formats of sentences say the same.
 */
export interface Response {
  readonly words: readonly string[]
  readonly text: string | null
}

/** CycloneDX `analysis.response`. */
export const cycloneDxResponses: readonly string[] = [
  "can_not_fix",
  "will_not_fix",
  "update",
  "rollback",
  "workaround_available",
]
/** What CSAF's remediation categories say beyond these. */
const csafResponses: readonly string[] = ["none_available", "fix_planned"]

const known = [...cycloneDxResponses, ...csafResponses]
const form = new RegExp(`^((?:${known.join("|")})(?:, (?:${known.join("|")}))*)(?:: ([\\s\\S]+))?$`)

/** The words and the text of a kept response; without known words at its beginning all of it is text. */
export function readResponse(kept: string | null): Response {
  const [, words, text] = (kept === null ? null : form.exec(kept)) ?? []
  return words === undefined ? { words: [], text: kept } : { words: words.split(", "), text: text ?? null }
}

/** In one order, whichever a document has: of several words none comes first. */
export function keptResponse({ words, text }: Response): string | null {
  const named = known.filter((each) => words.includes(each))
  if (named.length === 0) return text
  return text === null ? named.join(", ") : `${named.join(", ")}: ${text}`
}
