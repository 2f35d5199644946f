import { execFile } from "node:child_process"
import { glob, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { afterAll, beforeAll, expect, it } from "vitest"

const root = fileURLToPath(new URL("../", import.meta.url))
const run = promisify(execFile)

/** A project of somebody else's: what is packed in its node_modules, with what that depends on, and nothing else. */
let project: string
let names: readonly string[]
const modules = () => path.join(project, "node_modules")

beforeAll(async () => {
  project = await mkdtemp(path.join(tmpdir(), "waybill-packed-"))
  names = await readdir(path.join(root, "packages"))
  await run(process.execPath, [path.join(root, "scripts/pack.ts"), path.join(modules(), "@waybill"), ...names, "cli"])
  for (const name of names) {
    const manifest = JSON.parse(await readFile(path.join(modules(), "@waybill", name, "package.json"), "utf8"))
    for (const dependency of Object.keys(manifest.dependencies).filter((each) => !each.startsWith("@waybill/"))) {
      await mkdir(path.dirname(path.join(modules(), dependency)), { recursive: true })
      await symlink(path.join(root, "node_modules", dependency), path.join(modules(), dependency)).catch(
        (error: NodeJS.ErrnoException) => expect(error.code).toBe("EEXIST"),
      )
    }
  }
}, 120_000)
afterAll(() => rm(project, { recursive: true, force: true }))

it("each module of each package is loaded by Node in a project of somebody else's", async () => {
  const found: string[] = []
  for (const name of names)
    for await (const file of glob("**/*.js", { cwd: path.join(modules(), "@waybill", name, "dist") }))
      found.push(`@waybill/${name}/${file.replace(/\.js$/, "")}`)
  expect(found.length).toBeGreaterThan(100)
  await writeFile(
    path.join(project, "load.mjs"),
    `for (const name of ${JSON.stringify(found)}) await import(name)\nconsole.log("loaded")\n`,
  )
  const { stdout } = await run(process.execPath, [path.join(project, "load.mjs")])
  expect(stdout).toBe("loaded\n")
}, 60_000)

it("the examples of the versions' README run there, typed, and come to what they say", async () => {
  const readme = await readFile(path.join(modules(), "@waybill/versions/README.md"), "utf8")
  const blocks = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ""]) => code)
  const files = await Promise.all(
    blocks.map(async (code, at) => {
      const checked = code.replaceAll(/^(\S.*) \/\/ (.+)$/gm, "deepEqual($1, $2)")
      const file = path.join(project, `example-${at}.mts`)
      await writeFile(file, `import { deepStrictEqual as deepEqual } from "node:assert"\n${checked}`)
      return { file, count: checked.match(/^deepEqual\(/gm)?.length ?? 0 }
    }),
  )
  expect(files.map(({ count }) => count)).toEqual([5, 3, 1, 7])
  for (const { file } of files) await run(process.execPath, [file])
  await writeFile(
    path.join(project, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        module: "nodenext",
        target: "es2024",
        noEmit: true,
        types: ["node"],
        typeRoots: [path.join(root, "node_modules/@types")],
      },
      files: files.map(({ file }) => file),
    }),
  )
  const checked = await run(process.execPath, [
    path.join(root, "node_modules/typescript-native/bin/tsc"),
    "-p",
    path.join(project, "tsconfig.json"),
  ]).catch((error: { stdout: string }) => error)
  expect(checked.stdout).toBe("")
}, 60_000)

it("the command line is one file without dependencies, as npx runs it", async () => {
  const packed = path.join(modules(), "@waybill/cli")
  const { bin, version, dependencies } = JSON.parse(await readFile(path.join(packed, "package.json"), "utf8"))
  expect(dependencies).toBeUndefined()
  const { stdout } = await run(process.execPath, [path.join(packed, bin.waybill), "--version"])
  expect(stdout).toBe(`waybill ${version}\n`)
  const refused = await run(process.execPath, [path.join(packed, bin.waybill), "findings"], {
    env: { WAYBILL_API_KEY: "wbl_any", WAYBILL_URL: "http://127.0.0.1:9" },
  }).catch((error: { code: number; stderr: string }) => error)
  expect(refused).toMatchObject({ code: 4, stderr: expect.stringContaining("fetch failed") })
  expect(await readFile(path.join(packed, "NOTICE"), "utf8")).toMatch(/^openapi-fetch .*MIT License/s)
}, 60_000)

it("the client is typed there under strict rules", async () => {
  await writeFile(
    path.join(project, "client.mts"),
    `import { makeClient } from "@waybill/sdk/client"
const client = makeClient({ baseUrl: "http://localhost", token: "wbl_" })
const { data, error } = await client.GET("/api/v1/findings", { params: { query: { severity: "critical" } } })
if (error) throw new Error(error.permission ?? error.title)
export const first: string | undefined = data.items[0]?.vulnerability.id
// @ts-expect-error a status that there is not
await client.POST("/api/v1/triage", { body: { findings: ["a"], status: "ignored?", reach: 1 } })
`,
  )
  await writeFile(
    path.join(project, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: { strict: true, module: "nodenext", target: "es2024", noEmit: true, types: [] },
      files: ["client.mts"],
    }),
  )
  const checked = await run(process.execPath, [
    path.join(root, "node_modules/typescript-native/bin/tsc"),
    "-p",
    path.join(project, "tsconfig.json"),
  ]).catch((error: { stdout: string }) => error)
  expect(checked.stdout).toBe("")
}, 60_000)
