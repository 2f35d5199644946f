import { sql } from "kysely"
import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, expect, it } from "vitest"
import type { Tx } from "../../db/database.ts"
import { withOwnerClient } from "../../db/owner-client.ts"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

async function insertAssets(tx: Tx, organizationId: string, count: number): Promise<{ id: string }[]> {
  const family = uuidv7()
  await tx.run(
    sql`insert into asset_family (organization_id, id, key, name) values (${organizationId}, ${family}, ${family}, 'shop')`,
  )
  return tx.many<{ id: string }>(sql`
    insert into asset (organization_id, id, family_id, name, version, type, relationship, is_active)
    select ${organizationId}, gen_random_uuid(), ${family}, 'shop', i::text, 'application', 'first', true from generate_series(1, ${count}::int) i returning id`)
}

const insertFindings = (tx: Tx, organizationId: string, assets: readonly { id: string }[], count: number) =>
  tx.run(sql`
    insert into finding (organization_id, asset_id, vulnerability_id, place)
    select a.organization_id, a.id, i, a.place from asset a, generate_series(1, ${count}::int) i
     where a.organization_id = ${organizationId} and a.id = any (${assets.map(({ id }) => id)}::uuid[])`)

/**
 * How many pairs of rows all statements of the work put beside each other in vain, those of triggers too: what grows
 * with the product of two tables.
 */
async function pairsInVain(organizationId: string, work: (client: pg.Client) => Promise<void>): Promise<number> {
  const role = await app.database.read("shared", (tx) => tx.one<{ name: string }>(sql`select current_user as name`))
  let pairs = 0
  await withOwnerClient({ connectionString: app.ownerUrl }, async (client) => {
    client.on("notice", ({ message }) => {
      for (const [, removed] of (message ?? "").matchAll(/Rows Removed by Join Filter: (\d+)/g))
        pairs += Number(removed)
    })
    await client.query(`
      load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_analyze = on; set auto_explain.log_nested_statements = on;
      set client_min_messages = log; set role ${role.name}; set waybill.organization_id = '${organizationId}'; begin`)
    await work(client)
    await client.query("commit")
  })
  return pairs
}

it("new findings are set beside their own asset alone, before anybody counted what the tables hold", async () => {
  const { id: organizationId } = await app.createOrganization()
  await app.database.transaction({ organizationId }, (tx) => insertAssets(tx, organizationId, 400))
  const ofEachAsset = (place: string, from: number) => `
    insert into finding (organization_id, asset_id, vulnerability_id, place)
    select a.organization_id, a.id, i, ${place} from asset a, generate_series(${from}, ${from} + 19) i`
  const pairs = await pairsInVain(organizationId, async (client) => {
    await client.query(ofEachAsset("a.place", 1))
    // Their writer did not say where they are.
    await client.query(ofEachAsset("0", 101))
  })
  expect(pairs).toBeLessThan(400 * 400)
  const misplaced = await app.database.read({ organizationId }, (tx) =>
    tx.number(sql`
      select count(*)::int from finding f join asset a on a.organization_id = f.organization_id and a.id = f.asset_id
       where f.organization_id = ${organizationId} and a.place <> f.place`),
  )
  expect(misplaced).toBe(0)
})

it("findings are looked up by their key, however few there were when a connection planned for it", async () => {
  const { id: organizationId } = await app.createOrganization()
  const reach = { organizationId }
  /** The asset comes into another place, and its first finding, the oldest of its group, leaves. */
  const change = async (tx: Tx, id: string, exposure: string) => {
    await tx.run(sql`update asset set exposure = ${exposure} where organization_id = ${organizationId} and id = ${id}`)
    await tx.run(
      sql`delete from finding where organization_id = ${organizationId} and asset_id = ${id} and vulnerability_id = 1`,
    )
    await tx.run(sql`set constraints all immediate`)
  }
  /** How often this connection went through all findings; what it did before may not be counted in yet. */
  const readsOfAll = (tx: Tx) =>
    tx.number(sql`select seq_scan::int from pg_stat_xact_user_tables where relname = 'finding'`)

  await app.database.session(async (session) => {
    const few = await session.transaction(reach, async (tx) => {
      const assets = await insertAssets(tx, organizationId, 8)
      await insertFindings(tx, organizationId, assets, 5)
      return assets
    })
    for (const { id } of few) await session.transaction(reach, (tx) => change(tx, id, "internal"))
    const [one] = await app.database.transaction(reach, async (tx) => {
      const assets = await insertAssets(tx, organizationId, 400)
      await insertFindings(tx, organizationId, assets, 100)
      return assets
    })
    const [before, after] = await session.transaction(reach, async (tx) => {
      const count = await readsOfAll(tx)
      await change(tx, one?.id ?? "", "internet")
      return [count, await readsOfAll(tx)]
    })
    expect(after).toBe(before)
  })
})
