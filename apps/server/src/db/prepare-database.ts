import { createHash } from "node:crypto"
import { migrate } from "./migrate.ts"
import { provisionServerRole, roleAbilities } from "./roles.ts"

const oldestServerVersion = 150_000

/**
 * Migrates the database behind `ownerUrl` and gives the server a role of its own there, whose address is returned. Where the given role may not create roles, the server runs as it;
 * row-level security is forced, so that it holds the owner too.
 */
export async function prepareDatabase(
  ownerUrl: string,
  serverPassword: string,
  log: (line: string) => void,
): Promise<string> {
  const abilities = await roleAbilities(ownerUrl)
  if (abilities.serverVersion < oldestServerVersion)
    throw new Error(`PostgreSQL ${Math.floor(abilities.serverVersion / 10_000)} is too old; Waybill needs 15 or newer.`)
  await migrate(ownerUrl, log)
  if (!abilities.mayCreateRoles) {
    if (abilities.bypassesRowSecurity)
      throw new Error(
        "The database role has BYPASSRLS: organizations would not be kept apart. Give DATABASE_URL another role.",
      )
    return ownerUrl
  }
  const role = serverRoleName(ownerUrl)
  await provisionServerRole(ownerUrl, role, serverPassword)
  return withCredentials(ownerUrl, role, serverPassword)
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
