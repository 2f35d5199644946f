import fc from "fast-check"
import { expect, it } from "vitest"
import { countNames, repeatedName } from "./json-names.ts"

it.each([
  ['{"a":1,"a":2}', "a", 7],
  // One name however it is written.
  ['{"a":1,"\\u0061":2}', "a", 7],
  ['[{"a":{"b":1},"c":[{"a":1},{"a":1,"b":"a\\":","b":0}]}]', "b", 45],
  ['{"__proto__":1,"__proto__":2}', "__proto__", 15],
  ['{"":1,"":2}', "", 6],
])("%s has a name twice", (text, name, at) => {
  expect(repeatedName(text)).toEqual({ name, at })
  expect(countNames(JSON.parse(text))).toBe((text.replaceAll(/"(?:[^"\\]|\\.)*"/g, "").match(/:/g)?.length ?? 0) - 1)
})

it("what has each name once is told apart from it, by its count too", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = JSON.stringify(value)
      expect(repeatedName(text)).toBeNull()
      expect(countNames(JSON.parse(text))).toBe(text.replaceAll(/"(?:[^"\\]|\\.)*"/g, "").match(/:/g)?.length ?? 0)
    }),
  )
})
