import { Kysely, PostgresDialect } from "kysely"
import type { Database } from "./database.ts"

/** The server's pool as a kysely instance, for a library that speaks it. Our own queries go through `Tx`. */
export const libraryKysely = (database: Database): Kysely<Record<string, never>> =>
  new Kysely({ dialect: new PostgresDialect({ pool: database.pool }) })
