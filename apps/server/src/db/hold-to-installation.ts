import { randomUUID } from "node:crypto"
import { mkdir, open, readFile } from "node:fs/promises"
import path from "node:path"
import { sql } from "kysely"
import type { Database } from "./database.ts"

/**
 * Refuses a folder of originals that is not the database's: several servers share one, and a backup brings back both. A
 * new database takes the folder that it is given first; a folder takes the database that is restored beside it.
 */
export async function holdToInstallation(database: Database, dataFolder: string): Promise<void> {
  const folder = path.join(dataFolder, "blobs")
  const file = path.join(folder, "installation")
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // One transaction: whoever starts beside finds both or neither.
  await database.transaction("shared", async (tx) => {
    const held = await readHeld(file)
    const isNew = await tx.run(
      sql`insert into installation (id) values (${held ?? randomUUID()}) on conflict do nothing`,
    )
    const { id } = await tx.one<{ id: string }>(sql`select id from installation`)
    if (isNew && held === null) await write(file, id)
    // Whoever came first may have written it meanwhile.
    const now = held ?? (await readHeld(file))
    if (now !== id) throw new Error(refusal(folder, id, now))
  })
}

const refusal = (folder: string, id: string, held: string | null) =>
  `${folder} ${held === null ? "does not hold" : "belongs to another installation than"} the documents of this database. Give all servers of one database the same folder, or bring blobs/ back from the backup. To go on without the documents, write ${id} into ${path.join(folder, "installation")}.`

async function readHeld(file: string): Promise<string | null> {
  try {
    const text = (await readFile(file, "utf8")).trim()
    // Of a first start that was killed while it wrote.
    if (text === "") return null
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) throw new Error(`${file} holds no id.`)
    return text
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null
    throw error
  }
}

async function write(file: string, id: string): Promise<void> {
  const handle = await open(file, "w", 0o600)
  try {
    await handle.writeFile(`${id}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
