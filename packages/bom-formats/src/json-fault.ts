const space = /[ \t\n\r]*/y
const scalar =
  /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})|[\x7f-\x9f])*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy

/**
 * Where a text stops being JSON (RFC 8259), as an index into it; its length where it only ends too early. For texts
 * that `JSON.parse` refused: it does not always say where.
 */
export function jsonFaultAt(text: string): number {
  let at = 0
  const take = (form: RegExp): string | null => {
    form.lastIndex = at
    const found = form.exec(text)?.[0] ?? null
    if (found !== null) at += found.length
    return found
  }
  const takeNext = (chars: string): string | null => {
    take(space)
    const char = text[at] ?? ""
    if (char === "" || !chars.includes(char)) return null
    at += 1
    return char
  }
  // The closers that are owed, innermost last.
  const open: string[] = []
  for (let isValueDue = true; ; ) {
    if (isValueDue) {
      const opener = takeNext("[{")
      if (opener === "[") {
        if (takeNext("]") === null) {
          open.push("]")
          continue
        }
      } else if (opener === "{") {
        if (takeNext("}") === null) {
          open.push("}")
          if (!takeName(take, takeNext)) return at
          continue
        }
      } else if (take(scalar) === null) return at
    }
    const closer = open.at(-1)
    if (closer === undefined) {
      take(space)
      return at
    }
    const next = takeNext(`,${closer}`)
    if (next === null) return at
    isValueDue = next === ","
    if (next === closer) open.pop()
    else if (closer === "}" && !takeName(take, takeNext)) return at
  }
}

function takeName(take: (form: RegExp) => string | null, takeNext: (chars: string) => string | null): boolean {
  take(space)
  const name = take(/"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})|[\x7f-\x9f])*"/uy)
  return name !== null && takeNext(":") !== null
}
