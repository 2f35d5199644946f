import { expect, it } from "vitest"
import { cweName } from "./cwe-name.ts"

it("a weakness has the name of MITRE's list, and one that is not known none", () => {
  expect(cweName("CWE-79")).toMatch(/^Improper Neutralization of Input During Web Page Generation/)
  expect(cweName("CWE-502")).toBe("Deserialization of Untrusted Data")
  expect(cweName("CWE-99999999")).toBeNull()
  expect(cweName("79")).toBeNull()
})
