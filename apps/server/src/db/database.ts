import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from "kysely"
import pg from "pg"
import { z } from "zod"

/** One transaction: the only way to the database. Each method is one round trip. */
export interface Tx {
  /** All rows. */
  many<Row>(query: RawBuilder<Row>): Promise<Row[]>
  /** The only row, or null where there is none. */
  maybe<Row>(query: RawBuilder<Row>): Promise<Row | null>
  /** The only row; a query that gives none is a bug. */
  one<Row>(query: RawBuilder<Row>): Promise<Row>
  /** The only value of the only row: a count. */
  number(query: RawBuilder<unknown>): Promise<number>
  /** Number of rows written. */
  run(query: RawBuilder<unknown>): Promise<number>
  /** The connection itself, for COPY and cursors. */
  readonly client: pg.PoolClient
}

/**
 * What the transaction may see: an organization's rows, what one proved credential or person finds, or the list of
 * organizations (system).
 */
export type Reach =
  | { readonly organizationId: string }
  | { readonly credential: Buffer }
  | { readonly personId: string }
  | { readonly system: true }
  | "shared"

export interface Database {
  /** Runs the work in one transaction; rolled back when it throws. */
  transaction<T>(reach: Reach, work: (tx: Tx) => Promise<T>): Promise<T>
  /** As `transaction`, but nothing can be written. */
  read<T>(reach: Reach, work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * One connection for several transactions, one after the other: what a load keeps in temporary tables and session
   * locks lives on it and ends with it.
   */
  session<T>(work: (session: Session) => Promise<T>): Promise<T>
  /**
   * The same connections with more time for a statement: for work that has a deadline of its own. Who waits for a lock
   * waits no longer, since others wait behind. Where statements have no limit they keep none.
   */
  patient(statementTimeoutMs: number): Database
  readonly pool: pg.Pool
  close(): Promise<void>
}

export interface Session {
  transaction<T>(reach: Reach, work: (tx: Tx) => Promise<T>): Promise<T>
  readonly client: pg.PoolClient
}

export interface DatabaseOptions {
  readonly connectionString: string
  readonly connectionsMax: number
  /** Milliseconds that one statement may take; 0 is without limit (feeds, migrations). */
  readonly statementTimeoutMs?: number
  /** Called for an idle connection that broke; the pool replaces it by itself. */
  readonly onConnectionLost?: (error: Error) => void
}

// Only the compiler of kysely's `sql` template is used: a transaction must hold its connection for `set local` and
// COPY.
const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

// bigint ids fit a double for longer than any installation lives; counts too.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
// A date is a day, not a moment in the server's zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

// Of a load, which thinks and reads in its transaction: one that hangs would keep other loads, and in its switch all
// uploads, waiting until somebody ends it.
const idleWithoutLimitMs = 300_000
// Without them a machine that vanished with a transaction open is waited for two hours, by all who need its locks.
const noticeVanished = "-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3"

/** Opens a pool of connections. Nothing is connected until the first use. */
export function openDatabase(options: DatabaseOptions): Database {
  const { connectionString, given } = withoutOptions(options.connectionString)
  const pool = new pg.Pool({
    connectionString,
    max: options.connectionsMax,
    connectionTimeoutMillis: 5_000,
    // A new connection reads the catalogue before its first answer, which takes as long as the answer: who reads a page
    // for a while finds the old one.
    idleTimeoutMillis: 300_000,
    options: `${given} -c statement_timeout=${options.statementTimeoutMs ?? 0} -c lock_timeout=${options.statementTimeoutMs ? 5_000 : 0} -c idle_in_transaction_session_timeout=${options.statementTimeoutMs ? 30_000 : idleWithoutLimitMs} ${noticeVanished} -c timezone=UTC`,
    application_name: "waybill",
  })
  pool.on("error", (error) => options.onConnectionLost?.(error))
  // Libraries that hold a connection do not listen to it; what breaks between two statements is said by the next one,
  // and must not end the process.
  pool.on("connect", (client) => client.on("error", () => {}))
  const isLimited = Boolean(options.statementTimeoutMs)
  return databaseOn(pool, isLimited, "")
}

function databaseOn(pool: pg.Pool, isLimited: boolean, settings: string): Database {
  return {
    transaction: (reach, work) => inTransaction(pool, `begin${settings}`, reach, work),
    read: (reach, work) => inTransaction(pool, `begin read only${settings}`, reach, work),
    session: (work) => inSession(pool, work),
    patient: (ms) => databaseOn(pool, isLimited, isLimited ? `; set local statement_timeout = ${Math.floor(ms)}` : ""),
    pool,
    close: () => pool.end(),
  }
}

/** The library takes the options of an address instead of ours, not beside them. */
function withoutOptions(connectionString: string): { readonly connectionString: string; readonly given: string } {
  const address = new URL(connectionString)
  const given = address.searchParams.get("options") ?? ""
  address.searchParams.delete("options")
  return { connectionString: address.href, given }
}

async function inTransaction<T>(pool: pg.Pool, begin: string, reach: Reach, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  const onBroken = (error: Error) => {
    broken = error
  }
  // The pool listens to idle connections only; one that breaks between two statements would end the process.
  client.on("error", onBroken)
  try {
    return await runTransaction(client, begin, reach, work, onBroken)
  } finally {
    client.off("error", onBroken)
    client.release(broken)
  }
}

async function inSession<T>(pool: pg.Pool, work: (session: Session) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  // The next statement says it; without a listener the process would end.
  const ignore = () => {}
  client.on("error", ignore)
  try {
    return await work({
      client,
      transaction: (reach, inside) => runTransaction(client, "begin", reach, inside, () => {}),
    })
  } finally {
    client.off("error", ignore)
    // Temporary tables and locks must not be met by the next user of the connection.
    client.release(true)
  }
}

async function runTransaction<T>(
  client: pg.PoolClient,
  begin: string,
  reach: Reach,
  work: (tx: Tx) => Promise<T>,
  onBroken: (error: Error) => void,
): Promise<T> {
  try {
    await client.query(`${begin}; ${settingsFor(reach)}`)
    const result = await work(txOn(client))
    await client.query("commit")
    return result
  } catch (error) {
    await client.query("rollback").catch(onBroken)
    throw error
  }
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * `set local` takes no parameters, so that only what cannot be anything but a uuid or hex goes into the text; one round
 * trip with `begin`.
 */
function settingsFor(reach: Reach): string {
  if (reach === "shared") return ""
  if ("system" in reach) return "set local waybill.system = 'on'"
  if ("credential" in reach) return `set local waybill.credential = '${reach.credential.toString("hex")}'`
  const [name, id] = "organizationId" in reach ? ["organization_id", reach.organizationId] : ["user_id", reach.personId]
  if (!uuidPattern.test(id)) throw new Error(`not a uuid: ${name}`)
  return `set local waybill.${name} = '${id}'`
}

function txOn(client: pg.PoolClient): Tx {
  const rows = async <Row>(query: RawBuilder<Row>) => {
    const compiled: CompiledQuery<Row> = query.compile(compiler)
    return client.query<Row & pg.QueryResultRow>(compiled.sql, [...compiled.parameters])
  }
  const one = async <Row>(query: RawBuilder<Row>): Promise<Row> => {
    const row = (await rows(query)).rows[0]
    if (row === undefined) throw new Error("a query that must give a row gave none")
    return row
  }
  return {
    client,
    many: async (query) => (await rows(query)).rows,
    maybe: async (query) => (await rows(query)).rows[0] ?? null,
    one,
    number: async (query) => z.number().parse(Object.values(Object(await one(query)))[0]),
    run: async (query) => (await rows(query)).rowCount ?? 0,
  }
}
