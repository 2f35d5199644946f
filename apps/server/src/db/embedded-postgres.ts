import { spawn } from "node:child_process"
import { chown, mkdir, open, readFile, statfs } from "node:fs/promises"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { lockFile, takeDataFolderLock } from "./data-folder-lock.ts"
import { commandAs, type DatabaseUser, databaseUser } from "./database-user.ts"
import { isDatabaseAway } from "./failures.ts"
import { freePort } from "./free-port.ts"
import { keepRunning } from "./keep-running.ts"
import { type ClusterOptions, clusterFolder, makeCluster, readPassword, superuser } from "./make-cluster.ts"
import { withOwnerClient } from "./owner-client.ts"
import { environmentOf, findPostgresBinaries, type PostgresBinaries } from "./postgres-binaries.ts"
import { settingsArguments } from "./postgres-settings.ts"
import { processStart } from "./process-life.ts"

const databaseName = "waybill"
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

/**
 * Starts the PostgreSQL of a data folder for the server that owns it, or takes over one that still runs, and starts it
 * again should it end before it is stopped. A second server on the same folder is refused.
 */
export async function startEmbeddedPostgres(options: ClusterOptions): Promise<EmbeddedPostgres> {
  await mkdir(options.dataFolder, { recursive: true })
  const lock = await takeDataFolderLock(options.dataFolder)
  try {
    const { connection, adopted, pid } = await startOrAdopt(options)
    const kept = keepRunning(pid, {
      isAlive,
      start: () => launchCluster(options, connection.port),
      trouble: () => fullDisk(options.dataFolder),
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

// PostgreSQL makes its log in files of 16 MB, and ends where one cannot be made; nor does it start then.
const roomMegabytes = 32

/** That there is no room, with what follows; null where there is some. */
async function fullDisk(dataFolder: string): Promise<string | null> {
  const { bavail, bsize } = await statfs(dataFolder)
  const megabytes = Math.floor((bavail * bsize) / 1e6)
  return megabytes < roomMegabytes
    ? `The disk of ${dataFolder} is full (${megabytes} MB left): make room, and it goes on by itself; nothing that was answered is lost`
    : null
}

/**
 * For an operator's command: the running PostgreSQL of the data folder, left running; or one started for the command
 * and stopped after it.
 */
export async function openEmbeddedPostgres(options: ClusterOptions): Promise<EmbeddedPostgres> {
  const running = await findRunning(options.dataFolder)
  if (running) return { connection: running.connection, adopted: true, stop: async () => {} }
  return startEmbeddedPostgres(options)
}

async function startOrAdopt(
  options: ClusterOptions,
): Promise<Omit<EmbeddedPostgres, "stop"> & { readonly pid: number }> {
  const running = await findRunning(options.dataFolder)
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

/**
 * Starts the postmaster of the folder's cluster, which is made where there is none, and what stops it should this
 * server be killed. Gives its pid; it is not ready yet.
 */
async function launchCluster(options: ClusterOptions, port: number): Promise<number> {
  const binaries = await findPostgresBinaries()
  const user = await databaseUser()
  await makeCluster(options, binaries, user)
  const pid = await launch(options.dataFolder, binaries, user, port)
  startWatchdog(options, pid)
  return pid
}

/**
 * Starts the postmaster in a process group of its own: Ctrl-C in a terminal must not stop it before the server has
 * ended. Gives its pid.
 */
async function launch(
  dataFolder: string,
  binaries: PostgresBinaries,
  user: DatabaseUser,
  port: number,
): Promise<number> {
  const cluster = clusterFolder(dataFolder)
  const logFolder = path.join(dataFolder, "postgres-log")
  await mkdir(logFolder, { recursive: true, mode: 0o700 })
  if (user.ids) await chown(logFolder, user.ids.uid, user.ids.gid)
  const args = [
    ...["-D", cluster],
    ...["-p", String(port)],
    ...settingsArguments(binaries),
    ...["-c", `log_directory=${logFolder}`],
  ]
  const command = await commandAs(user, binaries.postgres, args, [binaries.postgres, cluster, logFolder])
  const startLog = await open(path.join(dataFolder, "postgres-start.log"), "w", 0o600)
  try {
    const child = spawn(command.command, command.args, {
      cwd: "/",
      detached: true,
      stdio: ["ignore", startLog.fd, startLog.fd],
      env: environmentOf(binaries),
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
function startWatchdog({ dataFolder, log }: ClusterOptions, postmasterPid: number): void {
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
async function findRunning(dataFolder: string): Promise<{ pid: number; connection: Connection } | null> {
  let lines: string[]
  let password: string
  try {
    lines = (await readFile(path.join(clusterFolder(dataFolder), "postmaster.pid"), "utf8")).split("\n")
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
  { dataFolder, signal }: Pick<ClusterOptions, "dataFolder" | "signal">,
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
