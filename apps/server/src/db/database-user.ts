import { execFile } from "node:child_process"
import { promisify } from "node:util"

const run = promisify(execFile)
const ownUser = "waybill-postgres"

/**
 * How a database program is started: PostgreSQL refuses to run as root, so that root hands it to a system user of its
 * own.
 */
export interface DatabaseUser {
  /** Null where the server itself is no root: the database runs as the same user. */
  readonly ids: { readonly uid: number; readonly gid: number } | null
}

/**
 * The user that the embedded database runs as; made at the first start as root, an existing unprivileged one where none
 * can be made.
 */
export async function databaseUser(): Promise<DatabaseUser> {
  if (process.getuid?.() !== 0) return { ids: null }
  const existing = await lookUp(ownUser)
  if (existing) return { ids: existing }
  try {
    await run("useradd", [
      "--system",
      "--no-create-home",
      "--home-dir",
      "/nonexistent",
      "--shell",
      "/usr/sbin/nologin",
      "--user-group",
      ownUser,
    ])
  } catch {
    // A second start may have made it meanwhile, or the machine has no useradd: the look-ups below decide.
  }
  const ids = (await lookUp(ownUser)) ?? (await lookUp("postgres")) ?? (await lookUp("nobody"))
  if (!ids)
    throw new Error(
      "PostgreSQL does not run as root, and no other user could be found or made for it. Start Waybill as an ordinary user.",
    )
  return { ids }
}

async function lookUp(user: string): Promise<{ uid: number; gid: number } | null> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", user]), run("id", ["-g", user])])
    return { uid: Number(uid.stdout.trim()), gid: Number(gid.stdout.trim()) }
  } catch {
    return null
  }
}

/**
 * The command line that starts `program` as the database's user. Where that user cannot reach a path (a data folder
 * below /root, say), it gets the one capability CAP_DAC_READ_SEARCH, to pass through folders; the files themselves are
 * its own.
 */
export async function commandAs(
  user: DatabaseUser,
  program: string,
  args: readonly string[],
  pathsToReach: readonly string[],
): Promise<{ command: string; args: string[] }> {
  if (!user.ids) return { command: program, args: [...args] }
  const { uid, gid } = user.ids
  const plain = ["--reuid", String(uid), "--regid", String(gid), "--clear-groups"]
  const isReachable = await canReach(plain, pathsToReach)
  const capability = isReachable ? [] : ["--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"]
  return { command: "setpriv", args: [...plain, ...capability, "--", program, ...args] }
}

async function canReach(asUser: readonly string[], paths: readonly string[]): Promise<boolean> {
  try {
    for (const path of paths) await run("setpriv", [...asUser, "--", "test", "-r", path])
    return true
  } catch {
    return false
  }
}
