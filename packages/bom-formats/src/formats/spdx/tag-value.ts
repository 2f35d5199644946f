import { refusal } from "../../bom-builder.ts"

/** One `Tag: value` of a tag-value document. */
export interface TagValue {
  readonly tag: string
  readonly value: string
  /** From 1. */
  readonly line: number
}

/** Splits a tag-value document (SPDX 2.3, clause 4.4.2 and annex H) into its tags: comments and empty lines out, `<text>` over several lines together. Throws with the line where it breaks. */
export function parseTagValue(text: string, lineMax: number): TagValue[] {
  const lines = text.split(/\r\n|\n|\r/)
  const tags: TagValue[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ""
    const number = at + 1
    if (line.length > lineMax)
      throw refusal(413, "too-long", `line ${number}`, `The line has more than ${lineMax} characters.`)
    if (line.trim() === "" || line.trimStart().startsWith("#")) continue
    const colon = line.indexOf(":")
    const tag = line.slice(0, Math.max(0, colon)).trim()
    if (!/^[A-Za-z][A-Za-z0-9]*$/.test(tag))
      throw refusal(422, "not-tag-value", `line ${number}`, `This is no \`Tag: value\`: ${line.slice(0, 80)}`)
    let value = line.slice(colon + 1).trim()
    if (value.startsWith("<text>") && !value.includes("</text>")) {
      const pieces = [value]
      do {
        at += 1
        const more = lines[at]
        if (more === undefined)
          throw refusal(400, "cut-off", `line ${number}`, "The <text> that begins here has no end.")
        pieces.push(more)
      } while (!(lines[at] ?? "").includes("</text>"))
      value = pieces.join("\n")
    }
    tags.push({
      tag,
      value: value
        .replace(/^<text>/, "")
        .replace(/<\/text>[\s\S]*$/, "")
        .trim(),
      line: number,
    })
  }
  return tags
}
