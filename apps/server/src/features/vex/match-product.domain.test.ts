import { product } from "@waybill/vex-formats/vex"
import { expect, it } from "vitest"
import { isProduct } from "./match-product.domain.ts"

const software = (name: string, version: string, purl: string | null = null) => ({
  purl,
  cpe: null,
  name,
  versions: [version],
  bomRef: null,
  hashes: [],
})

// As Siemens' documents name their products.
it.each([
  ["vers:all/*", "V2.0", true],
  ["vers:none/*", "V2.0", false],
  ["vers:all/<V3.1.4", "V3.1.3", true],
  ["vers:all/<V3.1.4", "V3.1.4", false],
  ["vers:generic/<V3.1.4", "V3.1.3", true],
  ["vers:generic/*", "V2.0", true],
])("a product in the range %s is its version %s: %s", (range, version, isMeant) => {
  const named = product({ name: "SINEC NMS", range })
  expect(isProduct(named, software("SINEC NMS", version), { serialNumber: null, version: null })).toBe(isMeant)
})

it("of a package is read in the package's order", () => {
  const meant = (range: string, version: string) =>
    isProduct(
      product({ purl: "pkg:deb/debian/curl", range }),
      software("curl", version, `pkg:deb/debian/curl@${version}`),
      { serialNumber: null, version: null },
    )
  expect(["7.0~rc1-1", "7.0-1"].map((version) => meant("vers:generic/<7.0-1", version))).toEqual([true, false])
  expect(["7.0~rc1-1", "7.0-1"].map((version) => meant("vers:all/<7.0-1", version))).toEqual([true, false])
})
