import pg from "pg"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { smallSbom } from "../../testing/small-sbom.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../../testing/test-app.ts"
import { endTriageDecisions } from "../triage/end-decisions.job.ts"

let app: TestApp
let organization: TestOrganization
let uploader: string
let bot: string

beforeAll(async () => {
  app = await startTestApp()
  await knowOf(app, { cve: "CVE-2024-8001", fixed: "4.17.21", priority: 95, severity: 5 })
  await knowOf(app, { cve: "CVE-2024-8002", fixed: "4.17.21", priority: 40, severity: 4 })
  await knowOf(app, { cve: "CVE-2024-8003", packageKey: "pkg:npm/other", fixed: "2.0.0", priority: 20, severity: 3 })
  await owner(
    "update vulnerability_score s set epss = 0.3 from vulnerability v where v.id = s.vulnerability_id and v.public_id = 'CVE-2024-8002'",
  )
  await owner("update advisory set cwes = array['CWE-79'] where source_id = 'GHSA-CVE-2024-8003'")
})
afterAll(() => app.close())

beforeEach(async () => {
  organization = await app.createOrganization()
  uploader = await app.createToken(organization, ["view-all", "manage-sboms-and-vex", "manage-assets"])
  bot = await app.createToken(organization, ["view-all", "manage-vulnerability-triage"])
})

async function owner(text: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: app.ownerUrl })
  await client.connect()
  await client.query(text, values)
  await client.end()
}

const lodash = { type: "library", name: "lodash", version: "4.17.20", purl: "pkg:npm/lodash@4.17.20" }
const other = { type: "library", name: "other", version: "1.0.0", purl: "pkg:npm/other@1.0.0" }
const upload = async (name: string, components: object[] = [lodash, other], query = "", token = uploader) => {
  const answer = await app.call(`POST /api/v1/sboms?name=${name}&version=1${query}`, {
    token,
    json: smallSbom([...components, { type: "library", name }]),
  })
  expect(answer.status).toBe(201)
  return answer.body.asset.id
}
const makeRule = (json: object, token = bot) => app.call("POST /api/v1/triage/rules", { token, json })
const accept = { name: "Accept", status: "accept_risk" }
const statuses = async (token = bot) => {
  const { body } = await app.call(
    "GET /api/v1/findings?status=open,not_affected,fixed,accept_risk,affected,under_investigation&limit=200",
    { token },
  )
  return Object.fromEntries(
    body.items.map((each: { asset: { name: string }; vulnerability: { id: string }; status: string }) => [
      `${each.asset.name} ${each.vulnerability.id.slice(-1)}`,
      each.status,
    ]),
  )
}
const runJob = () =>
  endTriageDecisions.run({
    parts: app.app.parts,
    payload: {},
    signal: new AbortController().signal,
    attempt: 1,
    isLastAttempt: false,
  })

describe("a triage rule", () => {
  it("decides on what is there and on what comes, says so in a dry run first, and lets go when switched off or deleted", async () => {
    await upload("shop")
    const wish = { ...accept, conditions: { severity: ["critical", "medium"] } }
    const dry = await makeRule({ ...wish, dryRun: true })
    const moves = [{ from: "open", to: "accept_risk", findings: 2 }]
    expect([dry.status, dry.body.reached]).toMatchObject([200, { findings: 2, assets: 1, changed: 2, moves }])
    expect(dry.body.reached.worst.map((each: { vulnerability: { id: string } }) => each.vulnerability.id)).toEqual([
      "CVE-2024-8001",
      "CVE-2024-8003",
    ])
    expect((await app.call("GET /api/v1/triage/rules", { token: bot })).body.items).toEqual([])
    expect(await statuses()).toEqual({ "shop 1": "open", "shop 2": "open", "shop 3": "open" })
    const made = await makeRule(wish)
    expect([made.status, made.body.reached]).toEqual([201, dry.body.reached])
    expect(made.body.rule).toMatchObject({ position: 1, state: "standing", findings: 2, revision: 1 })
    await upload("desk")
    const decided = {
      "shop 1": "accept_risk",
      "shop 2": "open",
      "shop 3": "accept_risk",
      "desk 1": "accept_risk",
      "desk 2": "open",
      "desk 3": "accept_risk",
    }
    expect(await statuses()).toEqual(decided)
    expect((await app.call("GET /api/v1/findings", { token: bot })).body.total).toBe(2)
    const path = `/api/v1/triage/rules/${made.body.rule.id}`
    const off = await app.call(`PATCH ${path}`, { token: bot, json: { isEnabled: false } })
    expect(off.body).toMatchObject({ rule: { state: "disabled", findings: 0 }, reached: { findings: 0, changed: 4 } })
    expect(new Set(Object.values(await statuses()))).toEqual(new Set(["open"]))
    await app.call(`PATCH ${path}`, { token: bot, json: { isEnabled: true } })
    expect(await statuses()).toEqual(decided)
    expect((await app.call(`DELETE ${path}`, { token: bot })).status).toBe(204)
    expect((await app.call(`DELETE ${path}`, { token: bot })).status).toBe(404)
    expect(new Set(Object.values(await statuses()))).toEqual(new Set(["open"]))
    const history = await app.call("GET /api/v1/triage", { token: bot })
    expect(history.body.items.map((each: { state: string }) => each.state)).toEqual(["undone", "undone"])
  })

  it("goes by each of its conditions", async () => {
    await upload("shop", [{ ...lodash, scope: "excluded" }, other], "&label=team-a&label=Übergabe")
    await upload("desk", [lodash, other])
    const expected: readonly (readonly [object, readonly string[]])[] = [
      [{ severity: ["high"] }, ["desk 2", "shop 2"]],
      [{ epssMin: 0.3 }, ["desk 2", "shop 2"]],
      [{ epssMax: 0.2 }, []],
      [{ kev: true }, ["desk 1", "shop 1"]],
      [{ kev: false, package: "pkg:NPM/lod*" }, ["desk 2", "shop 2"]],
      [{ vulnerabilities: ["ghsa-cve-2024-8003", "CVE-1999-1"] }, ["desk 3", "shop 3"]],
      [{ cwes: ["CWE-79"] }, ["desk 3", "shop 3"]],
      [{ labels: ["TEAM-A"], severity: ["critical"] }, ["shop 1"]],
      [{ labels: ["ÜbergabE"], severity: ["critical"] }, ["shop 1"]],
      [{ componentScope: ["excluded", "optional"] }, ["shop 1", "shop 2"]],
      [{ componentScope: ["required"], ecosystems: ["NPM"] }, ["desk 1", "desk 2", "desk 3", "shop 3"]],
      [{ ecosystems: ["PyPI"] }, []],
      [{ package: "pkg:npm/%" }, []],
      [{ assetTypes: ["container"] }, []],
      [{ direct: true, package: "*lodash" }, []],
      [{ action: ["mitigate"] }, ["desk 1", "shop 1"]],
    ]
    for (const [conditions, findings] of expected) {
      const made = await makeRule({ ...accept, conditions })
      expect(made.status, made.text).toBe(201)
      const accepted = Object.entries(await statuses()).filter(([, status]) => status === "accept_risk")
      expect(accepted.map(([finding]) => finding).sort(), JSON.stringify(conditions)).toEqual(findings)
      await app.call(`DELETE /api/v1/triage/rules/${made.body.rule.id}`, { token: bot })
    }
  })

  it("about components holds only where each that carries the flaw meets it", async () => {
    const shipped = { ...lodash, version: "4.17.19", purl: "pkg:npm/lodash@4.17.19" }
    await upload("shop", [{ ...lodash, scope: "excluded" }, shipped])
    expect((await makeRule({ ...accept, conditions: { componentScope: ["excluded"] } })).body.reached.findings).toBe(0)
  })

  it("is asked in the order of the list, after everything narrower; undoing that asks it again", async () => {
    await upload("shop")
    const first = await makeRule({ name: "First", status: "fixed", conditions: { kev: true } })
    const second = await makeRule({ ...accept, conditions: { package: "pkg:npm/lodash" } })
    expect(second.body.reached).toMatchObject({ findings: 1, assets: 1, changed: 1 })
    expect(await statuses()).toEqual({ "shop 1": "fixed", "shop 2": "accept_risk", "shop 3": "open" })
    const path = `/api/v1/triage/rules/${second.body.rule.id}`
    const move = { position: 1 }
    const dry = await app.call(`PATCH ${path}`, { token: bot, json: { ...move, dryRun: true } })
    const moves = [{ from: "fixed", to: "accept_risk", findings: 1 }]
    expect(dry.body).toMatchObject({ rule: { position: 1 }, reached: { findings: 2, changed: 1, moves } })
    await app.call(`PATCH ${path}`, { token: bot, json: move })
    expect(await statuses()).toEqual({ "shop 1": "accept_risk", "shop 2": "accept_risk", "shop 3": "open" })
    const { items } = (await app.call("GET /api/v1/triage/rules", { token: bot })).body
    expect(items.map((each: { name: string }) => each.name)).toEqual(["Accept", "First"])
    const person = await app.call("POST /api/v1/triage", {
      token: bot,
      json: { filter: { vulnerability: "CVE-2024-8001", status: "accept_risk" }, status: "affected", reach: "family" },
    })
    expect((await statuses())["shop 1"]).toBe("affected")
    await app.call(`DELETE /api/v1/triage/${person.body.decisions[0].id}`, { token: bot })
    expect((await statuses())["shop 1"]).toBe("accept_risk")
    expect(first.status).toBe(201)
  })

  it("is held against findings anew when labels, assets or the action rules change", async () => {
    const assetId = await upload("shop", [lodash, other], "&label=team-a")
    await makeRule({ ...accept, conditions: { labels: ["team-b"] } })
    await makeRule({ name: "Containers", status: "fixed", conditions: { assetTypes: ["container"] } })
    const administrator = await app.createSession(organization)
    const change = async (operation: string, json?: object) => {
      const answer = await app.call(operation, { session: administrator, ...(json ? { json } : {}) })
      expect(answer.status, answer.text).toBeLessThan(300)
      return answer.body
    }
    const [label] = (await change("GET /api/v1/labels")).items
    await change(`PATCH /api/v1/labels/${label.id}`, { name: "Team-B" })
    expect((await statuses())["shop 1"]).toBe("accept_risk")
    await change(`PATCH /api/v1/assets/${assetId}`, { type: "container" })
    await change(`DELETE /api/v1/labels/${label.id}`)
    expect((await statuses())["shop 1"]).toBe("fixed")
    await change(`PATCH /api/v1/assets/${assetId}`, { type: "library" })
    await makeRule({ name: "Later", status: "under_investigation", conditions: { action: ["accept"] } })
    expect((await statuses())["shop 3"]).toBe("open")
    const { rows } = await change("GET /api/v1/settings/action-rules")
    await change("PUT /api/v1/settings/action-rules", {
      rows: rows.map((row: object) => ({ ...row, priority: "defer" })),
      pocEpss: 0.1,
      activeEpss: 0.5,
      unknownExposure: "controlled",
    })
    expect((await statuses())["shop 3"]).toBe("under_investigation")
    await change("DELETE /api/v1/settings/action-rules")
    expect((await statuses())["shop 3"]).toBe("open")
  })

  it("begins and ends at its times", async () => {
    await upload("shop")
    const made = await makeRule({ ...accept, conditions: { kev: true }, validFrom: "2999-01-01T00:00:00+01:00" })
    expect(made.body).toMatchObject({ rule: { state: "waiting", decisionId: null }, reached: { findings: 0 } })
    await owner("update triage_rule set valid_from = now() - interval '1 second' where id = $1", [made.body.rule.id])
    await runJob()
    expect((await statuses())["shop 1"]).toBe("accept_risk")
    await owner("update triage_rule set valid_until = now() where id = $1", [made.body.rule.id])
    await owner("update triage_decision set ends_at = now() where author_id = $1", [made.body.rule.id])
    await runJob()
    await runJob()
    expect((await statuses())["shop 1"]).toBe("open")
    const { items } = (await app.call("GET /api/v1/triage/rules", { token: bot })).body
    expect(items[0]).toMatchObject({ state: "ended", findings: 0 })
  })

  it("shows on the finding and in the vulnerability's history, and its decision is not undone by itself", async () => {
    await upload("shop")
    const { rule } = (await makeRule({ ...accept, conditions: { kev: true } })).body
    const { items } = (
      await app.call("GET /api/v1/findings?status=accept_risk&vulnerability=CVE-2024-8001", { token: bot })
    ).body
    expect(items[0].decision).toMatchObject({
      id: rule.decisionId,
      reach: "rule",
      authorKind: "rule",
      author: "Accept",
    })
    const history = await app.call("GET /api/v1/triage?vulnerability=CVE-2024-8001", { token: bot })
    expect(history.body.items).toMatchObject([
      { vulnerability: null, reach: { kind: "rule", target: "Accept" }, findings: 1 },
    ])
    expect((await app.call("GET /api/v1/triage?vulnerability=CVE-2024-8002", { token: bot })).body.items).toEqual([])
    expect((await app.call(`DELETE /api/v1/triage/${rule.decisionId}`, { token: bot })).status).toBe(409)
    const undone = await app.call("POST /api/v1/triage/undo", { token: bot, json: { decisions: [rule.decisionId] } })
    expect(undone.body.results).toEqual([{ id: rule.decisionId, result: "of-a-rule" }])
    expect((await app.call(`GET /api/v1/triage/${rule.decisionId}/history`, { token: bot })).body.others).toEqual([])
  })

  it("decides in its own organization alone", async () => {
    await upload("shop")
    const neighbour = await app.createOrganization("Neighbour")
    const theirs = await app.createToken(neighbour, ["view-all", "manage-sboms-and-vex", "manage-vulnerability-triage"])
    await upload("shop", [lodash, other], "", theirs)
    const { rule } = (await makeRule({ ...accept, conditions: { kev: true } })).body
    expect((await statuses())["shop 1"]).toBe("accept_risk")
    expect((await statuses(theirs))["shop 1"]).toBe("open")
    expect((await app.call("GET /api/v1/triage/rules", { token: theirs })).body.items).toEqual([])
    for (const method of ["PATCH", "DELETE"])
      expect(
        (
          await app.call(`${method} /api/v1/triage/rules/${rule.id}`, {
            token: theirs,
            ...(method === "PATCH" ? { json: { position: 1 } } : {}),
          })
        ).status,
      ).toBe(404)
    expect((await makeRule({ ...accept, conditions: { kev: true } }, theirs)).status).toBe(201)
  })

  it("is refused without a condition, with a wrong one, without a reason, with a name that is taken, or after another's change", async () => {
    for (const json of [
      { ...accept, conditions: {} },
      { ...accept, conditions: { severity: [] } },
      { ...accept, conditions: { colour: "red" } },
      { ...accept, conditions: { epssMin: 0.5, epssMax: 0.1 } },
      { ...accept, conditions: { cwes: ["79"] } },
      { name: "n", status: "not_affected", conditions: { kev: true } },
      { ...accept, conditions: { kev: true }, validUntil: "2001-01-01T00:00:00Z" },
      {
        ...accept,
        conditions: { kev: true },
        validFrom: "2999-01-02T00:00:00Z",
        validUntil: "2999-01-01T00:00:00Z",
      },
      { conditions: { kev: true }, status: "fixed" },
    ])
      expect((await makeRule(json)).status, JSON.stringify(json)).toBe(400)
    const { rule } = (await makeRule({ ...accept, conditions: { kev: true } })).body
    expect((await makeRule({ ...accept, name: "ACCEPT", conditions: { kev: true } })).status).toBe(409)
    const late = await app.call(`PATCH /api/v1/triage/rules/${rule.id}`, {
      token: bot,
      json: { note: "late" },
      headers: { "if-match": '"99"' },
    })
    expect(late.status).toBe(412)
    expect((await app.call("GET /api/v1/triage/rules", { token: bot })).body.items).toHaveLength(1)
  })
})
