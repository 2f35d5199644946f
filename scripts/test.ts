import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"

// Every check in order, each told with its time; a failed one does not hide the next. The last line counts them all.
const root = fileURLToPath(new URL("../", import.meta.url))
const tsc = "node_modules/typescript-native/bin/tsc"
const generated = [
  "packages/sdk/openapi.json",
  "packages/sdk/src/generated",
  "apps/server/permission-matrix.txt",
  "apps/server/public-and-session-operations.txt",
]

let passed = 0
let failed = 0

if (!existsSync(path.join(root, "../shared")))
  console.log("../shared is not there: the tests on the larger real data are skipped and say so")
await step("types", ["node", tsc, "--noEmit", "-p", "tsconfig.json"])
if (existsSync(path.join(root, "apps/web/src/main.tsx")))
  await step("types of the web", ["node", tsc, "--noEmit", "-p", "apps/web/tsconfig.json"])
await step("lint", ["node", "node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."])
await step("generate", ["node", "scripts/generate.ts"])
if (existsSync(path.join(root, ".git")))
  await step("generated files are checked in", ["git", "diff", "--exit-code", "--stat", "--", ...generated])
await vitest()
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function step(name: string, command: readonly string[]): Promise<void> {
  const startedAt = performance.now()
  const code = await run(command)
  if (code === 0) passed += 1
  else failed += 1
  console.log(`${code === 0 ? "ok  " : "FAIL"} ${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`)
}

/** The tests themselves, counted one by one. A run that executes none has failed. */
async function vitest(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "waybill-results-"))
  const file = path.join(folder, "results.json")
  const code = await run([
    "node",
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ])
  const results: unknown = existsSync(file) ? JSON.parse(await readFile(file, "utf8")) : {}
  await rm(folder, { recursive: true, force: true })
  const count = (name: string): number => {
    const value: unknown = typeof results === "object" && results !== null ? Reflect.get(results, name) : undefined
    return typeof value === "number" ? value : 0
  }
  passed += count("numPassedTests")
  failed += count("numFailedTests")
  if (count("numPassedTests") === 0 || (code !== 0 && count("numFailedTests") === 0)) failed += 1
}

function run(command: readonly string[]): Promise<number> {
  const [program = "", ...args] = command
  return new Promise((resolve) => {
    const child = spawn(program === "node" ? process.execPath : program, args, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, NO_COLOR: "1" },
    })
    child.once("error", () => resolve(127))
    child.once("close", (code) => resolve(code ?? 1))
  })
}
