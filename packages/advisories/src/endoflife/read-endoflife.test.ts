import { describe, expect, it } from "vitest"
import { isObject } from "../foreign-json.ts"
import { hasSharedData, sharedRecords } from "../testing/shared-data.ts"
import { looksLikeEndOfLife, readEndOfLife } from "./read-endoflife.ts"

const product = (releases: unknown, extra: object = {}) => ({
  name: "django",
  label: "Django",
  category: "framework",
  identifiers: [
    { type: "purl", id: "pkg:pypi/django" },
    { type: "cpe", id: "cpe:2.3:a:djangoproject:django" },
  ],
  links: { html: "https://endoflife.date/django", icon: null },
  releases,
  ...extra,
})
const list = (...result: unknown[]) => ({
  schema_version: "1.2.0",
  generated_at: "2026-08-22T00:00:00Z",
  total: result.length,
  result,
})
const cycle = {
  name: "4.2",
  isLts: true,
  isEoas: true,
  eoasFrom: "2023-12-04",
  isEol: true,
  eolFrom: "2026-04-30",
  isMaintained: false,
  latest: { name: "4.2.30", date: "2026-04-07", link: null },
}

describe("the list of all products", () => {
  it("gives each with its package URLs and when its cycles end", () => {
    expect(readEndOfLife(list(product([cycle])))).toEqual({
      ok: true,
      generatedAt: "2026-08-22T00:00:00Z",
      rejected: 0,
      products: [
        {
          name: "django",
          label: "Django",
          url: "https://endoflife.date/django",
          purls: ["pkg:pypi/django"],
          cycles: [{ name: "4.2", isEnded: true, endsOn: "2026-04-30", activeUntil: "2023-12-04", latest: "4.2.30" }],
        },
      ],
    })
  })

  it("that is cut short, or none, is refused; what cannot be read in it is counted", () => {
    expect(readEndOfLife({ ...list(product([])), total: 2 })).toMatchObject({
      ok: false,
      reason: expect.stringContaining("says that it has 2"),
    })
    expect(readEndOfLife({})).toMatchObject({ ok: false })
    const read = readEndOfLife(
      list(product([cycle, { name: "5" }, 7]), { name: 3 }, product([{ ...cycle, eolFrom: "soon" }])),
    )
    expect(read).toMatchObject({ ok: true, rejected: 1 })
    expect(read.ok && read.products.map(({ cycles }) => cycles.map(({ endsOn }) => endsOn))).toEqual([
      ["2026-04-30"],
      [null],
    ])
  })

  it("is known by how it begins, and no OSV record is", () => {
    expect(looksLikeEndOfLife(JSON.stringify(list(product([cycle])), null, 2))).toBe(true)
    expect(looksLikeEndOfLife('{"schema_version":"1.6.0","id":"GHSA-x"}')).toBe(false)
  })

  it.skipIf(!hasSharedData)("holds the dates of real products (skipped without ../shared)", () => {
    const releases = sharedRecords("data/eol/endoflife-release-data.jsonl.gz").flatMap((each) =>
      isObject(each) && isObject(each.record) && isObject(each.record.releases)
        ? [Object.values(each.record.releases).filter(isObject)]
        : [],
    )
    // The release data names neither packages nor what has ended: that much is added.
    const result = releases.map((cycles, i) =>
      product(
        cycles.map((one) => ({
          ...one,
          isEol: one.eol === true || (typeof one.eol === "string" && one.eol < "2026-08-22"),
          eolFrom: typeof one.eol === "string" ? one.eol : null,
        })),
        { name: `product-${i}` },
      ),
    )
    const read = readEndOfLife(list(...result))
    const cycles = read.ok ? read.products.flatMap((each) => each.cycles) : []
    expect([read.ok && read.products.length, cycles.length]).toEqual([403, releases.flat().length])
    expect(cycles.filter(({ endsOn }) => endsOn !== null).length).toBeGreaterThan(1_900)
  })
})
