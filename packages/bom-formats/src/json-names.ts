/**
 * Names that an object has twice (RFC 8259 §4 leaves to each reader which one holds; RFC 7493 §2.3 forbids them): two
 * readers of one text would see two documents. `JSON.parse` keeps the last in silence, so that what it gives has fewer
 * names than the text: counting both costs a fiftieth of reading, and only a text that differs is walked for the place.
 */

/** How many names the objects inside a parsed value have together, its own too. */
export function countNames(root: unknown): number {
  let count = 0
  const open: object[] = typeof root === "object" && root !== null ? [root] : []
  const see = (value: unknown) => {
    if (typeof value === "object" && value !== null) open.push(value)
  }
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) value.forEach(see)
    // A list of the values would be made for each object: half of what counting costs. What `JSON.parse` makes inherits
    // nothing that is walked.
    else
      for (const name in value) {
        count += 1
        see(value[name as keyof typeof value])
      }
  }
  return count
}

const quote = 0x22
const backslash = 0x5c
const colon = 0x3a
const openBrace = 0x7b
const openBracket = 0x5b

/**
 * The first name of a JSON text that its object has already, and its index in the text; null where there is none. For a
 * text that `JSON.parse` takes.
 */
export function repeatedName(text: string): { readonly name: string; readonly at: number } | null {
  // The names of each object that is open, null for a list.
  const open: (Set<string> | null)[] = []
  let last = { from: 0, to: 0 }
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charCodeAt(i)
    if (char === quote) {
      const from = i
      for (i += 1; text.charCodeAt(i) !== quote; i += 1) if (text.charCodeAt(i) === backslash) i += 1
      last = { from, to: i + 1 }
    } else if (char === colon) {
      const name: string = JSON.parse(text.slice(last.from, last.to))
      const names = open.at(-1)
      if (names?.has(name)) return { name, at: last.from }
      names?.add(name)
    } else if (char === openBrace) open.push(new Set())
    else if (char === openBracket) open.push(null)
    else if (char === openBrace + 2 || char === openBracket + 2) open.pop()
  }
  return null
}
