import { createHash } from "node:crypto"
import { errorCode } from "./failures.ts"
import { migrate } from "./migrate.ts"
import { withOwnerClient } from "./owner-client.ts"
import { provisionServerRole, roleAbilities } from "./roles.ts"

const oldestServerVersion = 150_000

/**
 * Migrates the database behind `ownerUrl` and gives the server a role of its own there, whose address is returned.
 * Where the given role may not create roles, the server runs as it; row-level security is forced, so that it holds the
 * owner too. Without a password, for an operator's command that needs no secret of the server's: the address is the
 * owner's, whose connections act as the server's role.
 */
export async function prepareDatabase(
  ownerUrl: string,
  serverPassword: string | null,
  log: (line: string) => void,
): Promise<string> {
  const abilities = await roleAbilities(ownerUrl)
  if (abilities.serverVersion < oldestServerVersion)
    throw new Error(`PostgreSQL ${Math.floor(abilities.serverVersion / 10_000)} is too old; Waybill needs 15 or newer.`)
  await migrate(ownerUrl, log)
  const serverUrl = abilities.mayCreateRoles ? await withRoleOfItsOwn(ownerUrl, serverPassword) : ownerUrl
  // Of the role that is there in the end: somebody may have given it more than we did.
  if ((await roleAbilities(serverUrl)).bypassesRowSecurity)
    throw new Error(
      abilities.mayCreateRoles
        ? `The role ${serverRoleName(ownerUrl)} is a superuser or has BYPASSRLS: organizations would not be kept apart. Let a superuser say: alter role ${serverRoleName(ownerUrl)} nosuperuser nobypassrls`
        : "The database role has BYPASSRLS: organizations would not be kept apart. Give DATABASE_URL another role.",
    )
  return serverUrl
}

async function withRoleOfItsOwn(ownerUrl: string, password: string | null): Promise<string> {
  const role = serverRoleName(ownerUrl)
  await provisionServerRole(ownerUrl, role, password)
  return password === null ? actingAs(ownerUrl, role) : withCredentials(ownerUrl, role, password)
}

/**
 * Refuses a secret that is not the database's: the server's role would get another password, and the servers that run
 * be shut out. Only for a database that others may use. A role that is not there yet, or that its owner told not to log
 * in, takes the password that it is given.
 */
export async function refuseOtherSecret(ownerUrl: string, serverPassword: string): Promise<void> {
  const role = serverRoleName(ownerUrl)
  const { rowCount } = await withOwnerClient({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 }, (owner) =>
    owner.query("select from pg_roles where rolname = $1 and rolcanlogin", [role]),
  )
  if (!rowCount) return
  try {
    await withOwnerClient({ connectionString: withCredentials(ownerUrl, role, serverPassword) }, async () => {})
  } catch (error) {
    if (errorCode(error) !== "28P01") throw error
    throw new Error(
      `The installation's secret is not that of this database. Give all servers of one database the same WAYBILL_SECRET, or bring the file secret back from the backup. Where it is lost and no server runs: alter role ${role} nologin, and start again.`,
      { cause: error },
    )
  }
}

/** Roles belong to the whole PostgreSQL, schemas to a database: one role a database. */
function serverRoleName(ownerUrl: string): string {
  const database = new URL(ownerUrl).pathname.slice(1)
  return `waybill_server_${createHash("sha256").update(database).digest("hex").slice(0, 12)}`
}

function withCredentials(url: string, user: string, password: string): string {
  const changed = new URL(url)
  changed.username = user
  changed.password = password
  return changed.href
}

function actingAs(ownerUrl: string, role: string): string {
  const changed = new URL(ownerUrl)
  changed.searchParams.set("options", `${changed.searchParams.get("options") ?? ""} -c role=${role}`.trim())
  return changed.href
}
