import readXlsx from "read-excel-file/node"
import { afterAll, beforeAll, expect, it } from "vitest"
import { operations } from "../operations.ts"
import { smallSbom } from "../testing/small-sbom.ts"
import { startTestApp, type TestApp } from "../testing/test-app.ts"
import { exportColumns } from "./list-export.ts"

let app: TestApp
let token: string
beforeAll(async () => {
  app = await startTestApp()
  token = await app.createToken(await app.createOrganization(), ["view-all", "manage-sboms-and-vex"])
  for (const name of ["=cmd()", "a_x003D_b", "shop, web"])
    await app.call(`POST /api/v1/sboms?name=${encodeURIComponent(name)}&version=1`, {
      token,
      json: smallSbom(["a@1.0.0"]),
    })
})
afterAll(() => app.close())

it("a list comes whole as CSV, by format or by Accept, without formulas", async () => {
  for (const [path, headers] of [
    ["assets?format=csv", {}],
    ["assets?limit=1", { accept: "text/csv" }],
  ] as const) {
    const answer = await app.call(`GET /api/v1/${path}`, { token, headers })
    expect(answer.status).toBe(200)
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8")
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="assets.csv"/)
    const lines = answer.text.split("\r\n")
    expect(lines[0]).toMatch(/^id,name,version,type,purl,/)
    expect(lines[0]).toContain("counts.critical")
    expect(lines.length).toBe(5)
    expect(answer.text).toContain(",'=cmd(),")
    expect(answer.text).toContain('"shop, web"')
  }
})

it("a list comes whole as a workbook, its text typed as text and its numbers as numbers", async () => {
  for (const [path, headers] of [
    ["assets?format=xlsx", {}],
    ["assets?limit=1", { accept: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }],
  ] as const) {
    const answer = await fetch(`${app.url}/api/v1/${path}`, {
      headers: { authorization: `Bearer ${token}`, ...headers },
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="assets.xlsx"/)
    const [sheet] = await readXlsx(Buffer.from(await answer.arrayBuffer()))
    const [names = [], ...rows] = sheet?.data ?? []
    const column = (name: string) => rows.map((row) => row[names.indexOf(name)])
    expect(column("name").sort()).toEqual(["=cmd()", "a_x003D_b", "shop, web"])
    expect(column("counts.critical")).toEqual([0, 0, 0])
  }
})

it("filters hold for it, and wrong ones are refused before anything is sent", async () => {
  expect((await app.call("GET /api/v1/assets?format=csv&q=shop", { token })).text.split("\r\n").length).toBe(3)
  expect((await app.call("GET /api/v1/assets?format=csv&nonsense=1", { token })).status).toBe(400)
  expect((await app.call("GET /api/v1/assets?format=xml", { token })).status).toBe(400)
  expect((await app.call("GET /api/v1/assets?format=csv", {})).status).toBe(401)
})

it("every list that goes on page by page has it", () => {
  const lists = operations.filter((operation) => exportColumns(operation) !== null).map((operation) => operation.id)
  for (const id of [
    "list_assets",
    "list_findings",
    "list_vulnerabilities",
    "list_components",
    "list_sboms",
    "list_triage",
  ])
    expect(lists).toContain(id)
})
