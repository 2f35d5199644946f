import { expect, it } from "vitest"
import type { Finding } from "./commands/findings.ts"
import { sarifLog } from "./sarif.ts"

it("makes no link and no place to fill of what a document calls its components", () => {
  const finding = {
    id: "f",
    asset: { name: "shop", version: "1" },
    vulnerability: { id: "CVE-2024-1", title: null, kev: null, cvss: null, severity: "high" },
    components: [{ purl: null, bomRef: "[a\\](https://example.com/) {0}", fixedVersions: ["1.0"] }],
  }
  // What a SARIF log reads of a finding; the rest of it is not looked at.
  expect(JSON.stringify(sarifLog([finding as unknown as Finding]))).toContain(
    JSON.stringify("\\[a\\\\\\](https://example.com/) {{0}} is affected by CVE-2024-1; fixed in 1.0."),
  )
})
