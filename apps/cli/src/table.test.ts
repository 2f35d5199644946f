import { expect, it } from "vitest"
import { renderTable } from "./table.ts"

const columns = [
  { title: "ID" },
  { title: "ASSET", isElastic: true },
  { title: "COMPONENT", isElastic: true, endCounts: true },
]
const rows = [["CVE-2020-1938", "keycloak-parent 10.0.2", "pkg:maven/org.apache.tomcat.embed/tomcat-embed-core@8.5.32"]]

it("lets the widest elastic column give way first, and keeps the end of one whose end counts", () => {
  expect(renderTable(columns, rows, 80).split("\n")[1]).toBe(
    "CVE-2020-1938  keycloak-parent 10.0.2  …he.tomcat.embed/tomcat-embed-core@8.5.32",
  )
  expect(renderTable(columns, rows, 60).split("\n")[1]).toBe(
    "CVE-2020-1938  keycloak-parent 10.0…  …cat-embed-core@8.5.32",
  )
})

it("never cuts an identifier, however narrow the terminal", () => {
  expect(renderTable(columns, rows, 10).split("\n")[1]).toBe("CVE-2020-1938  keycloak-pa…  …core@8.5.32")
})
