import { afterAll, beforeAll, expect, it } from "vitest"
import { startTestApp, type TestApp } from "../testing/test-app.ts"
import { withOwnerClient } from "./owner-client.ts"

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

// What the database itself goes by when a document's row is written.
const notingLimit = (table: string) => `
  create table if not exists noted_limit (kind text, statement text);
  grant all on noted_limit to public;
  create or replace function note_limit() returns trigger language plpgsql as $$
    begin insert into noted_limit values (tg_table_name, current_setting('statement_timeout')); return null; end $$;
  create trigger note_limit after insert on ${table} execute function note_limit();`

const vex = (id: string) => ({
  "@context": "https://openvex.dev/ns/v0.2.0",
  "@id": `https://example.com/vex/${id}`,
  author: "Example",
  timestamp: "2026-01-01T00:00:00Z",
  version: 1,
  statements: [{ vulnerability: { name: "CVE-2024-1" }, products: [{ "@id": "pkg:npm/a@1" }], status: "fixed" }],
})

it("what an upload writes may take a minute a statement", async () => {
  const organization = await app.createOrganization()
  const token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  const noted = await withOwnerClient({ connectionString: app.ownerUrl }, async (owner) => {
    for (const table of ["sbom", "vex_document"]) await owner.query(notingLimit(table))
    const json = { bomFormat: "CycloneDX", specVersion: "1.5", components: [] }
    expect((await app.call("POST /api/v1/sboms?name=patient", { token, json })).status).toBe(201)
    expect((await app.call("POST /api/v1/vex", { token, json: vex("1") })).status).toBe(201)
    return owner.query("select * from noted_limit order by kind")
  })
  expect(noted.rows).toEqual([
    { kind: "sbom", statement: "1min" },
    { kind: "vex_document", statement: "1min" },
  ])
})

it("of VEX documents that come at once none waits in the database, where it may wait five seconds alone", async () => {
  const organization = await app.createOrganization()
  const token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  const waiting = await withOwnerClient({ connectionString: app.ownerUrl }, async (owner) => {
    await owner.query(`
      create table noted_waiting (others int);
      grant all on noted_waiting to public;
      create function note_waiting() returns trigger language plpgsql as $$
        begin perform pg_sleep(0.2); insert into noted_waiting select count(*) from pg_locks where locktype = 'advisory' and not granted; return null; end $$;
      create trigger note_waiting after insert on vex_document execute function note_waiting()`)
    const sent = ["a", "b", "c", "d"].map((id) => app.call("POST /api/v1/vex", { token, json: vex(id) }))
    expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([201, 201, 201, 201])
    return owner.query("select others from noted_waiting")
  })
  expect(waiting.rows).toEqual(Array.from({ length: 4 }, () => ({ others: 0 })))
})
