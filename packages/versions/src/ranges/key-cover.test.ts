import fc from "fast-check"
import { expect, it } from "vitest"
import { keyCover } from "./key-cover.ts"
import { isInSpans, type KeySpan } from "./key-span.ts"

const key = fc.uint8Array({ maxLength: 2, max: 9 })
const span = fc.record({ lower: fc.option(key), upper: fc.option(key) })

it("a cover has a key where one of its spans does, however many were added since it was made", () => {
  fc.assert(
    fc.property(
      fc.array(span, { maxLength: 6 }),
      fc.array(span, { maxLength: 700 }),
      fc.array(key),
      (first, more, keys) => {
        const cover = keyCover(first)
        const all: KeySpan[] = [...first]
        for (const each of more) {
          cover.add(each)
          all.push(each)
        }
        for (const each of keys) expect(cover.has(each)).toBe(isInSpans(each, all))
      },
    ),
  )
})
