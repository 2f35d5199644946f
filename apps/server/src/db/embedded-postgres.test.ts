import { spawn } from "node:child_process"
import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type EmbeddedPostgres, openEmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts"
import { processStart } from "./process-life.ts"

const lines: string[] = []
const log = (line: string) => void lines.push(line)
let root: string
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "waybill postgres "))
})
afterAll(() => rm(root, { recursive: true, force: true }))

async function query(postgres: EmbeddedPostgres, text: string): Promise<unknown[]> {
  const client = new pg.Client({ ...postgres.connection })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

async function takeAllConnections(postgres: EmbeddedPostgres): Promise<pg.Client[]> {
  const clients: pg.Client[] = []
  for (;;) {
    const client = new pg.Client({ ...postgres.connection })
    try {
      await client.connect()
      clients.push(client)
    } catch {
      return clients
    }
  }
}

/** A process that starts the database and is killed without a chance to stop it. */
function startAndBeKilled(dataFolder: string): Promise<void> {
  const module = fileURLToPath(new URL("./embedded-postgres.ts", import.meta.url))
  const script = `const { startEmbeddedPostgres } = await import(${JSON.stringify(module)}); await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(dataFolder)}, log() {} }); process.kill(process.pid, "SIGKILL")`
  return new Promise((resolve) =>
    spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" }).once("exit", () => resolve()),
  )
}

describe("the embedded PostgreSQL", () => {
  it("starts in a folder with a space, keeps its rows over a stop, and is one for server and operator", async () => {
    const dataFolder = path.join(root, "first")
    const first = await startEmbeddedPostgres({ dataFolder, log })
    expect(await query(first, "select current_setting('server_version_num')::int / 10000 as major")).toEqual([
      { major: 18 },
    ])
    await query(first, "create table kept as select 1 as one")
    await expect(startEmbeddedPostgres({ dataFolder, log })).rejects.toThrow(/Another server/)
    const operator = await openEmbeddedPostgres({ dataFolder, log })
    expect(operator.connection.port).toBe(first.connection.port)
    await operator.stop()
    // While all connections are taken it runs all the same.
    const clients = await takeAllConnections(first)
    const waiting = openEmbeddedPostgres({ dataFolder, log })
    await new Promise((resolve) => setTimeout(resolve, 300))
    await Promise.all(clients.map((client) => client.end()))
    expect((await waiting).connection.port).toBe(first.connection.port)
    expect(await query(first, "select one from kept")).toEqual([{ one: 1 }])
    await first.stop()
    // The pages that the next start reads into memory.
    expect(await readdir(path.join(dataFolder, "postgres"))).toContain("autoprewarm.blocks")
    const again = await openEmbeddedPostgres({ dataFolder, log })
    expect(again.adopted).toBe(false)
    expect(await query(again, "select one from kept")).toEqual([{ one: 1 }])
    await again.stop()
    await expect(query(again, "select 1")).rejects.toThrow()
  })

  it("is taken over after its server was killed, with everything committed", async () => {
    const dataFolder = path.join(root, "killed")
    await startAndBeKilled(dataFolder)
    const next = await startEmbeddedPostgres({ dataFolder, log })
    expect(next.adopted).toBe(true)
    await next.stop()
  })

  it("is taken over from a server that was killed before it made the database in it", async () => {
    const dataFolder = path.join(root, "without a database")
    await startAndBeKilled(dataFolder)
    const operator = await openEmbeddedPostgres({ dataFolder, log })
    const { connection } = operator
    await query({ ...operator, connection: { ...connection, database: "postgres" } }, "drop database waybill")
    const next = await startEmbeddedPostgres({ dataFolder, log })
    expect(next.adopted).toBe(true)
    expect(await query(next, "select 1 as one")).toEqual([{ one: 1 }])
    await next.stop()
  })

  it("is taken over from a killed server that nobody has reaped", async () => {
    const dataFolder = path.join(root, "zombie")
    const module = fileURLToPath(new URL("./embedded-postgres.ts", import.meta.url))
    // The shell becomes a sleeper that never waits for its child, the server.
    const script = `const { startEmbeddedPostgres } = await import(${JSON.stringify(module)}); await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(dataFolder)}, log() {} }); console.log(process.pid); process.kill(process.pid, "SIGKILL")`
    const parent = spawn(
      "/bin/sh",
      ["-c", '"$0" --input-type=module -e "$1" & exec sleep 60', process.execPath, script],
      { stdio: ["ignore", "pipe", "inherit"] },
    )
    const pid = await new Promise<number>((resolve) =>
      parent.stdout.once("data", (text: Buffer) => resolve(Number(text.toString()))),
    )
    // Its last words come before its end.
    await expect.poll(() => processStart(pid), { timeout: 10_000 }).toBe(null)
    const next = await startEmbeddedPostgres({ dataFolder, log })
    expect(next.adopted).toBe(true)
    await next.stop()
    parent.kill("SIGKILL")
  })

  it("is started again, with everything committed, when it ended unbidden, and not when it was stopped", async () => {
    const dataFolder = path.join(root, "ended")
    const postgres = await startEmbeddedPostgres({ dataFolder, log })
    await query(postgres, "create table kept as select 1 as one")
    const postmaster = async () =>
      Number((await readFile(path.join(dataFolder, "postgres", "postmaster.pid"), "utf8")).split("\n")[0])
    process.kill(await postmaster(), "SIGKILL")
    const one = () => query(postgres, "select one from kept").catch(() => null)
    await expect.poll(one, { timeout: 60_000 }).toBe(null)
    await expect.poll(one, { timeout: 60_000 }).toEqual([{ one: 1 }])
    expect(lines).toContain("PostgreSQL ended unexpectedly; starting it again")
    const last = await postmaster()
    await postgres.stop()
    expect(processStart(last)).toBe(null)
    expect(await readdir(dataFolder)).not.toContain("server.lock")
  })

  it("leaves nothing running where the server is told to stop while it starts", async () => {
    const dataFolder = path.join(root, "given up")
    const givenUp = () => startEmbeddedPostgres({ dataFolder, log, signal: AbortSignal.abort() })
    // While the cluster is made, and once its postmaster was launched.
    await expect(givenUp()).rejects.toThrow(/abort/i)
    await (await startEmbeddedPostgres({ dataFolder, log })).stop()
    await expect(givenUp()).rejects.toThrow(/abort/i)
    const next = await startEmbeddedPostgres({ dataFolder, log })
    expect(next.adopted).toBe(false)
    await next.stop()
  })

  it("is made anew where making it was interrupted", async () => {
    const dataFolder = path.join(root, "interrupted")
    await mkdir(path.join(dataFolder, "postgres-new-half", "cluster"), { recursive: true })
    const postgres = await startEmbeddedPostgres({ dataFolder, log })
    expect(await query(postgres, "select 1 as one")).toEqual([{ one: 1 }])
    expect((await readdir(dataFolder)).filter((name) => name.startsWith("postgres-new"))).toEqual([])
    await postgres.stop()
  })
})
