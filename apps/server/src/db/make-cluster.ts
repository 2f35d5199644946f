import { execFile } from "node:child_process"
import { randomBytes } from "node:crypto"
import { existsSync } from "node:fs"
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { promisify } from "node:util"
import { commandAs, type DatabaseUser } from "./database-user.ts"
import { environmentOf, type PostgresBinaries } from "./postgres-binaries.ts"

const run = promisify(execFile)
const freshPrefix = "postgres-new-"

/** The cluster's own superuser; its password lies in the data folder. */
export const superuser = "waybill"

export interface ClusterOptions {
  readonly dataFolder: string
  readonly log: (line: string) => void
  /** Aborted while it starts: the start is given up, and nothing of it runs on. */
  readonly signal?: AbortSignal
}

/** Where the files of PostgreSQL are. */
export const clusterFolder = (dataFolder: string): string => path.join(dataFolder, "postgres")

const passwordFile = (dataFolder: string) => path.join(dataFolder, "postgres-password")

/** The superuser's password. Throws where no cluster was made yet. */
export const readPassword = async (dataFolder: string): Promise<string> =>
  (await readFile(passwordFile(dataFolder), "utf8")).trim()

/**
 * Makes the folder's cluster where there is none: beside, and renamed, so that one that was interrupted is never taken
 * for whole.
 */
export async function makeCluster(
  { dataFolder, log, signal }: ClusterOptions,
  binaries: PostgresBinaries,
  user: DatabaseUser,
): Promise<void> {
  const cluster = clusterFolder(dataFolder)
  if (existsSync(path.join(cluster, "PG_VERSION"))) return
  log("Making the database")
  // What a start left that was killed while making it; this start holds the folder's lock.
  for (const name of await readdir(dataFolder))
    if (name.startsWith(freshPrefix)) await rm(path.join(dataFolder, name), { recursive: true, force: true })
  const fresh = await mkdtemp(path.join(dataFolder, freshPrefix))
  try {
    const password = `${randomBytes(24).toString("hex")}\n`
    const passwordCopy = path.join(fresh, "password")
    for (const file of [passwordFile(dataFolder), passwordCopy]) await writeFile(file, password, { mode: 0o600 })
    const made = path.join(fresh, "cluster")
    await mkdir(made, { mode: 0o700 })
    if (user.ids) for (const each of [fresh, passwordCopy, made]) await chown(each, user.ids.uid, user.ids.gid)
    await chmod(fresh, 0o755)
    const args = [
      ...["-D", made],
      ...["-U", superuser],
      ...["-A", "scram-sha-256"],
      `--pwfile=${passwordCopy}`,
      ...["-E", "UTF8"],
      "--no-locale",
      "--data-checksums",
      "--no-instructions",
    ]
    const command = await commandAs(user, binaries.initdb, args, [binaries.initdb, fresh])
    await run(command.command, command.args, {
      cwd: "/",
      env: environmentOf(binaries),
      ...(signal ? { signal } : {}),
    })
    await rename(made, cluster)
  } catch (error) {
    const output = error instanceof Error && "stderr" in error ? String(error.stderr) : ""
    throw new Error(`The database could not be made: ${output.trim() || String(error)}`, { cause: error })
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}
