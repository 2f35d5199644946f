import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { BomRefusal } from "./bom-builder.ts"
import type { ByteSource } from "./byte-source.ts"
import { openJson } from "./json-document.ts"

/** The bytes of a text in pieces of so many. */
function inPieces(text: string, size: number): ByteSource {
  const all = new TextEncoder().encode(text)
  return {
    bytes: all.length,
    *read(from) {
      for (let at = from; at < all.length; at += size) yield all.subarray(at, at + size)
    },
  }
}

const refusalOf = (work: () => unknown): string | undefined => {
  try {
    work()
  } catch (error) {
    if (error instanceof BomRefusal) return `${error.problems[0]?.code} at ${error.problems[0]?.path}`
    throw error
  }
  return undefined
}

describe("a JSON object read a list at a time", () => {
  it("is what JSON.parse gives, however its bytes are cut", () => {
    const list = fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 6 })
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(list, fc.jsonValue({ maxDepth: 2 })), { maxKeys: 5 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(undefined, 1),
        (object, size, space) => {
          const text = JSON.stringify(object, null, space)
          const whole: Record<string, unknown> = JSON.parse(text)
          const document = openJson(inPieces(text, size), 100)
          expect(Object.keys(document.head)).toEqual(Object.keys(whole))
          for (const [name, value] of Object.entries(whole))
            expect(Array.isArray(value) ? [...document.items(name)] : document.head[name]).toEqual(value)
        },
      ),
    )
  })

  it("is cut into groups without losing an element", () => {
    const components = Array.from({ length: 5000 }, (_, index) => ({ index, text: `é,]}"${"x".repeat(index % 60)}` }))
    const document = openJson(inPieces(JSON.stringify({ components, after: 1 }), 1000), 100)
    expect([...document.items("components")]).toEqual(components)
    expect(document.head).toEqual({ components: [], after: 1 })
  })

  it.each([
    ['{"a":[1,]}', "not-json at line 1, column 9"],
    ['{"a":[1,,2]}', "not-json at line 1, column 9"],
    [`{"a":[${"1234567890,".repeat(10_000)}]}`, "not-json at line 1, column 110007"],
    ['{"a":[{"b":1]}', "not-json at line 1, column 15"],
    ['{"a":[1],\n"b":}', "not-json at line 2, column 5"],
    ['{"a":[1]} x', "not-json at line 1, column 11"],
    ['{"a":[1', "not-json at line 1, column 8"],
    ['{"a":[1],"a":[2]}', "duplicate-name at line 1, column 15"],
    ['{"b":{"c":1,\n"c":2},"a":[]}', "duplicate-name at line 2, column 1"],
    ['{"a":[],"b":1,"\\u0062":[[]]}', "duplicate-name at line 1, column 15"],
    ['{"a":[{"b":1},\n{"b":{"c":"é","c":2}}],"b":1}', "duplicate-name at line 2, column 16"],
    [`{"a":[${'{"b":1,"c":2},'.repeat(10_000)}{"b":1,"b":2}]}`, "duplicate-name at line 1, column 140014"],
    [`{"a":${"[".repeat(200)}`, "too-deep at line 1, column 105"],
  ])("%.40s is refused with its place", (text, expected) => {
    const refused = refusalOf(() => {
      const document = openJson(inPieces(text, 7), 100)
      return [...document.items("a")]
    })
    expect(refused).toBe(expected)
  })
})
