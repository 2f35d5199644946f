/** What a JSON text tells before any parser sees it, by iteration. */
export interface JsonOutline {
  /** Where it goes deeper than asked, as an index into it; null where it does not. */
  readonly tooDeepAt: number | null
  /** How many names its objects have together, written out. */
  readonly names: number
}

/** Walks a text as far as `depthMax` levels. */
export function outlineOf(text: string, depthMax: number): JsonOutline {
  let depth = 0
  let names = 0
  let isInString = false
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charCodeAt(i)
    if (isInString) {
      if (char === 0x5c) i += 1
      else if (char === 0x22) isInString = false
    } else if (char === 0x22) isInString = true
    else if (char === 0x3a) names += 1
    else if (char === 0x7b || char === 0x5b) {
      depth += 1
      if (depth > depthMax) return { tooDeepAt: i, names }
    } else if (char === 0x7d || char === 0x5d) depth -= 1
  }
  return { tooDeepAt: null, names }
}
