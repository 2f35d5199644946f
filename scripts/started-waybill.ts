import { spawn } from "node:child_process"
import { readFile } from "node:fs/promises"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { freePort } from "../apps/server/src/db/free-port.ts"

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
        WAYBILL_RATE_LIMIT_FACTOR: "1000",
      },
    },
  )
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  const giveUpAt = performance.now() + 60_000
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    if (performance.now() > giveUpAt) throw new Error("the server did not start within a minute")
    await pause(50)
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

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  )
