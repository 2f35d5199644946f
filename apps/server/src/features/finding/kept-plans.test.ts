import { sql } from "kysely"
import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, expect, it } from "vitest"
import type { Tx } from "../../db/database.ts"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

it("findings are looked up by their key, however few there were when a connection planned for it", async () => {
  const { id: organizationId } = await app.createOrganization()
  const reach = { organizationId }
  const insertAssets = async (tx: Tx, count: number) => {
    const family = uuidv7()
    await tx.run(
      sql`insert into asset_family (organization_id, id, key, name) values (${organizationId}, ${family}, ${family}, 'shop')`,
    )
    return tx.many<{ id: string }>(sql`
      insert into asset (organization_id, id, family_id, name, version, type, relationship, is_active)
      select ${organizationId}, gen_random_uuid(), ${family}, 'shop', i::text, 'application', 'first', true from generate_series(1, ${count}::int) i returning id`)
  }
  const insertFindings = (tx: Tx, assets: readonly { id: string }[], count: number) =>
    tx.run(sql`
      insert into finding (organization_id, asset_id, vulnerability_id, place)
      select a.organization_id, a.id, i, a.place from asset a, generate_series(1, ${count}::int) i
       where a.organization_id = ${organizationId} and a.id = any (${assets.map(({ id }) => id)}::uuid[])`)
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
      const assets = await insertAssets(tx, 8)
      await insertFindings(tx, assets, 5)
      return assets
    })
    for (const { id } of few) await session.transaction(reach, (tx) => change(tx, id, "internal"))
    const [one] = await app.database.transaction(reach, async (tx) => {
      const assets = await insertAssets(tx, 400)
      await insertFindings(tx, assets, 100)
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
