import type { Database } from "../../../db/database.ts"
import type { NamedPackage } from "./read-task.ts"
import { findOrMakePackages } from "./staging.sql.ts"

const rememberedMax = 100_000

/** Finds the rows of packages by their keys, makes those that are missing, and remembers: a package comes in many batches. */
export function packageRows(database: Database) {
  const remembered = new Map<string, number>()
  return {
    /** In the order of the packages. */
    async idsOf(packages: readonly NamedPackage[]): Promise<number[]> {
      const unknown = packages.filter(({ key }) => !remembered.has(key))
      if (remembered.size + unknown.length > rememberedMax) {
        remembered.clear()
        return this.idsOf(packages)
      }
      if (unknown.length > 0) {
        const rows = await database.transaction("shared", (tx) => findOrMakePackages(tx, unknown))
        for (const { key, id } of rows) remembered.set(key, id)
      }
      return packages.map(({ key }) => {
        const id = remembered.get(key)
        if (id === undefined) throw new Error(`the package ${key} has no row`)
        return id
      })
    },
  }
}
