import { product } from "@waybill/vex-formats/vex"
import { expect, it } from "vitest"
import { storedProducts, wholeProducts } from "./stored-statement.domain.ts"

it("stores of a product what is said of it, and gives it back whole", () => {
  const { range: _range, within: _within, ...platform } = product({ cpe: "cpe:/o:redhat:enterprise_linux:9" })
  const products = [
    product({ purl: "pkg:npm/lodash@4.17.20" }),
    product({ name: "shop", version: "1", hashes: ["sha-256:00"], within: platform }),
    product({ serialNumber: "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79", bomVersion: 0, range: "vers:npm/<4" }),
  ]
  const stored = storedProducts(products)
  expect(stored[0]).toEqual({ purl: "pkg:npm/lodash@4.17.20" })
  expect(wholeProducts(JSON.parse(JSON.stringify(stored)))).toEqual(products)
  expect(wholeProducts(products), "rows from before").toEqual(products)
})
