import { spawn, spawnSync } from "node:child_process"
import { mkdtemp, readFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { parse } from "yaml"
import { z } from "zod"
import { knowOf } from "../apps/server/src/testing/known-advisory.ts"
import { startTestApp, type TestApp } from "../apps/server/src/testing/test-app.ts"
import { startBusyServer } from "./busy-server.ts"
import { writePipelineFiles } from "./pipeline-files.ts"

// What the template installs in its image must be here to run it.
const areTools = ["curl", "jq"].every((tool) => spawnSync(tool, ["--version"]).status === 0)
const Template = z.object({
  ".waybill-upload": z.object({ variables: z.record(z.string(), z.string()), script: z.array(z.string()) }),
})

describe.skipIf(!areTools)("the GitLab template (skipped without curl and jq)", () => {
  let app: TestApp
  let token: string
  let folder: string
  let template: z.output<typeof Template>[".waybill-upload"]
  beforeAll(async () => {
    app = await startTestApp()
    app.app.startWorker()
    token = await app.createToken(await app.createOrganization(), ["view-all", "manage-sboms-and-vex"])
    await knowOf(app, { cve: "CVE-2024-8002", fixed: "4.17.21", priority: 40, severity: 4 })
    folder = await mkdtemp(path.join(tmpdir(), "waybill-gitlab-"))
    await writePipelineFiles(folder)
    const text = await readFile(new URL("gitlab/waybill.gitlab-ci.yml", import.meta.url), "utf8")
    template = Template.parse(parse(text))[".waybill-upload"]
  })
  afterAll(() => app.close())

  /** Runs the script lines as a runner does: one after the other in one shell, variables in the environment. */
  async function run(variables: Readonly<Record<string, string>>) {
    const child = spawn("sh", ["-c", template.script.join("\n")], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        WAYBILL_URL: app.url,
        WAYBILL_API_KEY: token,
        ...template.variables,
        ...variables,
      },
    })
    let text = ""
    child.stdout.on("data", (chunk) => (text += chunk))
    child.stderr.on("data", (chunk) => (text += chunk))
    const code = await new Promise((resolve) => child.once("close", resolve))
    return { code, text }
  }

  it("uploads, says what is known, and ends by the threshold", async () => {
    const within = await run({ WAYBILL_FILES: "bom.json", WAYBILL_FAIL_ON: "critical" })
    expect(within.text).toContain("shop|<b> 1: 1 components, 0 critical, 1 high, 0 medium")
    expect(within.code).toBe(0)
    expect((await run({ WAYBILL_FILES: "bom.json", WAYBILL_FAIL_ON: "high" })).code).toBe(1)
    expect((await run({ WAYBILL_FILES: "bom.json bom.json", WAYBILL_FAIL_ON: "kev" })).code).toBe(0)
  })
  it("waits for a server that restarts", async () => {
    const busy = await startBusyServer(app.url)
    const { code, text } = await run({ WAYBILL_URL: busy.url, WAYBILL_FILES: "bom.json" })
    busy.close()
    expect(text).toContain("1 components")
    expect(code).toBe(0)
  })
  it("prints a name on its line, whatever is in it", async () => {
    const { code, text } = await run({ WAYBILL_FILES: "orders.json" })
    expect(code).toBe(0)
    expect(text).toMatch(/^a ::set-output name=findings::0 \[2J 31m b ##\[add-mask\]shop.* 1: 1 components/)
    expect(text.trim().split("\n")).toHaveLength(1)
  })
  it("follows the job that a very large document is answered with, whatever its file is called", {
    timeout: 60_000,
  }, async () => {
    const large = await run({ WAYBILL_FILES: "large&more.json", WAYBILL_FAIL_ON: "high" })
    expect(large.text).toContain("large store 1: 1 components, 0 critical, 1 high")
    expect(large.code).toBe(1)
    const broken = await run({ WAYBILL_FILES: "large-broken.json" })
    expect(broken.text).toContain("/components/0/type")
    expect(broken.code).toBe(2)
  })
  it("ends with 2 and the reason for a broken file, a bad token, no server and a threshold that is none, and never shows the token", async () => {
    const broken = await run({ WAYBILL_FILES: "broken.json" })
    expect(broken.text).toContain("line 1")
    expect(broken.code).toBe(2)
    expect((await run({ WAYBILL_FILES: "bom.json", WAYBILL_API_KEY: "wbl_wrong" })).code).toBe(2)
    const nowhere = { WAYBILL_URL: "http://127.0.0.1:9", WAYBILL_PATIENCE_SECONDS: "1" }
    expect((await run({ WAYBILL_FILES: "bom.json", ...nowhere })).code).toBe(2)
    expect((await run({ WAYBILL_FILES: "bom.json", WAYBILL_FAIL_ON: "much" })).code).toBe(2)
    expect(broken.text).not.toContain(token)
  })
})
