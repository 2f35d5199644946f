import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"

const folder = new URL("../../migrations/", import.meta.url)

export interface Migration {
  readonly name: string
  readonly digest: string
  readonly sql: string
}

/** All that this program knows, in their order. */
export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), "utf8")
      return { name, sql, digest: createHash("sha256").update(sql).digest("hex") }
    }),
  )
}
