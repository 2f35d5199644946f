import { setTimeout } from "node:timers/promises"
import { sql } from "kysely"
import pg from "pg"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { smallSbom } from "../../testing/small-sbom.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../../testing/test-app.ts"
import { endTriageDecisions } from "./end-decisions.job.ts"

let app: TestApp
let organization: TestOrganization
let uploader: string
let bot: string

beforeAll(async () => {
  app = await startTestApp()
  await knowOf(app, { cve: "CVE-2024-6001", fixed: "4.17.21", priority: 60, severity: 5 })
  await knowOf(app, { cve: "CVE-2024-6002", fixed: "4.17.21", priority: 40, severity: 4 })
  await knowOf(app, { cve: "CVE-2024-6003", packageKey: "pkg:npm/other", fixed: "2.0.0", priority: 20, severity: 3 })
})
afterAll(() => app.close())

beforeEach(async () => {
  organization = await app.createOrganization()
  uploader = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  bot = await app.createToken(organization, ["view-all", "manage-vulnerability-triage"])
})

const upload = async (name: string, version: string, label?: string) =>
  (
    await app.call(`POST /api/v1/sboms?name=${name}&version=${version}${label ? `&label=${label}` : ""}`, {
      token: uploader,
      json: smallSbom(["lodash@4.17.20", "other@1.0.0", { type: "library", name: `${name}-${version}` }]),
    })
  ).body.asset.id
const triage = (json: object, token = bot) => app.call("POST /api/v1/triage", { token, json })
const statuses = async (vulnerability: string) => {
  const { body } = await app.call(
    `GET /api/v1/findings?vulnerability=${vulnerability}&status=open,not_affected,fixed,accept_risk,affected,under_investigation`,
    { token: bot },
  )
  return Object.fromEntries(
    body.items.map((each: { asset: { name: string; version: string }; status: string }) => [
      `${each.asset.name} ${each.asset.version}`,
      each.status,
    ]),
  )
}
const unaffected = { status: "not_affected", justification: "vulnerable_code_not_present" }
const findingOf = async (assetId: string, vulnerability: string) =>
  (
    await app.call(`GET /api/v1/findings?assetId=${assetId}&vulnerability=${vulnerability}&status=open,not_affected`, {
      token: bot,
    })
  ).body.items[0]
/** As if the time until which it holds were over. */
async function endNow(decisionId: string): Promise<void> {
  const owner = new pg.Client({ connectionString: app.ownerUrl })
  await owner.connect()
  await owner.query("update triage_decision set ends_at = now() - interval '1 second' where id = $1", [decisionId])
  await owner.end()
}

describe("decisions that disagree", () => {
  it("are shown in the order in which they stand, each with why it gives way: what is taken back makes way for the next", async () => {
    const assetId = await upload("quay", "1", "harbour")
    const { id } = await findingOf(assetId, "CVE-2024-6001")
    const decide = async (reach: unknown, status = "affected") =>
      (await triage({ findings: [id], status, reach })).body.decisions[0].id
    const rule = await app.call("POST /api/v1/triage/rules", {
      token: bot,
      json: { name: "All", conditions: { vulnerabilities: ["CVE-2024-6001"] }, status: "accept_risk" },
    })
    const decisions = {
      asset: await decide("asset"),
      label: await decide({ label: "harbour" }, "fixed"),
      earlier: await decide("family"),
      family: await decide("family", "under_investigation"),
      now: await decide("family_now"),
    }
    const shown = async () => (await app.call(`GET /api/v1/findings/${id}/decisions`, { token: bot })).body
    const { precedence, items } = await shown()
    expect(precedence).toMatch(/Narrower before wider/)
    expect(
      items.map((each: { decision: { id: string }; lost: { by: string } | null }) => [each.decision.id, each.lost?.by]),
    ).toEqual([
      [decisions.asset, undefined],
      [decisions.now, "reach"],
      [decisions.family, "reach"],
      [decisions.earlier, "reach"],
      [decisions.label, "reach"],
      [rule.body.rule.decisionId, "rule"],
    ])
    for (const [place, { decision }] of items.entries()) {
      const left = await shown()
      expect(left.items[0]).toMatchObject({ decision: { id: decision.id }, lost: null })
      expect(left.items).toHaveLength(items.length - place)
      const finding = (
        await app.call(
          `GET /api/v1/findings?assetId=${assetId}&vulnerability=CVE-2024-6001&status=open,fixed,accept_risk`,
          { token: bot },
        )
      ).body.items[0]
      expect(finding.decision.id).toBe(decision.id)
      if (decision.id === decisions.family) expect(left.items[1].lost.by).toBe("time")
      if (decision.reach.kind !== "rule")
        expect((await app.call(`DELETE /api/v1/triage/${decision.id}`, { token: bot })).status).toBe(204)
    }
    const foreign = await app.createToken(await app.createOrganization(), ["view-all", "manage-vulnerability-triage"])
    expect((await app.call(`GET /api/v1/findings/${id}/decisions`, { token: foreign })).status).toBe(404)
    expect((await app.call("GET /api/v1/findings/nonsense/decisions", { token: bot })).status).toBe(404)
  })
})

describe("the list of decisions", () => {
  it("is narrowed by what was decided, by whom, how far and whether it holds, both ways page by page, and as a spreadsheet", async () => {
    const [quay, pier] = [await upload("quay", "1"), await upload("pier", "2")]
    const session = await app.createSession(organization)
    const decide = async (by: object, assetId: string, body: object) => {
      const { id } = await findingOf(assetId, "CVE-2024-6001")
      const answer = await app.call("POST /api/v1/triage", { ...by, json: { findings: [id], ...body } })
      return answer.body.decisions[0].id
    }
    const rule = await app.call("POST /api/v1/triage/rules", {
      token: bot,
      json: { name: "Low ones", conditions: { severity: ["medium"] }, status: "accept_risk" },
    })
    const person = await decide({ session }, quay, { status: "affected", note: "Seen by us" })
    const ended = await decide({ token: bot }, quay, {
      status: "under_investigation",
      endsAt: "2999-01-01T00:00:00Z",
    })
    await endNow(ended)
    const token = await decide({ token: bot }, pier, { status: "affected", reach: "family" })
    const undone = await decide({ token: bot }, pier, { ...unaffected })
    await app.call(`DELETE /api/v1/triage/${undone}`, { token: bot })
    const all = [undone, token, ended, person, rule.body.rule.decisionId]
    const list = async (query: string) =>
      (await app.call(`GET /api/v1/triage?${query}`, { token: bot })).body.items.map(({ id }: { id: string }) => id)
    const expected: [query: string, found: string[]][] = [
      ["", all],
      ["sort=createdAt", all.toReversed()],
      ["authorKind=session,rule", [person, rule.body.rule.decisionId]],
      ["status=affected", [token, person]],
      ["status=not_affected,under_investigation", [undone, ended]],
      ["state=undone", [undone]],
      ["state=ended,undone", [undone, ended]],
      ["state=standing", [token, person, rule.body.rule.decisionId]],
      ["standing=true", [token, person, rule.body.rule.decisionId]],
      ["reach=family", [token]],
      ["reach=rule", [rule.body.rule.decisionId]],
      ["q=PIER", [undone, token]],
      ["q=seen+by", [person]],
      ["q=pier&state=standing", [token]],
    ]
    for (const [query, found] of expected) expect(await list(query), query).toEqual(found)
    const first = await app.call("GET /api/v1/triage?authorKind=token&limit=2", { token: bot })
    expect([first.body.items.length, first.body.total]).toEqual([2, 3])
    expect(await list(`authorKind=token&limit=2&cursor=${first.body.nextCursor}`)).toEqual([ended])
    const { items } = (await app.call("GET /api/v1/triage?reach=rule", { token: bot })).body
    expect(items).toMatchObject([
      { author: { kind: "rule", name: "Low ones", id: rule.body.rule.id }, findings: 2, vulnerability: null },
    ])
    const byPerson = await app.call("GET /api/v1/triage?authorKind=session", { token: bot })
    expect(byPerson.body.items[0].author.id).toBe(null)
    const csv = await app.call("GET /api/v1/triage?state=undone&format=csv", { token: bot })
    expect(csv.text.trimEnd().split("\r\n")).toHaveLength(2)
    expect((await app.call("GET /api/v1/triage?authorKind=nobody", { token: bot })).status).toBe(400)
  })
})

describe("a triage decision", () => {
  it("takes its finding out of counts and lists at once, is shown with who took it, and comes back when undone", async () => {
    const assetId = await upload("shop", "1")
    const finding = await findingOf(assetId, "CVE-2024-6001")
    const decided = await triage({ findings: [finding.id], ...unaffected, note: "dead code" })
    expect(decided.status).toBe(201)
    expect(decided.body.reached).toEqual({ findings: 1, assets: 1 })
    const counts = async () => (await app.call(`GET /api/v1/assets/${assetId}`, { token: bot })).body.counts
    expect(await counts()).toMatchObject({ findings: 2, critical: 0 })
    expect((await app.call("GET /api/v1/vulnerabilities", { token: bot })).body.total).toBe(2)
    expect((await app.call("GET /api/v1/findings?severity=critical", { token: bot })).body.total).toBe(0)
    expect(await findingOf(assetId, "CVE-2024-6001")).toMatchObject({
      status: "not_affected",
      justification: "vulnerable_code_not_present",
      decision: { id: decided.body.decisions[0].id, reach: "asset", authorKind: "token" },
    })
    expect((await app.call(`DELETE /api/v1/triage/${decided.body.decisions[0].id}`, { token: bot })).status).toBe(204)
    expect((await app.call(`DELETE /api/v1/triage/${decided.body.decisions[0].id}`, { token: bot })).status).toBe(204)
    expect(await counts()).toMatchObject({ findings: 3, critical: 1 })
    const history = await app.call(`GET /api/v1/triage/${decided.body.decisions[0].id}/history`, { token: bot })
    expect(history.body.events.map((each: { event: string }) => each.event)).toEqual(["decided", "undone"])
    // A person has many tokens: which of them took it back is told as which decided.
    const [taken, undone] = history.body.events
    expect(taken.by).toMatch(/\(token .+\)$/)
    expect(undone.by).toBe(taken.by)
    expect(history.body.decision.undoneBy).toBe(taken.by)
  })

  it("reaches one version, the versions that are there, or all that will come", async () => {
    await upload("shop", "1")
    await upload("shop", "2")
    await triage({ filter: { vulnerability: "CVE-2024-6001", q: "lodash" }, ...unaffected, reach: "family_now" })
    await triage({ filter: { vulnerability: "GHSA-CVE-2024-6002" }, status: "accept_risk", reach: "family" })
    await upload("shop", "3")
    expect(await statuses("CVE-2024-6001")).toEqual({
      "shop 1": "not_affected",
      "shop 2": "not_affected",
      "shop 3": "open",
    })
    expect(await statuses("CVE-2024-6002")).toEqual({
      "shop 1": "accept_risk",
      "shop 2": "accept_risk",
      "shop 3": "accept_risk",
    })
  })

  it("outlives a new SBOM of the same version", async () => {
    const assetId = await upload("shop", "1")
    await triage({ filter: { vulnerability: "CVE-2024-6001" }, ...unaffected })
    await app.call("POST /api/v1/sboms?name=shop&version=1", {
      token: uploader,
      json: smallSbom(["lodash@4.17.20"], { version: 2 }),
    })
    expect(await findingOf(assetId, "CVE-2024-6001")).toMatchObject({ status: "not_affected" })
  })

  it("by package or label reaches everywhere that these are, and nothing else", async () => {
    await upload("shop", "1", "team-a")
    await upload("desk", "1", "team-b")
    await triage({ filter: { vulnerability: "CVE-2024-6001" }, ...unaffected, reach: { package: "pkg:npm/lodash" } })
    expect(await statuses("CVE-2024-6001")).toEqual({ "shop 1": "not_affected", "desk 1": "not_affected" })
    const elsewhere = await triage({
      filter: { vulnerability: "CVE-2024-6003" },
      ...unaffected,
      reach: { package: "pkg:npm/lodash" },
    })
    expect(elsewhere.body.reached).toEqual({ findings: 0, assets: 0 })
    await triage({ filter: { vulnerability: "CVE-2024-6002" }, status: "fixed", reach: { label: "team-a" } })
    expect(await statuses("CVE-2024-6002")).toEqual({ "shop 1": "fixed", "desk 1": "open" })
    await upload("cart", "1", "team-a")
    expect((await statuses("CVE-2024-6002"))["cart 1"]).toBe("fixed")
  })

  it("that is narrower stands before a wider one, of equals the later; undoing brings back what stood before", async () => {
    const assetId = await upload("shop", "1")
    await triage({ filter: { vulnerability: "CVE-2024-6001" }, ...unaffected })
    const wide = await triage({
      filter: { vulnerability: "CVE-2024-6001", status: "not_affected" },
      status: "fixed",
      reach: "family",
    })
    expect(wide.body.reached.findings).toBe(0)
    expect((await findingOf(assetId, "CVE-2024-6001")).status).toBe("not_affected")
    const later = await triage({
      filter: { vulnerability: "CVE-2024-6001", status: "not_affected" },
      status: "affected",
    })
    expect(await statuses("CVE-2024-6001")).toEqual({ "shop 1": "affected" })
    await app.call(`DELETE /api/v1/triage/${later.body.decisions[0].id}`, { token: bot })
    expect(await statuses("CVE-2024-6001")).toEqual({ "shop 1": "not_affected" })
  })

  it("is taken back with many others at once, with a result for each", async () => {
    await upload("shop", "1")
    await upload("desk", "1")
    const { body } = await triage({ filter: { severity: "critical,high" }, ...unaffected })
    const ids = body.decisions.map((each: { id: string }) => each.id)
    expect(ids).toHaveLength(4)
    const missing = "01890000-0000-7000-8000-00000000ffff"
    const undo = (decisions: string[], token = bot) =>
      app.call("POST /api/v1/triage/undo", { token, json: { decisions } })
    const results = (answer: { body: { results: { result: string }[] } }) =>
      answer.body.results.map((each) => each.result)
    expect(results(await undo([...ids, missing]))).toEqual([...ids.map(() => "undone"), "not-found"])
    expect(results(await undo(ids.slice(0, 1)))).toEqual(["undone-before"])
    expect(await statuses("CVE-2024-6001")).toEqual({ "shop 1": "open", "desk 1": "open" })
    const stranger = await app.createToken(await app.createOrganization(), ["view-all", "manage-vulnerability-triage"])
    expect(results(await undo(ids.slice(0, 1), stranger))).toEqual(["not-found"])
  })

  it("is only told in a dry run, in the same numbers, and changes nothing", async () => {
    await upload("shop", "1")
    await upload("shop", "2")
    const wish = { filter: { q: "lodash" }, ...unaffected, reach: "family" }
    const dry = await triage({ ...wish, dryRun: true })
    expect(dry.status).toBe(200)
    expect(dry.body).toEqual({ decisions: [], reached: { findings: 4, assets: 2 }, latest: null })
    expect((await app.call("GET /api/v1/triage", { token: bot })).body.total).toBe(0)
    expect((await app.call("GET /api/v1/findings", { token: bot })).body.total).toBe(6)
    expect((await triage(wish)).body.reached).toEqual(dry.body.reached)
  })

  it("ends when its time has come, and the finding asks again", async () => {
    await upload("shop", "1")
    const decided = await triage({
      filter: { vulnerability: "CVE-2024-6001" },
      status: "accept_risk",
      endsAt: "2999-01-01T00:00:00Z",
    })
    await endNow(decided.body.decisions[0].id)
    await endTriageDecisions.run({
      parts: app.app.parts,
      payload: {},
      signal: new AbortController().signal,
      attempt: 1,
      isLastAttempt: false,
    })
    expect(await statuses("CVE-2024-6001")).toEqual({ "shop 1": "open" })
    expect((await app.call("GET /api/v1/triage", { token: bot })).body.items[0]).toMatchObject({
      state: "ended",
      findings: 0,
    })
  })

  it("reaches the version that is uploaded at the same moment", async () => {
    const finding = await findingOf(await upload("racing", "1"), "CVE-2024-6001")
    const owner = new pg.Client({ connectionString: app.ownerUrl })
    await owner.connect()
    try {
      // The upload has its findings and asked for decisions, and is kept from its end.
      await owner.query("begin; lock table audit_event in exclusive mode")
      const uploading = upload("racing", "2")
      await setTimeout(1_000)
      const deciding = triage({ findings: [finding.id], ...unaffected, reach: "family" })
      await setTimeout(500)
      await owner.query("commit")
      await Promise.all([uploading, deciding])
    } finally {
      await owner.end()
    }
    expect(await statuses("CVE-2024-6001")).toEqual({ "racing 1": "not_affected", "racing 2": "not_affected" })
  })
  it("of the second of two people is refused, and says who was first", async () => {
    const assetId = await upload("shop", "1")
    const { id } = await findingOf(assetId, "CVE-2024-6001")
    await triage({ findings: [id], ...unaffected, ifDecision: null })
    const second = await triage({ findings: [id], status: "fixed", ifDecision: null })
    expect(second.status).toBe(409)
    expect(second.body.detail).toMatch(/not_affected/)
  })

  it("of many findings is refused where it would overrule what somebody decided after the preview, and says who", async () => {
    const [first, second] = [await upload("shop", "1"), await upload("shop", "2")]
    const filter = { vulnerability: "CVE-2024-6001" }
    const wish = { filter, status: "accept_risk", reach: "family" }
    const { latest } = (await triage({ ...wish, dryRun: true })).body
    const { id } = await findingOf(first, "CVE-2024-6001")
    await triage({ findings: [id], ...unaffected, reach: "family" })
    const late = await triage({
      ...wish,
      filter: { ...filter, assetId: second, status: ["not_affected"] },
      ifNoneAfter: latest,
    })
    expect(late).toMatchObject({ status: 409, body: { type: "/problems/decided-meanwhile" } })
    expect(late.body.detail).toMatch(/CVE-2024-6001 to not_affected/)
    const seen = await triage({
      ...wish,
      filter: { ...filter, assetId: second, status: ["not_affected"] },
      dryRun: true,
    })
    const again = {
      ...wish,
      filter: { ...filter, assetId: second, status: ["not_affected"] },
      ifNoneAfter: seen.body.latest,
    }
    expect(await triage(again)).toMatchObject({ status: 201, body: { reached: seen.body.reached } })
    // A narrower one is not overruled: it stands.
    const before = (await triage({ ...again, ifNoneAfter: undefined, dryRun: true })).body.latest
    await triage({ findings: [id], ...unaffected })
    expect((await triage({ ...again, ifNoneAfter: before })).status).toBe(201)
  })

  it("is told by a preview by the id of its organization's latest: a number would count what others decide", async () => {
    const { id } = await findingOf(await upload("shop", "1"), "CVE-2024-6001")
    const preview = async () => (await triage({ findings: [id], status: "affected", dryRun: true })).body.latest
    expect(await preview()).toBeNull()
    const first = (await triage({ findings: [id], status: "affected", ifNoneAfter: null })).body
    expect([first.latest, await preview()]).toEqual([null, first.decisions[0].id])
    const stranger = await app.createOrganization()
    const theirs = await app.createToken(stranger, ["view-all", "manage-sboms-and-vex", "manage-vulnerability-triage"])
    await app.call("POST /api/v1/sboms?name=shop&version=1", { token: theirs, json: smallSbom(["lodash@4.17.20"]) })
    const other = await triage({ filter: {}, status: "affected" }, theirs)
    expect([other.status, other.body.latest]).toEqual([201, null])
    expect(await preview()).toBe(first.decisions[0].id)
    const nobodys = "00000000-0000-7000-8000-000000000000"
    const refused = (ifNoneAfter: string) => triage({ findings: [id], status: "affected", ifNoneAfter })
    for (const after of [other.body.decisions[0].id, nobodys])
      expect(await refused(after), after).toMatchObject({ status: 409, body: { type: "/problems/decided-meanwhile" } })
  })

  it("of many findings is refused where more was decided since than is looked at one by one", async () => {
    const { id } = await findingOf(await upload("shop", "1"), "CVE-2024-6001")
    const json = { findings: [id], status: "affected", ifNoneAfter: null }
    await app.database.transaction({ organizationId: organization.id }, (tx) =>
      tx.run(sql`
        insert into triage_decision (organization_id, id, vulnerability, status, reach, package_key, author_kind, author_name)
        select ${organization.id}, gen_random_uuid(), 'CVE-2024-6999', 'affected', 'package', 'pkg:npm/other', 'session', 'Somebody' from generate_series(1, 10001)`),
    )
    const late = await triage(json)
    expect([late.status, late.body.type]).toEqual([409, "/problems/decided-meanwhile"])
    const { latest } = (await triage({ ...json, ifNoneAfter: undefined, dryRun: true })).body
    expect((await triage({ ...json, ifNoneAfter: latest })).status).toBe(201)
  })

  it("is refused without a reason, with a wrong one, with an end in the past, and for findings of nobody", async () => {
    const assetId = await upload("shop", "1")
    const { id } = await findingOf(assetId, "CVE-2024-6001")
    for (const json of [
      { findings: [id], status: "not_affected" },
      { findings: [id], status: "fixed", justification: "code_not_present" },
      { findings: [id], status: "accept_risk", endsAt: "2001-01-01T00:00:00Z" },
      { findings: [id], status: "gone" },
      { findings: [id], filter: {}, status: "fixed" },
      { findings: [id], status: "fixed", reach: { package: "lodash" } },
      { status: "fixed" },
    ])
      expect((await triage(json)).status, JSON.stringify(json)).toBe(400)
    expect((await triage({ findings: ["bm9ib2R5"], status: "fixed" })).status).toBe(404)
    const other = await app.createOrganization("Other")
    const stranger = await app.createToken(other, ["view-all", "manage-vulnerability-triage"])
    expect(
      (await app.call("POST /api/v1/triage", { token: stranger, json: { findings: [id], status: "fixed" } })).status,
    ).toBe(404)
    expect((await app.call("GET /api/v1/triage", { token: bot })).body.total).toBe(0)
  })
})
