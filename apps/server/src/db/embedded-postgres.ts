import { execFile, spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { chmod, chown, mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { createServer } from "node:net"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { machineMegabytes } from "../config/machine-memory.ts"
import { lockFile, takeDataFolderLock } from "./data-folder-lock.ts"
import { commandAs, type DatabaseUser, databaseUser } from "./database-user.ts"
import { isDatabaseAway } from "./failures.ts"
import { keepRunning } from "./keep-running.ts"
import { withOwnerClient } from "./owner-client.ts"
import { findPostgresBinaries, type PostgresBinaries } from "./postgres-binaries.ts"
import { processStart } from "./process-life.ts"

const run = promisify(execFile)
const superuser = "waybill"
const databaseName = "waybill"
const freshPrefix = "postgres-new-"
const startTimeoutMs = 60_000
const watchdog = fileURLToPath(new URL("./postgres-watchdog.sh", import.meta.url))

export interface EmbeddedPostgres {
  readonly connection: {
    readonly host: string
    readonly port: number
    readonly user: string
    readonly password: string
    readonly database: string
  }
  /** Whether a PostgreSQL that an earlier server left running was taken over. */
  readonly adopted: boolean
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  readonly dataFolder: string
  readonly log: (line: string) => void
  /** Aborted while it starts: the start is given up, and nothing of it runs on. */
  readonly signal?: AbortSignal
}

// For two cores and some GiB beside a server; durability is PostgreSQL's default.
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "60",
  maintenance_work_mem: "128MB",
  work_mem: "16MB",
  // A worker starts slower than most pages are answered, the more so where two processors are busy.
  parallel_setup_cost: "20000",
  max_wal_size: "2GB",
  checkpoint_timeout: "15min",
  // The build has pglz alone: a decision on 22,000 findings right after a checkpoint took 12 s with it and 4 s without, for 2.4 times the log.
  wal_compression: "off",
  jit: "off",
  random_page_cost: "1.1",
  effective_io_concurrency: "64",
  log_timezone: "UTC",
  timezone: "UTC",
  logging_collector: "on",
  log_filename: "postgres-%a.log",
  log_truncate_on_rotation: "on",
  log_rotation_age: "1d",
  log_rotation_size: "10MB",
} as const

/** What depends on the machine's memory, or the container's part of it: an eighth for the pages of tables that are used most, beside what the system keeps of files. */
function memorySettings(): Record<string, string> {
  const megabytes = machineMegabytes()
  return {
    shared_buffers: `${Math.min(4096, Math.max(128, Math.floor(megabytes / 8)))}MB`,
    effective_cache_size: `${Math.max(256, Math.floor(megabytes / 2))}MB`,
  }
}

/** The pages that were in memory are read again after a start, all at once and in their order on the disk: else each list's first caller waits while they are fetched one by one. */
const prewarmSettings = ({ hasPrewarm }: PostgresBinaries): Record<string, string> =>
  hasPrewarm ? { shared_preload_libraries: "pg_prewarm", "pg_prewarm.autoprewarm_interval": "5min" } : {}

/** Starts the PostgreSQL of a data folder for the server that owns it, or takes over one that still runs, and starts it again should it end before it is stopped. A second server on the same folder is refused. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  await mkdir(options.dataFolder, { recursive: true })
  const lock = await takeDataFolderLock(options.dataFolder)
  try {
    const { connection, adopted, pid } = await startOrAdopt(options)
    const kept = keepRunning(pid, {
      isAlive,
      start: () => launchCluster(options, connection.port),
      say: (line) => options.log(`PostgreSQL ${line}`),
    })
    return {
      connection,
      adopted,
      async stop() {
        await stopPostmaster(await kept.release())
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** For an operator's command: the running PostgreSQL of the data folder, left running; or one started for the command and stopped after it. */
export async function openEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const cluster = path.join(options.dataFolder, "postgres")
  const running = await findRunning(options.dataFolder, cluster)
  if (running) return { connection: running.connection, adopted: true, stop: async () => {} }
  return startEmbeddedPostgres(options)
}

async function startOrAdopt(
  options: EmbeddedOptions,
): Promise<Omit<EmbeddedPostgres, "stop"> & { readonly pid: number }> {
  const cluster = path.join(options.dataFolder, "postgres")
  const running = await findRunning(options.dataFolder, cluster)
  if (running) {
    options.log("PostgreSQL of an earlier start still runs: taken over")
    startWatchdog(options, running.pid)
    // The earlier start may have been killed before it made it.
    await createDatabase(running.connection)
    return { connection: running.connection, adopted: true, pid: running.pid }
  }
  const port = await freePort()
  const pid = await launchCluster(options, port)
  try {
    const connection = {
      host: "127.0.0.1",
      port,
      user: superuser,
      password: await readPassword(options.dataFolder),
      database: databaseName,
    }
    await waitUntilReady(connection, pid, options)
    await createDatabase(connection)
    return { connection, adopted: false, pid }
  } catch (error) {
    await stopPostmaster(pid)
    throw error
  }
}

/** Starts the postmaster of the folder's cluster, which is made where there is none, and what stops it should this server be killed. Gives its pid; it is not ready yet. */
async function launchCluster(options: EmbeddedOptions, port: number): Promise<number> {
  const cluster = path.join(options.dataFolder, "postgres")
  const binaries = await findPostgresBinaries()
  const user = await databaseUser()
  await initialize(options, cluster, binaries, user)
  const pid = await launch(options, cluster, binaries, user, port)
  startWatchdog(options, pid)
  return pid
}

const passwordFile = (dataFolder: string) => path.join(dataFolder, "postgres-password")
const readPassword = async (dataFolder: string) => (await readFile(passwordFile(dataFolder), "utf8")).trim()

/** Makes the cluster beside and renames it: one that was interrupted is never taken for whole. */
async function initialize(
  options: EmbeddedOptions,
  cluster: string,
  binaries: PostgresBinaries,
  user: DatabaseUser,
): Promise<void> {
  if (await exists(path.join(cluster, "PG_VERSION"))) return
  options.log("Making the database")
  // What a start left that was killed while making it; this start holds the folder's lock.
  for (const name of await readdir(options.dataFolder))
    if (name.startsWith(freshPrefix)) await rm(path.join(options.dataFolder, name), { recursive: true, force: true })
  const fresh = await mkdtemp(path.join(options.dataFolder, freshPrefix))
  try {
    await writeFile(passwordFile(options.dataFolder), `${randomBytes(24).toString("hex")}\n`, { mode: 0o600 })
    const passwordCopy = path.join(fresh, "password")
    await writeFile(passwordCopy, await readFile(passwordFile(options.dataFolder)), { mode: 0o600 })
    const made = path.join(fresh, "cluster")
    await mkdir(made, { mode: 0o700 })
    if (user.ids) for (const each of [fresh, passwordCopy, made]) await chown(each, user.ids.uid, user.ids.gid)
    await chmod(fresh, 0o755)
    const args = [
      "-D",
      made,
      "-U",
      superuser,
      "-A",
      "scram-sha-256",
      `--pwfile=${passwordCopy}`,
      "-E",
      "UTF8",
      "--no-locale",
      "--data-checksums",
      "--no-instructions",
    ]
    const command = await commandAs(user, binaries.initdb, args, [binaries.initdb, fresh])
    await run(command.command, command.args, {
      cwd: "/",
      env: environment(binaries),
      ...(options.signal ? { signal: options.signal } : {}),
    })
    await rename(made, cluster)
  } catch (error) {
    const output = error instanceof Error && "stderr" in error ? String(error.stderr) : ""
    throw new Error(`The database could not be made: ${output.trim() || String(error)}`, { cause: error })
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

const environment = (binaries: PostgresBinaries) => ({
  PATH: process.env.PATH ?? "",
  LC_ALL: "C",
  LD_LIBRARY_PATH: path.join(binaries.folder, "lib"),
})

/** Starts the postmaster in a process group of its own: Ctrl-C in a terminal must not stop it before the server has ended. Gives its pid. */
async function launch(
  options: EmbeddedOptions,
  cluster: string,
  binaries: PostgresBinaries,
  user: DatabaseUser,
  port: number,
): Promise<number> {
  const logFolder = path.join(options.dataFolder, "postgres-log")
  await mkdir(logFolder, { recursive: true, mode: 0o700 })
  if (user.ids) await chown(logFolder, user.ids.uid, user.ids.gid)
  const args = [
    "-D",
    cluster,
    "-p",
    String(port),
    ...Object.entries({ ...settings, ...memorySettings(), ...prewarmSettings(binaries) }).flatMap(([name, value]) => [
      "-c",
      `${name}=${value}`,
    ]),
    "-c",
    `log_directory=${logFolder}`,
  ]
  const command = await commandAs(user, binaries.postgres, args, [binaries.postgres, cluster, logFolder])
  const startLog = await open(path.join(options.dataFolder, "postgres-start.log"), "w", 0o600)
  try {
    const child = spawn(command.command, command.args, {
      cwd: "/",
      detached: true,
      stdio: ["ignore", startLog.fd, startLog.fd],
      env: environment(binaries),
    })
    await new Promise<void>((resolve, reject) => {
      child.once("spawn", resolve)
      child.once("error", reject)
    })
    child.unref()
    if (child.pid === undefined) throw new Error("PostgreSQL did not start")
    return child.pid
  } finally {
    await startLog.close()
  }
}

/** Stops PostgreSQL a while after this server was killed without a chance to do it itself. */
function startWatchdog({ dataFolder, log }: EmbeddedOptions, postmasterPid: number): void {
  spawn("/bin/sh", [watchdog, String(process.pid), String(postmasterPid), lockFile(dataFolder)], {
    detached: true,
    stdio: "ignore",
    cwd: "/",
  })
    // Without it the server runs as well; nobody stops the database after a kill, and the next start takes it over.
    .on("error", (error) => log(`PostgreSQL would run on, should this server be killed: ${error.message}`))
    .unref()
}

type Connection = EmbeddedPostgres["connection"]

/** The same as an address. */
export const connectionUrl = ({ user, password, host, port, database }: Connection): string =>
  `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${host}:${port}/${encodeURIComponent(database)}`

/** The postmaster of the cluster where one runs and answers to our password; null where none does. */
async function findRunning(
  dataFolder: string,
  cluster: string,
): Promise<{ pid: number; connection: Connection } | null> {
  let lines: string[]
  let password: string
  try {
    lines = (await readFile(path.join(cluster, "postmaster.pid"), "utf8")).split("\n")
    password = await readPassword(dataFolder)
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "EACCES")) return null
    throw error
  }
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!Number.isInteger(pid) || !Number.isInteger(port) || port === 0 || !isAlive(pid)) return null
  const connection = { host: "127.0.0.1", port, user: superuser, password, database: databaseName }
  // A pid may have been given to another program since; only our own cluster knows the password.
  try {
    await waitUntilReady(connection, pid, { dataFolder })
    return { pid, connection }
  } catch {
    return null
  }
}

async function waitUntilReady(
  connection: Connection,
  pid: number,
  { dataFolder, signal }: Pick<EmbeddedOptions, "dataFolder" | "signal">,
): Promise<void> {
  const deadline = performance.now() + startTimeoutMs
  for (;;) {
    signal?.throwIfAborted()
    try {
      return await withOwnerClient(
        { ...connection, database: "postgres", connectionTimeoutMillis: 5_000 },
        async () => {},
      )
    } catch (error) {
      if (!isAlive(pid))
        throw new Error(`PostgreSQL ended at its start: ${await startLog(dataFolder)}`, { cause: error })
      if (!isDatabaseAway(error) || performance.now() > deadline) throw error
      await pause(25)
    }
  }
}

async function startLog(dataFolder: string): Promise<string> {
  const text = await readFile(path.join(dataFolder, "postgres-start.log"), "utf8").catch((error: unknown) =>
    String(error),
  )
  return text.trim().slice(-1_000)
}

async function createDatabase(connection: Connection): Promise<void> {
  await withOwnerClient({ ...connection, database: "postgres" }, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [databaseName])
    if (!rowCount) await client.query(`create database ${databaseName}`)
  })
}

/** A fast shutdown: connections end, everything committed is safe. */
async function stopPostmaster(pid: number): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, "SIGINT")
  const deadline = performance.now() + startTimeoutMs
  while (isAlive(pid)) {
    if (performance.now() > deadline) throw new Error(`PostgreSQL (process ${pid}) did not stop`)
    await pause(20)
  }
}

const isAlive = (pid: number): boolean => processStart(pid) !== null

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      const port = typeof address === "object" && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  )
