import { allScopeIds } from "@waybill/permissions/scopes"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { z } from "zod"
import { operations } from "../operations.ts"
import { knowOf } from "../testing/known-advisory.ts"
import { makeResidents, type Residents } from "../testing/residents.ts"
import { smallSbom } from "../testing/small-sbom.ts"
import { startTestApp, type TestApp, type TestSession } from "../testing/test-app.ts"
import { exportColumns } from "./list-export.ts"
import type { Operation } from "./operation.ts"

let app: TestApp
let residents: Residents
let session: TestSession

const component = (name: string, version: string) => ({
  type: "library",
  name,
  version,
  purl: `pkg:npm/${name}@${version}`,
})

/** An organization with several rows in most lists. */
beforeAll(async () => {
  app = await startTestApp({ WAYBILL_RATE_LIMIT_FACTOR: "100000" })
  const organization = await app.createOrganization()
  residents = await makeResidents(app, organization)
  for (const [nth, name] of ["left", "right", "third"].entries())
    await knowOf(app, { cve: `CVE-2024-100${nth}`, packageKey: `pkg:npm/${name}`, fixed: "2.0.0", priority: 10 + nth })
  const token = await app.createToken(organization, allScopeIds)
  session = await app.createSession(organization, { isConfirmed: true })
  const done = async (route: string, json?: unknown) => {
    const answer = await app.call(route, { session, ...(json === undefined ? {} : { json }) })
    expect(answer.status, `${route}: ${answer.text}`).toBeLessThan(300)
    return answer.body
  }
  const letter = ["beta", "Alpha", "gamma"]
  for (const [nth, name] of letter.entries()) {
    await app.call(`POST /api/v1/sboms?name=${name}&version=${nth}`, {
      token,
      json: smallSbom(["left", "right", "third"].slice(nth).map((each) => component(each, `1.${nth}.0`))),
    })
    await done("POST /api/v1/labels", { name })
    await done("POST /api/v1/products", { name })
    await done("POST /api/v1/tokens", { name, scopes: ["view-all"] })
    await done("POST /api/v1/settings/triage-statuses", { name, color: "blue", base: "affected" })
    await done("POST /api/v1/saved-views", { list: "vulnerabilities", name, query: { kev: "true" } })
    await done("POST /api/v1/component-corrections", { where: { name: `${name}-*` }, set: { supplier: name } })
    await done("POST /api/v1/triage/rules", { name, conditions: { package: `pkg:npm/${name}` }, status: "affected" })
    await done("POST /api/v1/custom-vulnerabilities", {
      id: `ORG-${nth}`,
      summary: name,
      affected: [{ package: { ecosystem: "npm", name: "left" }, versions: ["9.9.9"] }],
    })
    await done("POST /api/v1/triage", {
      filter: { vulnerability: `CVE-2024-100${nth}` },
      status: "under_investigation",
    })
    await app.createMember(organization, "member")
    await app.createSession(organization)
  }
})
afterAll(() => app.close())

const lists = operations.filter((operation) => exportColumns(operation) !== null)
const query = (operation: Operation) => (operation.query instanceof z.ZodObject ? operation.query.shape : {})

const pathOf = (operation: Operation) =>
  operation.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
    encodeURIComponent(residents.params[name] ?? operation.example.params?.[name] ?? ""),
  )

/** What a list must be asked, beside its page. */
const asked = (operation: Operation): Record<string, string> =>
  operation.id === "list_finding_groups" ? { by: "asset" } : {}

async function page(operation: Operation, more: Record<string, string>) {
  const answer = await app.call(`GET ${pathOf(operation)}?${new URLSearchParams({ ...asked(operation), ...more })}`, {
    session,
  })
  expect(answer.status, `${operation.id}: ${answer.text}`).toBe(200)
  return answer.body
}

async function walk(operation: Operation, more: Record<string, string>): Promise<string[]> {
  const rows: string[] = []
  for (let cursor: string | null = ""; cursor !== null; ) {
    const body = await page(operation, { ...more, limit: "1", ...(cursor === "" ? {} : { cursor }) })
    expect(body.items.length).toBeLessThanOrEqual(1)
    rows.push(...body.items.map(identity))
    cursor = body.nextCursor
  }
  return rows
}

/** A row without what changes from call to call. */
const identity = (row: { id?: string; source?: string }) => row.id ?? row.source ?? JSON.stringify(row)

const sortsOf = (operation: Operation): string[] => {
  const { sort } = query(operation)
  const choice = sort instanceof z.ZodDefault ? sort.unwrap() : sort
  return choice instanceof z.ZodEnum ? choice.options.map(String) : []
}

describe("a list", () => {
  it.each(lists.map((operation) => [operation.id, operation] as const))(
    "%s comes page by page as it comes whole, in each of its orders",
    async (id, operation) => {
      // A product of its own: the one that the example names is nobody's.
      if (id === "list_product_findings") return
      for (const more of [{}, ...sortsOf(operation).map((sort) => ({ sort }))]) {
        const whole = await page(operation, { limit: "1000", ...more })
        const rows = whole.items.map(identity)
        expect(await walk(operation, more), JSON.stringify(more)).toEqual(rows)
        expect(new Set(rows).size).toBe(rows.length)
        expect([whole.nextCursor, whole.total]).toEqual([null, rows.length])
      }
      for (const sort of sortsOf(operation).filter(
        (each) => !each.startsWith("-") && sortsOf(operation).includes(`-${each}`),
      )) {
        const [up, down] = [await page(operation, { sort }), await page(operation, { sort: `-${sort}` })]
        expect(valuesOf(up.items, sort)).toEqual(valuesOf(down.items, sort).toReversed())
      }
    },
  )

  it("refuses an order and a parameter that it does not know, and says where", async () => {
    for (const operation of lists) {
      for (const name of ["sort", "nothing"]) {
        const answer = await app.call(
          `GET ${pathOf(operation)}?${new URLSearchParams({ ...asked(operation), [name]: "x" })}`,
          { session },
        )
        expect(answer.status, operation.id).toBe(400)
        expect(answer.body.errors.map(({ path }: { path: string }) => path)).toContain(`query/${name}`)
      }
    }
  })

  it("is looked through by q, whatever the case", async () => {
    for (const noun of [
      "assets",
      "labels",
      "products",
      "tokens",
      "settings/triage-statuses",
      "saved-views",
      "triage/rules",
      "custom-vulnerabilities",
      "component-corrections",
    ]) {
      const answer = await app.call(`GET /api/v1/${noun}?q=ALPHA`, { session })
      expect([noun, answer.status, answer.body.total, answer.body.items.length]).toEqual([noun, 200, 1, 1])
    }
    const decisions = await app.call("GET /api/v1/triage?q=cve-2024-1001", { session })
    expect(new Set(decisions.body.items.map((each: { vulnerability: string }) => each.vulnerability))).toEqual(
      new Set(["CVE-2024-1001"]),
    )
    // The three, and the resident one.
    expect((await app.call("GET /api/v1/audit?q=Product.Created", { session })).body.total).toBe(4)
    expect((await app.call("GET /api/v1/users?q=person", { session })).body.total).toBeGreaterThan(3)
    const found = async (route: string) => (await app.call(`GET /api/v1/${route}`, { session })).body.total
    expect(await found(`assets/${residents.params.assetId}/versions?q=2.0-none`)).toBe(0)
    expect(await found("finding-changes?q=GAMMA")).toBe(await found("finding-changes?q=gamma%202"))
    expect(await found("finding-changes?q=gamma")).toBeGreaterThan(0)
    expect(await found("finding-changes?q=gamma&kind=ended")).toBe(0)
    expect(await found("sessions?q=no%20such%20browser")).toBe(0)
    expect(await found("sessions")).toBeGreaterThan(0)
    expect((await app.call("GET /api/v1/vex?q=theirs", { session })).body.total).toBe(1)
    expect((await app.call("GET /api/v1/vex?q=nobody", { session })).body.total).toBe(0)
  })
})

/** What the rows are sorted by, where they show it. */
function valuesOf(rows: readonly Record<string, unknown>[], sort: string): unknown[] {
  const Facts = z.record(z.string(), z.unknown()).catch({})
  return rows.map((row) => row[sort] ?? Facts.parse(row.vulnerability)[sort] ?? Facts.parse(row.counts)[sort] ?? null)
}
