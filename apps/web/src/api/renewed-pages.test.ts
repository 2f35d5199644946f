import { expect, it } from "vitest"
import { isInView, joined, type Page, rowsByPage, withRead } from "./renewed-pages.ts"

const page = (nextCursor: string | null, ...ids: string[]): Page<{ id: string }> => ({
  items: ids.map((id) => ({ id })),
  nextCursor,
  total: 9,
  totalIsExact: true,
})
const idsOf = (pages: readonly Page<{ id: string }>[]) => pages.map(({ items }) => items.map(({ id }) => id))
const pages = [
  page("b", "CVE-2020-1938", "CVE-2023-44487"),
  page("c", "CVE-2019-0232", "CVE-2022-1471"),
  page(null, "CVE-2014-0114"),
]
const [first, second, third] = pages as [(typeof pages)[0], (typeof pages)[0], (typeof pages)[0]]

it("says which pages have a row on the screen, and takes an emptied one with those around it", () => {
  const inView = (rows: Page<{ id: string }>[], from: number, to: number) =>
    rows.map((_, index) => isInView(rowsByPage<{ id: string }>()(rows), index, { first: from, last: to }))
  expect(inView(pages, 0, 1)).toEqual([true, false, false])
  expect(inView(pages, 1, 2)).toEqual([true, true, false])
  expect(inView(pages, 4, 9)).toEqual([false, false, true])
  expect(inView([first, page("c"), third], 1, 2)).toEqual([true, true, true])
  expect(pages.map((_, index) => isInView(rowsByPage<{ id: string }>()(pages), index, null))).toEqual([
    true,
    true,
    true,
  ])
})

it("ends a page that was read again where the kept one after it begins", () => {
  // One was decided on and left: the page reaches into the next one now.
  const read = page("CVE-2019-0232", "CVE-2023-44487", "CVE-2019-0232")
  expect(joined(read, first, second)).toEqual({ ...page("b", "CVE-2023-44487"), total: 9 })
  // None left: the same place has another cursor each time.
  expect(joined(page("new", "CVE-2020-1938", "CVE-2023-44487"), first, second)).toEqual(first)
  // The next one was read again too, and is empty: nothing to end at.
  expect(joined(read, first, page("c"))).toBe(read)
  expect(joined(page(null, "CVE-2014-0114", "CVE-2021-44228"), third, undefined)).toMatchObject({ nextCursor: null })
})

it("puts a page that was read again in its place, and lets go of what is behind where they do not meet", () => {
  const known = { pages, pageParams: [undefined, "b", "c"] }
  const fewer = withRead(known, second, page("CVE-2014-0114", "CVE-2022-1471", "CVE-2014-0114"))
  expect(idsOf(fewer.pages)).toEqual([["CVE-2020-1938", "CVE-2023-44487"], ["CVE-2022-1471"], ["CVE-2014-0114"]])
  expect(fewer.pageParams).toEqual(known.pageParams)
  const more = withRead(known, first, page("CVE-2021-44228", "CVE-2020-1938", "CVE-2021-44228"))
  expect(idsOf(more.pages)).toEqual([["CVE-2020-1938", "CVE-2021-44228"]])
  expect(more).toMatchObject({ pageParams: [undefined], pages: [{ nextCursor: "CVE-2021-44228" }] })
  expect(withRead(known, page("b", "gone"), page("b"))).toBe(known)
})

it("shows a row once that has come to a page before the one that still has it", () => {
  const moved = [page("b", "CVE-2020-1938", "CVE-2014-0114"), second, third]
  const rowsOf = rowsByPage<{ id: string }>()
  const lengths = (shown: Page<{ id: string }>[]) => rowsOf(shown).map((rows) => rows.length)
  expect(lengths(moved)).toEqual([2, 2, 0])
  expect(lengths(moved.slice(0, 2))).toEqual([2, 2])
  expect(lengths(moved)).toEqual([2, 2, 0])
  expect(lengths(pages)).toEqual([2, 2, 1])
  // Another page keeps those before as they are.
  const before = rowsOf(pages)
  expect(rowsOf([...pages, page(null, "CVE-2021-44228")])[0]).toBe(before[0])
})
