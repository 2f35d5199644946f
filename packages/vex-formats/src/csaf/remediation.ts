import { unsaid } from "../outgoing.ts"
import { keptResponse, readResponse } from "../response.ts"

// A word, its category (CSAF 2.0 §3.2.3.12.1; fix_planned came with 2.1) and the sentence that tells it where the
// category alone does not. A mitigation promises less than a workaround.
const table: readonly (readonly [word: string, category: string, sentence: string])[] = [
  ["update", "vendor_fix", "Update to a version that is not affected."],
  ["workaround_available", "mitigation", "There is a way around it."],
  ["rollback", "mitigation", "Go back to a version that is not affected."],
  ["will_not_fix", "no_fix_planned", "It will not be fixed."],
  ["can_not_fix", "no_fix_planned", "It can not be fixed."],
  ["fix_planned", "fix_planned", "A fix is planned."],
  ["none_available", "none_available", "There is no remedy."],
]
const ofCategory: ReadonlyMap<string, string> = new Map([
  ["vendor_fix", "update"],
  ["optional_patch", "update"],
  ["mitigation", "workaround_available"],
  ["workaround", "workaround_available"],
  ["no_fix_planned", "will_not_fix"],
  ["fix_planned", "fix_planned"],
  ["none_available", "none_available"],
])
// Before a text that came without a word: the category, which there must be, then says nothing of its own.
const textAlone = "What to do:"

/**
 * A response as a remediation. One alone, as several of one product could contradict each other (2.1 §6.1.35): its
 * category is that of the first word in the table, all words stand as sentences.
 */
export function remediationOf(
  response: string | null,
  version: "2.0" | "2.1",
): { readonly category: string; readonly details: string } {
  const { words, text } = readResponse(response)
  if (words.length === 0)
    return text === null
      ? { category: "none_available", details: unsaid.action }
      : { category: "mitigation", details: `${textAlone} ${text}` }
  const rows = table.filter(([word]) => words.includes(word))
  const category = rows[0]?.[1] ?? "mitigation"
  return {
    category: category === "fix_planned" && version === "2.0" ? "none_available" : category,
    details: [...rows.map(([, , sentence]) => sentence), ...(text === null ? [] : [text])].join(" "),
  }
}

/** The remediations of one product as a response. */
export function responseOf(
  remediations: readonly { readonly category: string; readonly details: string }[],
): string | null {
  const read = remediations.filter(({ details }) => details !== unsaid.action).map(responseOfOne)
  const texts = read.flatMap(({ text }) => text ?? [])
  return keptResponse({
    words: read.flatMap(({ words }) => words),
    text: texts.length === 0 ? null : texts.join("\n\n"),
  })
}

function responseOfOne({ category, details }: { readonly category: string; readonly details: string }): {
  words: string[]
  text: string | null
} {
  if (details.startsWith(`${textAlone} `)) return { words: [], text: details.slice(textAlone.length + 1) }
  const words: string[] = []
  let rest = details
  for (let row = sentenceOf(rest); row !== undefined; row = sentenceOf(rest)) {
    words.push(row[0])
    rest = rest.slice(row[2].length + 1)
  }
  const word = ofCategory.get(category)
  return { words: words.length > 0 || word === undefined ? words : [word], text: rest === "" ? null : rest }
}

const sentenceOf = (text: string) =>
  table.find(([, , sentence]) => text === sentence || text.startsWith(`${sentence} `))
