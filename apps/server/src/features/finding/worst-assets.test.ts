import { type RawBuilder, sql } from "kysely"
import { afterAll, beforeAll, expect, it } from "vitest"
import { knowOf } from "../../testing/known-advisory.ts"
import { smallSbom } from "../../testing/small-sbom.ts"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"
import { carries, openGroups } from "../asset/asset-risk.sql.ts"
import { listWorstAssets, type WorstAsset } from "./worst-assets.sql.ts"

let app: TestApp
let organizationId: string

beforeAll(async () => {
  app = await startTestApp()
  const organization = await app.createOrganization()
  organizationId = organization.id
  const token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex", "manage-assets"])
  for (const [patch, priority] of [90, 40, 40, 70, 10, 60].entries())
    await knowOf(app, { cve: `CVE-2024-60${patch}0`, fixed: `4.17.${10 + patch}`, priority })
  for (let i = 0; i < 20; i += 1) {
    const version = `4.17.${(i * 7) % 17}`
    const { body } = await app.call(`POST /api/v1/sboms?name=software-${i}&version=1`, {
      token,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(smallSbom([`lodash@${version}`])),
    })
    if (i % 6 === 0) {
      const asset = await app.call(`GET /api/v1/assets/${body.asset.id}`, { token })
      const headers = { "if-match": asset.headers.get("etag") ?? "" }
      await app.call(`PATCH /api/v1/assets/${body.asset.id}`, { token, json: { isActive: false }, headers })
    }
  }
})
afterAll(() => app.close())

it("the assets with the worst findings come in the same order and pages whether few or many findings may be read", async () => {
  await app.database.read({ organizationId }, async (tx) => {
    for (const isActive of [true, false]) {
      const asset = sql`a.organization_id = ${organizationId} and (a.is_active or ${!isActive})`
      const plain = await tx.many<WorstAsset>(sql`
        select f.asset_id, max(s.priority)::int as priority from finding f join known_score s using (vulnerability_id) join asset a on a.id = f.asset_id
         where is_open(f.status) and ${asset} group by f.asset_id order by 2 desc, 1 desc`)
      expect(plain.length).toBeGreaterThan(isActive ? 10 : 15)
      for (const readMax of [1, 3, 10, 1_000])
        for (const limit of [1, 4, 100]) {
          const walked: WorstAsset[] = []
          for (;;) {
            const last = walked.at(-1)
            const page = await listWorstAssets(
              tx,
              organizationId,
              { groups: openGroups(organizationId, isActive), finding: sql`true`, asset },
              last === undefined ? null : [last.priority, last.asset_id],
              limit,
              readMax,
            )
            walked.push(...page)
            if (page.length < limit) break
          }
          expect(walked, `${readMax} findings, ${limit} assets`).toEqual(plain)
        }
    }
  })
})

it("the assets that have a finding of some severities are the same whether few or many findings may be read", async () => {
  await app.database.read({ organizationId }, async (tx) => {
    const idsOf = async (rows: RawBuilder<{ id: string }>) => (await tx.many(rows)).map(({ id }) => id)
    const { severities } = await tx.one<{ severities: number[] }>(sql`
      select array_agg(distinct s.severity)::int[] as severities from finding f join known_score s using (vulnerability_id)`)
    for (const wanted of [...severities.map((each) => [each]), severities, []]) {
      const plain = await idsOf(sql`
        select distinct f.asset_id as id from finding f join known_score s using (vulnerability_id) where is_open(f.status) and s.severity = any (${wanted}::int[]) order by 1`)
      for (const max of [0, 1_000]) {
        const isCarrying = await carries(tx, organizationId, { severities: wanted, isKev: false }, max)
        const asked = sql<{ id: string }>`select a.id from asset a where ${isCarrying} order by 1`
        expect(await idsOf(asked), `${wanted}, ${max} findings`).toEqual(plain)
      }
    }
  })
})
