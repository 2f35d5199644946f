import { spawn } from "node:child_process"
import { mkdtemp, readFile, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { knowOf } from "../apps/server/src/testing/known-advisory.ts"
import { startTestApp, type TestApp } from "../apps/server/src/testing/test-app.ts"
import { startBusyServer } from "./busy-server.ts"
import { writePipelineFiles } from "./pipeline-files.ts"

let app: TestApp
let token: string
let folder: string
beforeAll(async () => {
  app = await startTestApp()
  app.app.startWorker()
  token = await app.createToken(await app.createOrganization(), ["view-all", "manage-sboms-and-vex"])
  await knowOf(app, { cve: "CVE-2024-8001", fixed: "4.17.21", priority: 40, severity: 4 })
  folder = await mkdtemp(path.join(tmpdir(), "waybill-action-"))
  await writePipelineFiles(folder)
})
afterAll(() => app.close())

/** Runs the action as a runner does: inputs and files for summary and outputs in the environment. */
async function act(inputs: Readonly<Record<string, string>>) {
  const [summary, output] = [path.join(folder, "summary.md"), path.join(folder, "output")]
  await Promise.all([writeFile(summary, ""), writeFile(output, "")])
  const environment = Object.fromEntries(
    Object.entries({ url: app.url, token, files: path.join(folder, "bom.json"), ...inputs }).map(([name, value]) => [
      `INPUT_${name.toUpperCase()}`,
      value,
    ]),
  )
  const child = spawn(process.execPath, [fileURLToPath(new URL("upload.mjs", import.meta.url))], {
    env: { PATH: process.env.PATH, ...environment, GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: output },
  })
  let text = ""
  child.stdout.on("data", (chunk) => (text += chunk))
  child.stderr.on("data", (chunk) => (text += chunk))
  const code = await new Promise((resolve) => child.once("close", resolve))
  return { code, text, summary: await readFile(summary, "utf8"), output: await readFile(output, "utf8") }
}

describe("the CI action", () => {
  it("uploads, writes the summary of the job and its outputs, and passes below the threshold", async () => {
    const { code, summary, output } = await act({ "fail-on": "critical", labels: "team-a\nweb" })
    expect(code).toBe(0)
    expect(summary).toContain("| [shop&#124;&#60;b&#62; 1](")
    expect(summary).toContain("| 1 | 1 | 0 | 1 | 0 | 0 | 0 |")
    expect(summary).toContain("Within the threshold `critical`.")
    expect(output).toMatch(/findings<<waybill-end\n1\n/)
  })
  it("fails over the threshold, and says so", async () => {
    const { code, summary, text } = await act({ "fail-on": "high" })
    expect(code).toBe(1)
    expect(summary).toContain("Over the threshold `high`.")
    expect(text).toContain("0 critical, 1 high (threshold high)")
  })
  it("gives a runner none of the orders that a document's name holds", async () => {
    const { code, text, summary } = await act({ files: path.join(folder, "orders.json") })
    expect(code).toBe(0)
    expect(text).toMatch(/^waybill: .*orders\.json: a ::set-output name=findings::0 \[2J 31m b ## \[add-mask\]shop/)
    expect(text.trim().split("\n")).toHaveLength(1)
    expect(summary).toContain("b ##&#91;add-mask&#93;shop&#93;(https://example.com/) 1](")
  })
  it("waits for a server that restarts", async () => {
    const busy = await startBusyServer(app.url)
    const { code, text } = await act({ url: busy.url })
    busy.close()
    expect(text).toMatch(/cannot be reached; trying again in 1 s\n.*answered 503; trying again in 2 s\n.*1 findings/)
    expect(code).toBe(0)
  })
  it("follows the job that a very large document is answered with", { timeout: 60_000 }, async () => {
    const { code, text } = await act({ files: path.join(folder, "large one & more.json"), "fail-on": "high" })
    expect(text).toContain("large shop 1, 1 components, 1 findings")
    expect(code).toBe(1)
    const broken = await act({ files: path.join(folder, "large-broken.json") })
    expect(broken.text).toMatch(/large-broken\.json: \/components\/0/)
    expect(broken.code).toBe(2)
  })
  it("fails with the server's words for a broken file, a bad token and a threshold that is none, and never shows the token", async () => {
    const broken = await act({ files: path.join(folder, "broken.json") })
    expect(broken.code).toBe(2)
    expect(broken.text).toMatch(/broken\.json: line 1/)
    expect((await act({ token: "wbl_wrong" })).code).toBe(2)
    expect((await act({ "fail-on": "much" })).code).toBe(2)
    expect(broken.text).not.toContain(token)
  })
})
