import { expect, it } from "vitest"
import { licenseText } from "./license-text.ts"

it("licenses stand in a line, whole texts with their beginning", () => {
  expect(licenseText(["MIT", "Apache-2.0 OR BSD-3-Clause"])).toBe("MIT, Apache-2.0 OR BSD-3-Clause")
  expect(licenseText([`Copyright ${"x".repeat(9_000)}`, "MIT"])).toBe(`Copyright ${"x".repeat(110)}…, MIT`)
  expect(licenseText([])).toBe("")
})
