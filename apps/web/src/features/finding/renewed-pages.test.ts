import { expect, it } from "vitest"
import { renewedPages } from "./renewed-pages.ts"

const row = (asset: string, vulnerability: string, status = "open", priority = 50) => ({
  id: `${asset} ${vulnerability}`,
  status,
  priority,
  vulnerability: { id: vulnerability },
})
const page = (nextCursor: string | null, ...items: ReturnType<typeof row>[]) => ({
  items,
  nextCursor,
  total: 9,
  totalIsExact: true,
})
const pages = [
  page("second", row("shop", "CVE-2021-44228"), row("desk", "CVE-2021-44228"), row("shop", "CVE-2019-20444")),
  page(null, row("hub", "CVE-2021-44228"), row("shop", "CVE-2020-11612")),
]
const renewed = (...findings: ReturnType<typeof row>[]) =>
  renewedPages(pages, { vulnerabilities: new Set(["CVE-2021-44228"]), findings, total: 8, totalIsExact: true })

it("renews the rows of what was decided on page by page, leaves out those that left, and keeps the rest as it is", () => {
  const now = renewed(row("desk", "CVE-2021-44228", "affected"), row("hub", "CVE-2021-44228"))
  expect(now).toMatchObject([
    { nextCursor: "second", total: 8, items: [{ id: "desk CVE-2021-44228", status: "affected" }, {}] },
    { nextCursor: null, total: 8, items: [{ id: "hub CVE-2021-44228" }, { id: "shop CVE-2020-11612" }] },
  ])
  expect(now?.[0]?.items[1]).toBe(pages[0]?.items[2])
  expect(renewed()?.map(({ items }) => items.length)).toEqual([1, 1])
})

it("does not guess where one belongs that came to the list or has another priority", () => {
  const [shop, desk, hub] = ["shop", "desk", "hub"].map((asset) => row(asset, "CVE-2021-44228"))
  if (!shop || !desk || !hub) throw new Error("three rows")
  expect(renewed(shop, desk, hub)).not.toBeNull()
  expect(renewed(shop, desk, hub, row("gate", "CVE-2021-44228"))).toBeNull()
  expect(renewed(shop, desk, { ...hub, priority: 60 })).toBeNull()
})
