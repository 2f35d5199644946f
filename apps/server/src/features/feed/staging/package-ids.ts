import type { Database } from "../../../db/database.ts"
import type { NamedPackage } from "./read-task.ts"
import { findOrMakePackages } from "./staging.sql.ts"

/**
 * Finds the rows of packages by their keys, makes those that are missing, and remembers: a package comes in many
 * batches.
 */
export function packageRows(database: Database, rememberedMax = 100_000) {
  const remembered = new Map<string, number>()
  return {
    /** In the order of the packages. Batches may ask side by side. */
    async idsOf(packages: readonly NamedPackage[]): Promise<number[]> {
      const known = packages.map(({ key }) => remembered.get(key))
      const unknown = packages.filter((_, place) => known[place] === undefined)
      if (unknown.length === 0) return known.filter((id) => id !== undefined)
      const found = await database.transaction("shared", (tx) => findOrMakePackages(tx, unknown))
      if (remembered.size + unknown.length > rememberedMax) remembered.clear()
      return packages.map(({ key }, place) => {
        const id = known[place] ?? found.get(key)
        if (id === undefined) throw new Error(`the package ${key} has no row`)
        remembered.set(key, id)
        return id
      })
    },
  }
}
