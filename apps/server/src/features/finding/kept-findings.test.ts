import { writeFile } from "node:fs/promises"
import path from "node:path"
import fc from "fast-check"
import pg from "pg"
import { afterAll, beforeAll, expect, it } from "vitest"
import { type FeedLoads, openFeedLoads } from "../../testing/feed-loads.ts"
import { smallSbom } from "../../testing/small-sbom.ts"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"
import { exampleRecord } from "../custom-vulnerability/custom-vulnerability.schema.ts"

// Whatever happens in whichever order, in two organizations: the findings that are kept are those that a plain recount
// finds, each with the decision that stands when it is asked by itself, and the groups are what counting the findings
// gives.

let app: TestApp
let feeds: FeedLoads
let owner: pg.Client
let tokens: string[]
let loads = 0
beforeAll(async () => {
  app = await startTestApp()
  feeds = await openFeedLoads(app)
  owner = new pg.Client({ connectionString: app.ownerUrl })
  await owner.connect()
  const scopes = [
    "view-all",
    "manage-sboms-and-vex",
    "manage-assets",
    "manage-vulnerability-triage",
    "manage-custom-vulnerabilities",
    "manage-labels",
  ] as const
  tokens = [
    await app.createToken(await app.createOrganization("One"), scopes),
    await app.createToken(await app.createOrganization("Two"), scopes),
  ]
})
afterAll(async () => {
  await owner.end()
  await feeds.close()
  await app.close()
})

const packages = ["alpha", "beta", "gamma"] as const
const versions = ["1.0.0", "1.5.0", "2.0.0", "3.0.0"] as const
const ids = [1, 2, 3, 4] as const
const hash = fc.option(fc.constantFrom("aa".repeat(32), "bb".repeat(32)))
const who = fc.constantFrom(0, 1)
const asset = fc.constantFrom("shop", "desk", "till")
const step = fc.oneof(
  fc.record({
    kind: fc.constant("upload"),
    who,
    asset,
    contents: fc.dictionary(fc.constantFrom(...packages), fc.constantFrom(...versions)),
    nameless: hash,
    hash,
    active: fc.boolean(),
    replaces: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("place"),
    who,
    pick: fc.nat(20),
    active: fc.boolean(),
    exposure: fc.constantFrom("unknown", "internet"),
    criticality: fc.constantFrom("low", "critical"),
  }),
  fc.record({ kind: fc.constant("sbom"), who, pick: fc.nat(20), isDeleted: fc.boolean(), active: fc.boolean() }),
  fc.record({
    kind: fc.constant("feed"),
    id: fc.constantFrom(...ids),
    name: fc.constantFrom(...packages),
    fixed: fc.constantFrom(...versions),
    isWithdrawn: fc.boolean(),
    hash,
    alias: fc.option(fc.constantFrom(...ids)),
  }),
  fc.record({
    kind: fc.constant("decide"),
    who,
    pick: fc.nat(50),
    status: fc.constantFrom("accept_risk", "fixed", "affected", "under_investigation"),
    reach: fc.constantFrom(
      "asset",
      "family",
      "family_now",
      { package: "pkg:npm/alpha" },
      { package: "pkg:npm/beta" },
      { label: "team" },
    ),
    dryRun: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("label"),
    who,
    pick: fc.nat(20),
    how: fc.constantFrom("put", "put", "take", "delete"),
  }),
  fc.record({ kind: fc.constant("undo"), who, pick: fc.nat(50) }),
  fc.record({
    kind: fc.constant("own"),
    who,
    id: fc.constantFrom("ACME-1", "ACME-2"),
    name: fc.constantFrom(...packages),
    fixed: fc.constantFrom(...versions),
    hash,
  }),
  fc.record({ kind: fc.constant("withdraw"), who, id: fc.constantFrom("ACME-1", "ACME-2") }),
)
type Step = (typeof step)["generate"] extends (...given: never[]) => { value: infer Value } ? Value : never

async function take(given: Step): Promise<void> {
  if (given.kind === "feed") return loadAdvisory(given)
  const token = tokens[given.who] ?? ""
  const answer = await act(token, given)
  // What is refused (nothing to pick, already withdrawn) changes nothing; an error of ours is a failure.
  if (answer) expect(answer.status, answer.text).toBeLessThan(500)
}

async function act(token: string, given: Exclude<Step, { kind: "feed" }>) {
  const pickFrom = async (list: string, pick: number) => {
    const { items } = (await app.call(`GET /api/v1/${list}`, { token })).body
    return items.length === 0 ? null : items[pick % items.length]
  }
  switch (given.kind) {
    case "upload":
      return upload(token, given)
    case "place": {
      const picked = await pickFrom("assets", given.pick)
      const { active, exposure, criticality } = given
      return picked && app.call(`PATCH /api/v1/assets/${picked.id}`, { token, json: { active, exposure, criticality } })
    }
    case "sbom": {
      const picked = await pickFrom("sboms", given.pick)
      if (!picked) return null
      if (given.isDeleted) return app.call(`DELETE /api/v1/sboms/${picked.id}`, { token })
      return app.call(`PATCH /api/v1/sboms/${picked.id}`, { token, json: { active: given.active } })
    }
    case "decide": {
      const picked = await pickFrom("findings?status=open,fixed,accept_risk", given.pick)
      const { status, reach, dryRun } = given
      return (
        picked &&
        app.call("POST /api/v1/triage", {
          token,
          json: { findings: [picked.id], status, reach, dryRun, note: "said so", impactStatement: "said so" },
        })
      )
    }
    case "label": {
      if (given.how === "delete") {
        const { items } = (await app.call("GET /api/v1/labels", { token })).body
        return items[0] && app.call(`DELETE /api/v1/labels/${items[0].id}`, { token })
      }
      const picked = await pickFrom("assets", given.pick)
      if (!picked) return null
      if (given.how === "put") await app.call("POST /api/v1/labels", { token, json: { name: "team" } })
      return app.call(`${given.how === "put" ? "PUT" : "DELETE"} /api/v1/assets/${picked.id}/labels/team`, { token })
    }
    case "undo": {
      const picked = await pickFrom("triage", given.pick)
      return picked && app.call(`DELETE /api/v1/triage/${picked.id}`, { token })
    }
    case "own":
      return app.call("POST /api/v1/custom-vulnerabilities", {
        token,
        json: { ...exampleRecord, id: given.id, affected: affectedOf(given.name, given.fixed, given.hash) },
      })
    case "withdraw":
      return app.call(`DELETE /api/v1/custom-vulnerabilities/${given.id}`, { token })
  }
}

const affectedOf = (name: string, fixed: string, hash: string | null) => [
  {
    package: { ecosystem: "npm", name },
    ranges: [{ type: "SEMVER", events: [{ introduced: "0" }, { fixed }] }],
    database_specific: hash === null ? {} : { indicators: { package_integrity: [{ hashes: { sha256: hash } }] } },
  },
]

function upload(token: string, given: Extract<Step, { kind: "upload" }>) {
  const version = given.replaces ? "2" : "1"
  return app.call(
    `POST /api/v1/sboms?name=${given.asset}&version=${version}&active=${given.active}&deactivateOlder=${given.replaces}`,
    {
      token,
      json: smallSbom([
        ...Object.entries(given.contents).map(([name, each]) => ({
          type: "library",
          name,
          version: each,
          purl: `pkg:npm/${name}@${each}`,
          ...hashed(given.hash),
        })),
        { type: "file", name: "a file", ...hashed(given.nameless) },
      ]),
    },
  )
}

const hashed = (content: string | null) => (content === null ? {} : { hashes: [{ alg: "SHA-256", content }] })

async function loadAdvisory(given: Extract<Step, { kind: "feed" }>): Promise<void> {
  loads += 1
  const file = path.join(feeds.folder, `${loads}.jsonl`)
  const record = {
    schema_version: "1.6.0",
    id: idOf(given.id),
    modified: new Date(Date.UTC(2024, 0, 1) + loads * 1000).toISOString(),
    aliases: given.alias === null || given.alias === given.id ? [] : [idOf(given.alias)],
    affected: affectedOf(given.name, given.fixed, given.hash),
    ...(given.isWithdrawn ? { withdrawn: "2024-01-02T00:00:00Z" } : {}),
  }
  await writeFile(file, JSON.stringify(record))
  await feeds.load([file])
}

/** Records of malware alone name files. */
const idOf = (id: number): string => (id < 3 ? `GHSA-kept-${id}` : `MAL-2026-${id}`)

async function rows(text: string): Promise<unknown[]> {
  return (await owner.query(text)).rows
}

// One finding at a time, without any of the ways in which many are asked at once.
const decidedOtherwise = `
  select f.*, s.id as standing from finding f join asset a on a.organization_id = f.organization_id and a.id = f.asset_id
    left join lateral (
      select d.id, d.status from triage_decision d
       where d.organization_id = f.organization_id and d.undone_at is null
         and (exists (select from vulnerability_alias i where i.alias = d.vulnerability and i.vulnerability_id = f.vulnerability_id)
              or (not exists (select from vulnerability_alias i where i.alias = d.vulnerability)
                  and exists (select from custom_vulnerability u where u.organization_id = f.organization_id and u.vulnerability_id = f.vulnerability_id and d.vulnerability = any (u.external_id || u.aliases))))
         and case d.reach
               when 'asset' then d.asset_id = a.id
               when 'family_now' then a.id = any (d.asset_ids)
               when 'family' then d.family_id = a.family_id
               when 'label' then exists (select from asset_label l where l.organization_id = a.organization_id and l.asset_id = a.id and l.label_id = d.label_id)
               else not exists (
                 select from component c join package_version w on w.id = c.package_version_id join package p on p.id = w.package_id
                  where c.organization_id = a.organization_id and c.sbom_id = a.current_sbom_id and p.key <> d.package_key
                    and (exists (select from match m where m.package_version_id = w.id and m.vulnerability_id = f.vulnerability_id)
                         or exists (select from custom_match m where m.organization_id = a.organization_id and m.package_version_id = w.id and m.vulnerability_id = f.vulnerability_id)))
             end
       order by array_position(array['asset', 'family_now', 'family', 'package', 'label'], d.reach), d.sequence desc limit 1
    ) s on true
   where f.decision_id is distinct from s.id or f.status <> coalesce(s.status, 'open')`

// What records name by hash, from what documents say themselves; and what is matched so.
const byBytes = `
  select c.organization_id, c.sbom_id, c.ordinal, k.vulnerability_id, k.range_id from component c, jsonb_array_elements(c.hashes) h
    join (select p.key, null::uuid as organization_id, v.vulnerability_id, r.id as range_id from affected_range r join package p on p.id = r.package_id join advisory_vulnerability v on v.advisory_id = r.advisory_id
          union all select r.package_key, r.organization_id, u.vulnerability_id, r.id from custom_range r join custom_vulnerability u on u.organization_id = r.organization_id and u.id = r.custom_id and u.withdrawn_at is null) k
      on k.key = 'hash:sha-256:' || (h->>'value')
   where coalesce(k.organization_id, c.organization_id) = c.organization_id`
const foundByHash = `
  select c.organization_id, c.sbom_id, c.ordinal, m.vulnerability_id, m.affected_range_id from component c
    join (select null::uuid as organization_id, package_version_id, vulnerability_id, affected_range_id from match join affected_range r on r.id = affected_range_id where r.rule = 'hash'
          union all select m.organization_id, package_version_id, vulnerability_id, affected_range_id from custom_match m join custom_range r on r.organization_id = m.organization_id and r.id = affected_range_id where r.rule = 'hash') m
      on m.package_version_id = c.package_version_id and coalesce(m.organization_id, c.organization_id) = c.organization_id`

/** As a superuser, past row-level security: both organizations at once, each with its own records. */
async function expectKept(): Promise<void> {
  const kept = "select organization_id, asset_id, vulnerability_id from finding"
  const recounted = `
    select distinct a.organization_id, a.id as asset_id, m.vulnerability_id from asset a join component c on c.organization_id = a.organization_id and c.sbom_id = a.current_sbom_id
      join (select null::uuid as organization_id, package_version_id, vulnerability_id from match
            union all select organization_id, package_version_id, vulnerability_id from custom_match) m
        on m.package_version_id = c.package_version_id and coalesce(m.organization_id, a.organization_id) = a.organization_id`
  expect(await rows(`(${kept} except ${recounted}) union all (${recounted} except ${kept})`)).toEqual([])
  expect(await rows(`(${foundByHash} except ${byBytes}) union all (${byBytes} except ${foundByHash})`)).toEqual([])
  expect(await rows(decidedOtherwise)).toEqual([])
  const groups =
    "select organization_id, vulnerability_id, status, place, is_open, findings, first_seen_at from finding_group"
  const counted = `
    select organization_id, vulnerability_id, status, place, is_open(status), count(*)::int, min(first_seen_at) from finding group by 1, 2, 3, 4`
  expect(await rows(`(${groups} except ${counted}) union all (${counted} except ${groups})`)).toEqual([])
  const assets = "select organization_id, asset_id, findings from asset_finding_count"
  const open = "select organization_id, asset_id, count(*)::int from finding where is_open(status) group by 1, 2"
  expect(await rows(`(${assets} except ${open}) union all (${open} except ${assets})`)).toEqual([])
  // What is used no more may stand there until the sweep.
  expect(
    await rows(`
    (select organization_id, name_key from component except select organization_id, name_key from used_name)
    union all (select organization_id, license_key from component where license_key is not null except select organization_id, license_key from used_license)
    union all (select organization_id, package_version_id::text from component where package_version_id is not null except select organization_id, package_version_id::text from used_version)`),
  ).toEqual([])
  expect(await rows("select id from finding_group_change union all select id from asset_finding_change")).toEqual([])
  expect(
    await rows(
      "select f.* from finding f join asset a on a.organization_id = f.organization_id and a.id = f.asset_id where f.place <> a.place",
    ),
  ).toEqual([])
  expect(
    await rows(
      "select * from finding f where not exists (select from finding_change c where c.organization_id = f.organization_id and c.id = f.change_id and c.has_begun)",
    ),
  ).toEqual([])
  expect(
    await rows(
      "select c.id, c.findings from finding_change c where not has_begun and c.findings <> (select count(*) from ended_finding e where e.organization_id = c.organization_id and e.change_id = c.id)",
    ),
  ).toEqual([])
}

// A load that joins the flaw of a component to another one, and names the component's bytes for the first time.
const joinedAndTold: Step[] = [
  { kind: "feed", id: 1, name: "gamma", fixed: "1.0.0", isWithdrawn: false, hash: null, alias: null },
  { kind: "feed", id: 2, name: "alpha", fixed: "3.0.0", isWithdrawn: false, hash: null, alias: 3 },
  {
    kind: "upload",
    who: 1,
    asset: "desk",
    contents: { alpha: "1.5.0" },
    nameless: null,
    hash: "bb".repeat(32),
    active: true,
    replaces: false,
  },
  { kind: "feed", id: 3, name: "gamma", fixed: "1.0.0", isWithdrawn: false, hash: "bb".repeat(32), alias: 1 },
]

it("are what a plain recount finds, whatever happened", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 20 }), async (steps) => {
      for (const each of steps) {
        await take(each)
        await expectKept()
      }
    }),
    { numRuns: 7, examples: [[joinedAndTold]] },
  )
}, 300_000)

it("are what a plain recount finds after changes side by side", async () => {
  const given = fc.sample(
    step.filter((each) => each.kind !== "feed"),
    { numRuns: 120, seed: 7 },
  )
  for (let from = 0; from < given.length; from += 12) {
    await Promise.all(given.slice(from, from + 12).map(take))
    await expectKept()
  }
}, 120_000)
