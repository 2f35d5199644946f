import { writeFile } from "node:fs/promises"
import path from "node:path"
import fc from "fast-check"
import { afterAll, beforeAll, expect, it } from "vitest"
import { type FeedLoads, openFeedLoads } from "../../testing/feed-loads.ts"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"
import { endTriageDecisions } from "./end-decisions.job.ts"
import { findingsOf, type Model, type ModelAdvisory, type ModelDecision, standingFor } from "./testing/plain-model.ts"

// `TRIAGE_MODEL_RUNS=500 TRIAGE_MODEL_SEED=1 vitest run triage-model` for longer. Without them the same few sequences
// each time.
const runs = Number(process.env.TRIAGE_MODEL_RUNS ?? 4)
const seed = Number(process.env.TRIAGE_MODEL_SEED ?? 7)

let app: TestApp
let feeds: FeedLoads
let files = 0
beforeAll(async () => {
  app = await startTestApp()
  feeds = await openFeedLoads(app)
})
afterAll(async () => {
  await feeds.close()
  await app.close()
})

const lodash = "pkg:npm/lodash@1.0.0"
const other = "pkg:npm/other@1.0.0"
const baskets = [[lodash], [other], [lodash, other], []]
const names = ["shop", "desk"]
const versions = ["1", "2", "3"]
const products = ["suite", "kit"]
const labelOf = (name: string) => (name === "shop" ? ["blue"] : [])
/** Who may triage; who is named for the supplier; who is neither. */
const bringers = ["triager", "pipeline", "outsider"] as const
const statuses = ["affected", "not_affected", "under_investigation", "fixed", "accept_risk"]
const pick = <T>(list: readonly T[]) => fc.constantFrom(...list)
const any = fc.nat(1000)

/** The second and third advisories are of flaws of their own, which have no CVE yet, or of the first one. */
const knowledge = (areSame: readonly [boolean, boolean]): ModelAdvisory[] => [
  { ids: ["GHSA-aaaa-aaaa-0001", "CVE-2024-4001"], purls: [lodash] },
  { ids: ["GHSA-aaaa-aaaa-0002", ...(areSame[0] ? ["CVE-2024-4001"] : [])], purls: [other] },
  { ids: ["GHSA-aaaa-aaaa-0003", ...(areSame[1] ? ["CVE-2024-4001"] : [])], purls: [lodash, other] },
]

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("upload"),
      name: pick(names),
      version: pick(versions),
      basket: pick(baskets),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("decide"),
      finding: any,
      status: pick(statuses),
      reach: pick(["asset", "family_now", "family", "package", "product", "label"]),
      product: pick(products),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("member"),
      product: pick(products),
      name: pick(names),
      version: pick(versions),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("part") }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("undo"), which: any }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("end"), which: any }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("alias"), areSame: fc.tuple(fc.boolean(), fc.boolean()) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("rule"),
      status: pick(statuses),
      position: pick([1, 2, 3]),
      conditions: pick([
        { labels: ["blue"] },
        { package: "pkg:npm/lodash" },
        { vulnerabilities: ["GHSA-aaaa-aaaa-0002"] },
        { package: "pkg:npm/other", labels: ["blue"] },
      ]),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("switch"), which: any }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("unrule"), which: any }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("vex"),
      vulnerability: pick(["CVE-2024-4001", "GHSA-aaaa-aaaa-0002", "GHSA-aaaa-aaaa-0003"]),
      basket: pick([[lodash], [other], [lodash, other]]),
      status: pick(["not_affected", "fixed"]),
      author: pick(["Supplier", "Supplier", "Stranger"]),
      by: pick(bringers),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("vexAgain"), which: any, by: pick(bringers) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("unvex"), which: any }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

async function load(advisories: readonly ModelAdvisory[]): Promise<void> {
  files += 1
  const file = path.join(feeds.folder, `${files}.jsonl`)
  const records = advisories.map(({ ids: [id, ...aliases], purls }) => ({
    schema_version: "1.6.0",
    id,
    aliases,
    modified: new Date(Date.UTC(2025, 0, 1, 0, 0, files)).toISOString(),
    affected: purls.map((purl) => ({
      package: { ecosystem: "npm", name: purl.slice("pkg:npm/".length, purl.lastIndexOf("@")) },
      ranges: [{ type: "SEMVER", events: [{ introduced: "0" }, { fixed: "2.0.0" }] }],
    })),
  }))
  await writeFile(file, `${records.map((record) => JSON.stringify(record)).join("\n")}\n`)
  await feeds.load([file])
}

/** What random sequences have found. */
const found: [Step[]][] = [
  // An author who speaks of one package goes on being believed when another turns out to carry the same flaw.
  [
    [
      {
        do: "vex",
        vulnerability: "CVE-2024-4001",
        basket: [lodash],
        status: "not_affected",
        author: "Supplier",
        by: "triager",
      },
      { do: "alias", areSame: [false, true] },
    ],
  ],
]

interface Shown {
  readonly id: string
  readonly asset: { readonly id: string; readonly name: string; readonly version: string }
  readonly vulnerability: { readonly id: string; readonly aliases: readonly string[] }
  readonly status: string
  readonly decision: { readonly id: string; readonly authorKind: string } | null
}

/** An organization and its plain model, led through the same steps. */
async function world() {
  const organization = await app.createOrganization()
  const scopes = [
    "view-all",
    "manage-sboms-and-vex",
    "manage-vulnerability-triage",
    "manage-assets",
    "manage-labels",
    "manage-products",
  ] as const
  const token = await app.createToken(organization, scopes)
  const pipeline = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  const tokens = {
    triager: token,
    pipeline,
    outsider: await app.createToken(organization, ["view-all", "manage-sboms-and-vex"]),
  }
  const settings = await app.createToken(organization, ["view-all", "manage-settings"])
  const { id: named } = (await app.call("GET /api/v1/token", { token: pipeline })).body
  await app.call("PUT /api/v1/settings/vex-trust", {
    token: settings,
    json: {
      everybody: "propose",
      sboms: "propose",
      authors: [{ author: "Supplier", trust: "apply", tokens: [named] }],
    },
  })
  const model: Model = {
    assets: new Map(),
    products: new Map(products.map((name) => [name, { assets: new Set<string>(), parts: new Set<string>() }])),
    advisories: knowledge([false, false]),
    decisions: [],
    rules: [],
    statements: [],
  }
  const call = async (route: string, json?: object) => {
    const answer = await app.call(route, { token, ...(json ? { json } : {}) })
    expect(answer.status, `${route} ${JSON.stringify(json)} ${JSON.stringify(answer.body)}`).toBeLessThan(300)
    return answer.body
  }
  const send = async (route: string, body: object, by: keyof typeof tokens = "triager") => {
    const headers = { "content-type": "application/json" }
    const answer = await app.call(route, { token: tokens[by], headers, body: JSON.stringify(body) })
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
    return answer.body
  }
  const shown = async (): Promise<Shown[]> =>
    (
      await call(
        "GET /api/v1/findings?limit=1000&status=open,affected,not_affected,under_investigation,fixed,accept_risk",
      )
    ).items
  const productIds = new Map<string, string>()
  for (const name of products) productIds.set(name, (await call("POST /api/v1/products", { name })).id)
  const changeMembers = (product: string, change: object) =>
    call(`PATCH /api/v1/products/${productIds.get(product)}/members`, change)
  const documents = new Map<string, object>()
  let serial = 0

  /** What the model says a rule or decisions decide now. */
  const decidedBy = (ids: readonly string[]) => {
    const mine = findingsOf(model).filter((finding) => ids.includes(standingFor(model, finding).by ?? ""))
    return { findings: mine.length, assets: new Set(mine.map(({ asset }) => asset)).size }
  }

  const take = {
    async upload({ name, version, basket }: { name: string; version: string; basket: readonly string[] }) {
      serial += 1
      const labels = labelOf(name).map((label) => `&label=${label}`)
      await send(`POST /api/v1/sboms?name=${name}&version=${version}${labels.join("")}`, {
        bomFormat: "CycloneDX",
        specVersion: "1.5",
        components: [
          ...basket.map((purl) => ({ type: "library", name: purl, version: "1.0.0", purl })),
          { type: "library", name: `part-${serial}` },
        ],
      })
      model.assets.set(`${name} ${version}`, { name, version, labels: labelOf(name), components: basket })
    },
    async member({ product, name, version }: { product: string; name: string; version: string }) {
      const key = `${name} ${version}`
      const id = (await shown()).find(({ asset }) => `${asset.name} ${asset.version}` === key)?.asset.id
      const members = model.products.get(product)?.assets
      if (!id || !members) return
      if (members.delete(key)) await changeMembers(product, { removeAssets: [id] })
      else {
        await changeMembers(product, { addAssets: [id] })
        members.add(key)
      }
    },
    /** The kit comes into the suite, or leaves it. */
    async part() {
      const parts = model.products.get("suite")?.parts
      const kit = [productIds.get("kit")]
      if (parts?.delete("kit")) await changeMembers("suite", { removeProducts: kit })
      else {
        await changeMembers("suite", { addProducts: kit })
        parts?.add("kit")
      }
    },
    async decide({
      finding,
      status,
      reach,
      product,
    }: {
      finding: number
      status: string
      reach: ModelDecision["reach"]["kind"]
      product: string
    }) {
      const all = await shown()
      const chosen = all[finding % Math.max(1, all.length)]
      if (
        !chosen ||
        (reach === "label" &&
          !names.some((name) =>
            [...model.assets.values()].some((each) => each.name === name && each.labels.includes("blue")),
          ))
      )
        return
      const { name, version } = chosen.asset
      const wish = {
        findings: [chosen.id],
        status,
        ...(status === "not_affected" ? { justification: "component_not_present" } : {}),
        reach:
          reach === "package"
            ? { package: "pkg:npm/lodash" }
            : reach === "product"
              ? { product }
              : reach === "label"
                ? { label: "blue" }
                : reach,
      }
      const preview = await call("POST /api/v1/triage", { ...wish, dryRun: true })
      expect(await shown()).toEqual(all)
      const { decisions, reached } = await call("POST /api/v1/triage", { ...wish, endsAt: "2099-01-01T00:00:00Z" })
      expect(reached).toEqual(preview.reached)
      const id = String(decisions[0].id)
      model.decisions.push({
        id,
        on: chosen.vulnerability.id,
        status,
        isOver: false,
        reach:
          reach === "asset"
            ? { kind: reach, asset: `${name} ${version}` }
            : reach === "family_now"
              ? { kind: reach, assets: [...model.assets].flatMap(([key, each]) => (each.name === name ? [key] : [])) }
              : reach === "family"
                ? { kind: reach, name }
                : reach === "package"
                  ? { kind: reach, key: "pkg:npm/lodash" }
                  : reach === "product"
                    ? { kind: reach, product }
                    : { kind: reach, label: "blue" },
      })
      expect(reached).toEqual(decidedBy([id]))
    },
    async undo({ which }: { which: number }) {
      const standing = model.decisions.filter((each) => !each.isOver)
      const chosen = standing[which % Math.max(1, standing.length)]
      if (!chosen) return
      await call(`DELETE /api/v1/triage/${chosen.id}`)
      chosen.isOver = true
    },
    async end({ which }: { which: number }) {
      const standing = model.decisions.filter((each) => !each.isOver)
      const chosen = standing[which % Math.max(1, standing.length)]
      if (!chosen) return
      await feeds.database.session((session) =>
        session.client.query("update triage_decision set ends_at = now() - interval '1 second' where id = $1", [
          chosen.id,
        ]),
      )
      await endTriageDecisions.run({
        parts: app.app.parts,
        payload: {},
        signal: new AbortController().signal,
        attempt: 1,
        isLastAttempt: false,
      })
      chosen.isOver = true
    },
    async alias({ areSame }: { areSame: [boolean, boolean] }) {
      model.advisories = knowledge(areSame)
      await load(model.advisories)
    },
    async rule({ status, position, conditions }: { status: string; position: number; conditions: object }) {
      serial += 1
      const wish = {
        name: `rule ${serial}`,
        conditions,
        status,
        ...(status === "not_affected" ? { justification: "component_not_present" } : {}),
        position,
      }
      const preview = await call("POST /api/v1/triage/rules", { ...wish, dryRun: true })
      const { rule, reached } = await call("POST /api/v1/triage/rules", wish)
      expect(reached).toEqual(preview.reached)
      model.rules.splice(position - 1, 0, { id: rule.id, status, conditions, isEnabled: true })
      expect({ findings: reached.findings, assets: reached.assets }).toEqual(decidedBy([rule.id]))
    },
    async switch({ which }: { which: number }) {
      const chosen = model.rules[which % Math.max(1, model.rules.length)]
      if (!chosen) return
      await call(`PATCH /api/v1/triage/rules/${chosen.id}`, { isEnabled: !chosen.isEnabled })
      chosen.isEnabled = !chosen.isEnabled
    },
    async unrule({ which }: { which: number }) {
      const chosen = model.rules[which % Math.max(1, model.rules.length)]
      if (!chosen) return
      await call(`DELETE /api/v1/triage/rules/${chosen.id}`)
      model.rules = model.rules.filter((each) => each !== chosen)
    },
    async vex({
      vulnerability,
      basket,
      status,
      author,
      by,
    }: {
      vulnerability: string
      basket: readonly string[]
      status: string
      author: string
      by: (typeof bringers)[number]
    }) {
      serial += 1
      const justification = status === "not_affected" ? { justification: "component_not_present" } : {}
      const document = {
        "@context": "https://openvex.dev/ns/v0.2.0",
        "@id": `https://example.com/${organization.id}/${serial}`,
        author,
        timestamp: "2026-01-01T00:00:00Z",
        version: 1,
        statements: [
          {
            vulnerability: { name: vulnerability },
            products: basket.map((purl) => ({ "@id": purl })),
            status,
            ...justification,
          },
        ],
      }
      const { id } = await send("POST /api/v1/vex", document, by)
      documents.set(id, document)
      model.statements.push({ documentId: id, vulnerability, purls: basket, status, author, broughtBy: new Set([by]) })
    },
    /** The same bytes, brought by somebody else. */
    async vexAgain({ which, by }: { which: number; by: (typeof bringers)[number] }) {
      const chosen = model.statements[which % Math.max(1, model.statements.length)]
      const document = chosen && documents.get(chosen.documentId)
      if (!document) return
      expect((await send("POST /api/v1/vex", document, by)).id).toBe(chosen.documentId)
      chosen.broughtBy.add(by)
    },
    async unvex({ which }: { which: number }) {
      const chosen = model.statements[which % Math.max(1, model.statements.length)]
      if (!chosen) return
      await call(`DELETE /api/v1/vex/${chosen.documentId}`)
      model.statements = model.statements.filter((each) => each !== chosen)
    },
  }

  /** Every finding is there and stands as the plain model says, and counts accordingly. */
  async function check(): Promise<void> {
    const listed = await shown()
    const open = ["open", "affected", "under_investigation"]
    const said = new Map(
      findingsOf(model).map((finding) => [
        `${finding.asset} ${[...finding.ids].sort().join(" ")}`,
        standingFor(model, finding),
      ]),
    )
    const key = ({ asset, vulnerability }: Shown) =>
      `${asset.name} ${asset.version} ${[...new Set([vulnerability.id, ...vulnerability.aliases])].sort().join(" ")}`
    expect(listed.map(key).sort()).toEqual([...said.keys()].sort())
    for (const each of listed) {
      const expected = said.get(key(each))
      expect(expected?.statuses, `${key(each)}: ${each.status} by ${JSON.stringify(each.decision)}`).toContain(
        each.status,
      )
      if (expected?.by === "document") expect(each.decision?.authorKind).toBe("document")
      else if (expected?.by === null) expect(each.decision).toBeNull()
      else if (each.decision?.authorKind !== "rule") expect(each.decision?.id).toBe(expected?.by)
    }
    expect((await call("GET /api/v1/findings?limit=1")).total).toBe(
      listed.filter(({ status }) => open.includes(status)).length,
    )
    const decided = listed.find(({ decision }) => decision !== null)
    if (decided) {
      const { items } = await call(`GET /api/v1/findings/${decided.id}/decisions`)
      expect(items[0].decision.id).toBe(decided.decision?.id)
    }
  }
  return { take, check }
}

it("after any sequence of uploads, alias changes, decisions, undo, ends, rules and VEX every finding stands as a plain model says, and a preview tells what is reached", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps: Step[]) => {
      await load(knowledge([false, false]))
      const { take, check } = await world()
      await take.upload({ name: "shop", version: "1", basket: [lodash, other] })
      for (const each of steps) {
        const deed: (given: never) => Promise<void> = take[each.do as keyof typeof take]
        await deed(each as never)
        await check()
      }
    }),
    { numRuns: runs, examples: found, endOnFailure: true, seed, interruptAfterTimeLimit: 3_000_000 },
  )
}, 3_600_000)
