import { spawn } from "node:child_process"
import { readFile } from "node:fs/promises"
import { createServer } from "node:net"
import path from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../", import.meta.url))

// As bin/ starts them: what was compiled once is not compiled again.
const environment = { NODE_COMPILE_CACHE: path.join(root, ".runtime/compile-cache"), ...process.env }

const administrator = { email: "admin@example.com", password: "harbour light 4711 keel" }

export interface StartedWaybill {
  readonly url: string
  /** Of the server, not of PostgreSQL. */
  readonly processId: number
  /** A file to the API as a person's session; gives the answer. */
  upload(file: string, query: string, cookie: string): Promise<unknown>
  loadFeeds(files: readonly string[]): Promise<void>
  signIn(): Promise<string>
  stop(): Promise<void>
}

/** A server of its own in a folder of its own, with an administrator. */
export async function startWaybill(dataFolder: string): Promise<StartedWaybill> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = spawn(
    process.execPath,
    [path.join(root, "apps/server/src/main.ts"), "--port", String(port), "--data", dataFolder],
    {
      stdio: ["ignore", "inherit", "ignore"],
      env: {
        ...environment,
        WAYBILL_ADMIN_EMAIL: administrator.email,
        WAYBILL_ADMIN_PASSWORD: administrator.password,
        WAYBILL_ORGANIZATION: "Harbour Robotics",
        WAYBILL_RATE_LIMIT_FACTOR: "50",
      },
    },
  )
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  for (let tries = 0; ; tries += 1) {
    const isReady = await fetch(`${url}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isReady) break
    if (tries > 240) throw new Error("the server did not start within a minute")
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  const headers = { origin: url }
  return {
    url,
    processId: child.pid ?? 0,
    async signIn() {
      const answer = await fetch(`${url}/api/auth/sign-in/email`, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify(administrator),
      })
      const cookie = answer.headers.getSetCookie()[0]?.split(";", 1)[0]
      if (!answer.ok || cookie === undefined) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`)
      return cookie
    },
    async upload(file, query, cookie) {
      const answer = await fetch(`${url}/api/v1/sboms${query}`, {
        method: "POST",
        headers: { ...headers, cookie, "content-type": "application/octet-stream" },
        body: await readFile(file),
      })
      if (!answer.ok) console.log(`${path.basename(file)}: ${answer.status} ${(await answer.text()).slice(0, 300)}`)
      return answer.ok ? answer.json() : null
    },
    loadFeeds: (files) =>
      new Promise((resolve, reject) => {
        const load = spawn(
          process.execPath,
          [path.join(root, "apps/server/src/load-feeds-command.ts"), ...files, "--data", dataFolder],
          { stdio: ["ignore", "ignore", "inherit"], env: environment },
        )
        load.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`feeds load ended with ${code}`))))
      }),
    async stop() {
      child.kill("SIGTERM")
      await ended
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      const port = typeof address === "object" && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
