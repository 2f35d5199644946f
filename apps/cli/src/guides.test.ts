import { spawn } from "node:child_process"
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import type { ScopeId } from "@waybill/permissions/scopes"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openDatabase } from "../../server/src/db/database.ts"
import { loadFeeds } from "../../server/src/features/feed/load-feeds.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../../server/src/testing/test-app.ts"

const root = fileURLToPath(new URL("../../../", import.meta.url))
let app: TestApp
let organization: TestOrganization
let folder: string
beforeAll(async () => {
  app = await startTestApp()
  organization = await app.createOrganization()
  // What a reader has who began with `bin/start --demo`.
  const database = openDatabase({ connectionString: app.ownerUrl, connectionsMax: 2 })
  await loadFeeds({
    database,
    inputs: [path.join(root, "apps/server/advisory-sample")],
    rules: { allowHttp: false, allowPrivateAddresses: false, ports: [] },
    downloadFolder: tmpdir(),
    threads: 1,
  })
  await database.close()
  const token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  const sboms = path.join(root, "apps/server/demo")
  for (const file of await readdir(sboms)) {
    if (!file.endsWith(".json")) continue
    const body = await readFile(path.join(sboms, file), "utf8")
    await app.call("POST /api/v1/sboms", { token, body, headers: { "content-type": "application/json" } })
  }
  folder = await mkdtemp(path.join(tmpdir(), "waybill-guide-"))
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

/** What a guide tells its reader to run, in one shell, and what it says comes out. */
async function readGuide(name: string): Promise<{ script: string; expected: readonly string[] }> {
  const text = await readFile(path.join(root, "docs/guides", name), "utf8")
  const blocks = [...text.matchAll(/^```(sh|text)\n([\s\S]*?)^```$/gm)]
  return {
    script: blocks.flatMap(([, kind, body = ""]) => (kind === "sh" ? [body] : [])).join("\n"),
    expected: blocks.flatMap(([, kind, body = ""]) => (kind === "text" ? [body.trim()] : [])),
  }
}

async function runGuide(script: string, scopes: readonly ScopeId[]): Promise<{ exit: number | null; output: string }> {
  const key = await app.createToken(organization, scopes)
  const waybill = `waybill() { "${process.execPath}" "${path.join(root, "apps/cli/src/main.ts")}" "$@"; }`
  const shell = spawn("bash", ["-euo", "pipefail", "-c", `${waybill}\n${script}`], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, WAYBILL_URL: app.url, WAYBILL_API_KEY: key },
  })
  let output = ""
  shell.stdout.on("data", (chunk) => {
    output += chunk
  })
  shell.stderr.on("data", (chunk) => {
    output += chunk
  })
  const exit = await new Promise<number | null>((resolve) => shell.once("close", resolve))
  return { exit, output }
}

describe("a guide does what it says, with the two scopes that it names", () => {
  it.each([
    // First: it counts what nobody has decided on yet.
    ["products.md", ["view-all", "manage-products"]],
    ["triage-automation.md", ["view-all", "manage-vulnerability-triage"]],
    ["custom-vulnerabilities.md", ["view-all", "manage-custom-vulnerabilities"]],
    ["vex.md", ["view-all", "manage-sboms-and-vex"]],
    ["find-components.md", ["view-all", "manage-assets"]],
  ] as const)("%s", async (name, scopes) => {
    const { script, expected } = await readGuide(name)
    const { exit, output } = await runGuide(script, scopes)
    expect(exit, output).toBe(0)
    expect(expected.length).toBeGreaterThan(2)
    for (const words of expected) expect(output.replaceAll(/ +/g, " ")).toContain(words.replaceAll(/ +/g, " "))
    const refused = await runGuide(script, ["view-all"])
    expect(refused.exit, refused.output).not.toBe(0)
    expect(refused.output).toMatch(/permission|403/)
  })
})
