import { expect, it } from "vitest"
import { PackedTexts } from "./packed-texts.ts"

it("Packed texts come back as they were, in order and out of it, those at hand too", () => {
  const texts = new PackedTexts()
  const all = Array.from({ length: 1_300 }, (_, i) => (i % 7 === 0 ? "" : `{"n":"é 𝄞 ${i}"}`))
  for (const [index, text] of all.entries()) expect(texts.add(text)).toBe(index)
  expect(texts.size).toBe(all.length)
  expect(all.map((_, index) => texts.at(index))).toEqual(all)
  for (const index of [1_299, 0, 511, 512, 1_023, 1_024, 3]) expect(texts.at(index)).toBe(all[index])
})
