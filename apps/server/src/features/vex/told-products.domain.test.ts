import { product } from "@waybill/vex-formats/vex"
import { expect, it } from "vitest"
import { ToldProducts } from "./told-products.domain.ts"

const software = (name: string) => ({
  purl: `pkg:npm/${name}@1`,
  cpe: null,
  name,
  versions: ["1"],
  bomRef: null,
  hashes: [],
})
const finding = (asset: string, carrier: string, serialNumber: string | null = null) => ({
  assetId: asset,
  vulnerabilityId: 1,
  publicId: "CVE-2024-9401",
  asset: software(asset),
  bom: { serialNumber, version: null },
  carriers: [software(carrier)],
})

it("a product is told by what its finding is of: the asset, what carries it, the document, and never by another vulnerability", () => {
  const named = {
    asset: product({ purl: "pkg:npm/shop@1" }),
    carrier: product({ purl: "pkg:npm/lodash" }),
    inside: product({ purl: "pkg:npm/lodash@1", within: product({ purl: "pkg:npm/shop@1" }) }),
    document: product({ serialNumber: "urn:uuid:1" }),
    elsewhere: product({ purl: "pkg:npm/lodash@1", within: product({ purl: "pkg:npm/other@1" }) }),
    version: product({ purl: "pkg:npm/lodash@2" }),
  }
  const other = product({ purl: "pkg:npm/lodash" })
  const told = new ToldProducts()
  told.add(Object.values(named), new Set([1, 2]))
  told.add([other], new Set([3]))
  told.see(finding("shop", "lodash", "urn:uuid:1"))
  const names = Object.entries(named).flatMap(([name, each]) => (told.has(each) ? [name] : []))
  expect([names, told.has(other)]).toEqual([["asset", "carrier", "inside", "document"], false])
})

it("tens of thousands of products are not each held against tens of thousands of findings", () => {
  const products = Array.from({ length: 30_000 }, (_, i) => product({ purl: `pkg:npm/named-${i}@1` }))
  const told = new ToldProducts()
  told.add(products, new Set([1]))
  for (let i = 0; i < 30_000; i += 1) told.see(finding(`asset-${i}`, i === 7 ? "named-7" : "lodash"))
  expect(products.filter((each) => told.has(each))).toEqual([products[7]])
})
