import { randomUUID } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import type { RoleId } from "@waybill/permissions/roles"
import type { ScopeId } from "@waybill/permissions/scopes"
import { sql } from "kysely"
import { pino } from "pino"
import { v7 as uuidv7 } from "uuid"
import { expect, inject } from "vitest"
import { type App, buildApp } from "../app.ts"
import { type Config, readConfig } from "../config/config.ts"
import { deriveSecrets } from "../config/secrets.ts"
import type { Database } from "../db/database.ts"
import { prepareDatabase } from "../db/prepare-database.ts"
import { hashSessionSecret, makeSessionSecret } from "../features/people/session-cookie.ts"
import { hashSecret, makeSecret } from "../http/credential.ts"
import { breachesOf } from "./contract.ts"
import { asSuperuser, withDatabase } from "./databases.ts"

declare module "vitest" {
  export interface ProvidedContext {
    /** Superuser connection of the PostgreSQL that the global set-up started; its path names no database. */
    postgresUrl: string
    /** A migrated, empty database to clone. */
    templateDatabase: string
  }
}

export interface TestOrganization {
  readonly id: string
  readonly administratorId: string
}

export interface TestTokenOptions {
  readonly role?: RoleId
  /** Days from now; negative: expired. */
  readonly expiresInDays?: number
  readonly isRevoked?: boolean
  readonly addressRanges?: readonly string[]
  readonly productIds?: readonly string[]
  readonly labelIds?: readonly string[]
}

export interface TestSessionOptions {
  /** A new person of this role; the organization's first administrator where neither this nor `personId` is given. */
  readonly role?: RoleId
  readonly personId?: string
  /** Whether the password was confirmed just now. */
  readonly isConfirmed?: boolean
}

export interface TestSession {
  readonly personId: string
  readonly sessionId: string
  readonly cookie: string
}

/** A whole server on a database of its own, listening on a free port of loopback. */
export interface TestApp {
  readonly app: App
  readonly url: string
  readonly database: Database
  readonly ownerUrl: string
  readonly dataFolder: string
  /** A new organization with an administrator who has no password. */
  createOrganization(name?: string): Promise<TestOrganization>
  /** A person with this role in the organization. */
  createMember(organization: TestOrganization, role: RoleId): Promise<string>
  /** A token written straight into the database, so that tests need no sign-in. Gives the secret. */
  createToken(organization: TestOrganization, scopes: readonly ScopeId[], options?: TestTokenOptions): Promise<string>
  /** A session written straight into the database: no sign-in, no password. Gives the cookie to call with. */
  createSession(organization: TestOrganization, options?: TestSessionOptions): Promise<TestSession>
  /**
   * Calls the API with a bearer token, a session's cookie (then from our own origin), or neither. Fails where the
   * answer is not what the OpenAPI document says.
   */
  call(route: string, options?: CallOptions): Promise<CallAnswer>
  close(): Promise<void>
}

export interface CallOptions {
  readonly token?: string
  readonly session?: TestSession
  readonly json?: unknown
  readonly body?: string | Uint8Array<ArrayBuffer> | FormData
  readonly headers?: Readonly<Record<string, string>>
}
export interface CallAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The parsed body; null where it is not JSON. Tests read it freely. */
  // biome-ignore lint/suspicious/noExplicitAny: assertions look into answers of every shape
  readonly body: any
}

/** Starts a test server. Every test file takes its own; close it at the end. */
export async function startTestApp(
  environment: Readonly<Record<string, string>> = {},
  log = pino({ level: process.env.TEST_LOG ?? "silent" }),
): Promise<TestApp> {
  const server = inject("postgresUrl")
  const name = `test_${randomUUID().replaceAll("-", "")}`
  await asSuperuser(server, `create database ${name} template ${inject("templateDatabase")}`)
  const ownerUrl = withDatabase(server, name)
  const dataFolder = await mkdtemp(path.join(tmpdir(), "waybill-test-"))
  const config = testConfig({ WAYBILL_DATA: dataFolder, WAYBILL_RATE_LIMIT_FACTOR: "1000", ...environment })
  const secrets = deriveSecrets(Buffer.from(name))
  const serverUrl = await prepareDatabase(ownerUrl, secrets.databasePassword, () => {})
  const app = await buildApp(config, secrets, serverUrl, log)
  await app.server.listen({ host: "127.0.0.1", port: config.port })
  const address = app.server.server.address()
  const port = typeof address === "object" && address !== null ? address.port : config.port
  const url = `http://127.0.0.1:${port}`
  // The port is known only now; cookies are taken from the public address.
  config.publicUrl.port = String(port)
  const { database } = app.parts
  return {
    app,
    url,
    database,
    ownerUrl,
    dataFolder,
    createOrganization: (organizationName = "Test organization") => createOrganization(database, organizationName),
    createMember: (organization, role) => createMember(database, organization.id, role),
    createToken: (organization, scopes, options) => createToken(database, organization, scopes, options ?? {}),
    createSession: (organization, options) => createSession(database, organization, options ?? {}),
    call: (route, options) => call(url, route, options ?? {}),
    async close() {
      await app.close()
      await asSuperuser(server, `drop database if exists ${name} with (force)`)
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

function testConfig(environment: Readonly<Record<string, string>>): Config {
  const read = readConfig(["--port=0"], environment)
  if (!read.ok) throw new Error(read.problems.join("; "))
  return read.config
}

async function createOrganization(database: Database, name: string): Promise<TestOrganization> {
  const id = uuidv7()
  await database.transaction({ organizationId: id }, (tx) =>
    tx.run(sql`insert into organization (id, name) values (${id}, ${name})`),
  )
  return { id, administratorId: await createMember(database, id, "admin") }
}

function createMember(database: Database, organizationId: string, role: RoleId): Promise<string> {
  const id = uuidv7()
  return database.transaction({ organizationId }, async (tx) => {
    await tx.run(
      sql`insert into person (id, name, email, email_verified) values (${id}, ${`Person ${id.slice(-6)}`}, ${`${id}@example.test`}, true)`,
    )
    await tx.run(sql`insert into member (organization_id, person_id, role) values (${organizationId}, ${id}, ${role})`)
    return id
  })
}

async function createToken(
  database: Database,
  organization: TestOrganization,
  scopes: readonly ScopeId[],
  options: TestTokenOptions,
): Promise<string> {
  const secret = makeSecret("wbl_")
  const owner =
    options.role === undefined
      ? organization.administratorId
      : await createMember(database, organization.id, options.role)
  const id = uuidv7()
  await database.transaction({ organizationId: organization.id }, (tx) =>
    tx.run(sql`
      insert into api_token (organization_id, id, owner_id, name, scopes, secret_hash, last_four, expires_at, revoked_at, address_ranges, product_ids, label_ids)
      values (${organization.id}, ${id}, ${owner}, ${`token ${id}`}, ${[...scopes]}, ${hashSecret(secret)}, ${secret.slice(-4)},
        now() + ${options.expiresInDays ?? 30} * interval '1 day', ${options.isRevoked ? sql`now()` : sql`null`}, ${[...(options.addressRanges ?? [])]}::cidr[], ${[...(options.productIds ?? [])]}, ${[...(options.labelIds ?? [])]})`),
  )
  return secret
}

async function createSession(
  database: Database,
  organization: TestOrganization,
  options: TestSessionOptions,
): Promise<TestSession> {
  const personId =
    options.personId ??
    (options.role === undefined
      ? organization.administratorId
      : await createMember(database, organization.id, options.role))
  const secret = makeSessionSecret()
  const sessionId = uuidv7()
  await database.transaction("shared", (tx) =>
    tx.run(sql`
      insert into person_session (id, person_id, token, expires_at, confirmed_until)
      values (${sessionId}, ${personId}, ${hashSessionSecret(secret)}, now() + interval '8 hours', ${options.isConfirmed ? sql`now() + interval '10 minutes'` : sql`null`})`),
  )
  return { personId, sessionId, cookie: `waybill_session=${secret}` }
}

async function call(url: string, route: string, options: CallOptions): Promise<CallAnswer> {
  const [method = "GET", target = ""] = route.split(" ", 2)
  const response = await fetch(url + target, {
    method,
    redirect: "manual",
    headers: {
      ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
      ...(options.session === undefined ? {} : { cookie: options.session.cookie, origin: url }),
      ...(options.json === undefined ? {} : { "content-type": "application/json" }),
      ...options.headers,
    },
    ...(options.json === undefined
      ? options.body === undefined
        ? {}
        : { body: options.body }
      : { body: JSON.stringify(options.json) }),
  })
  const text = await response.text()
  const contentType = response.headers.get("content-type") ?? ""
  const body = contentType.includes("json") ? JSON.parse(text) : null
  expect(breachesOf(method, target, { status: response.status, contentType, body }), text.slice(0, 500)).toEqual([])
  return { status: response.status, headers: response.headers, text, body }
}
