import { packageIdentity } from "@waybill/purl/package-identity"
import { parsePurl } from "@waybill/purl/parse-purl"
import { sql } from "kysely"
import { afterAll, beforeAll, expect, it } from "vitest"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"
import { knownEcosystemOf } from "./known-ecosystem.domain.ts"
import { knownEcosystem } from "./known-ecosystem.sql.ts"

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

it.each([
  ["pkg:npm/%40angular/core@17.0.0", "npm"],
  ["pkg:deb/debian/openssl@3.0.11-1~deb12u2?arch=amd64&distro=debian-12", "Debian:12"],
  ["pkg:apk/alpine/musl@1.2.4-r2?distro=alpine-3.18.4", "Alpine:3.18"],
  ["pkg:rpm/redhat/openssl@3.0.7-24.el9?distro=rhel-9.3", null],
  ["pkg:rpm/rocky/openssl@3.0.7-24.el9?distro=rocky-9.3", null],
  ["pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1", "Maven"],
  ["pkg:golang/golang.org/x/net@v0.17.0", "Go"],
])("is the same in TypeScript and in SQL: %s", async (text, expected) => {
  const parsed = parsePurl(text)
  const { key, ecosystem } = parsed.ok ? packageIdentity(parsed.purl) : { key: "", ecosystem: null }
  const said = knownEcosystemOf({ key, ecosystem: ecosystem ?? "" })
  const { name } = await app.database.read("shared", (tx) =>
    tx.one<{ name: string }>(
      sql`select ${knownEcosystem} as name from (select ${key}::text as key, ${ecosystem}::text as ecosystem) p`,
    ),
  )
  expect(name).toBe(said)
  if (expected !== null) expect(said).toBe(expected)
})
