/** Where a JSON text goes deeper than `depthMax` levels, as an index into it; null where it does not. By iteration, before any parser sees the text. */
export function placeTooDeep(text: string, depthMax: number): number | null {
  let depth = 0
  let isInString = false
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charCodeAt(i)
    if (isInString) {
      if (char === 0x5c) i += 1
      else if (char === 0x22) isInString = false
    } else if (char === 0x22) isInString = true
    else if (char === 0x7b || char === 0x5b) {
      depth += 1
      if (depth > depthMax) return i
    } else if (char === 0x7d || char === 0x5d) depth -= 1
  }
  return null
}
