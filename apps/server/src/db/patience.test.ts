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

it("what an upload writes may take a minute a statement", async () => {
  const organization = await app.createOrganization()
  const token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  const noted = await withOwnerClient({ connectionString: app.ownerUrl }, async (owner) => {
    for (const table of ["sbom", "vex_document"]) await owner.query(notingLimit(table))
    const json = { bomFormat: "CycloneDX", specVersion: "1.5", components: [] }
    expect((await app.call("POST /api/v1/sboms?name=patient", { token, json })).status).toBe(201)
    const vex = {
      "@context": "https://openvex.dev/ns/v0.2.0",
      "@id": "https://example.com/vex/1",
      author: "Example",
      timestamp: "2026-01-01T00:00:00Z",
      version: 1,
      statements: [{ vulnerability: { name: "CVE-2024-1" }, products: [{ "@id": "pkg:npm/a@1" }], status: "fixed" }],
    }
    expect((await app.call("POST /api/v1/vex", { token, json: vex })).status).toBe(201)
    return owner.query("select * from noted_limit order by kind")
  })
  expect(noted.rows).toEqual([
    { kind: "sbom", statement: "1min" },
    { kind: "vex_document", statement: "1min" },
  ])
})
