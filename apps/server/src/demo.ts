import { spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { access, mkdir, readdir, readFile, writeFile } from "node:fs/promises"
import path from "node:path"
import { fileURLToPath } from "node:url"
import type { Config } from "./config/config.ts"

const root = fileURLToPath(new URL("../../../", import.meta.url))
const sampleFolder = path.join(root, "apps/server/advisory-sample")
const sbomFolder = path.join(root, "apps/server/demo")
const findingsShown = 14

type Administrator = NonNullable<Config["firstAdministrator"]>

/**
 * The demo's administrator: a password of its own for each data folder, kept there for its owner, so that a later start
 * can show it again.
 */
export async function demoAdministrator(dataFolder: string): Promise<Administrator> {
  const file = path.join(dataFolder, "demo-password")
  await mkdir(dataFolder, { recursive: true })
  const kept = await readIfThere(file)
  const password = kept?.trim() || randomBytes(12).toString("base64url")
  if (kept === null) await writeFile(file, `${password}\n`, { mode: 0o600 })
  return { email: "admin@example.com", password, organization: "Demo organization" }
}

/**
 * Shows the main job with the parts that a user would use: the sample of advisories is loaded, the command line signs
 * in, makes a token that may only read and upload, and uploads real SBOMs with that token. Done once for a data folder;
 * a start that was cut off begins again and finds what is there already.
 */
export async function runDemo(
  config: Config,
  administrator: Administrator,
  say: (line: string) => void,
): Promise<void> {
  const done = path.join(config.dataFolder, "demo-done")
  if ((await readIfThere(done)) === null) {
    await showMainJob(config, administrator, say)
    await writeFile(done, "")
  }
  console.log(guide(config, administrator))
}

async function showMainJob(config: Config, administrator: Administrator, say: (line: string) => void): Promise<void> {
  const url = config.publicUrl.origin
  const { WAYBILL_API_KEY: _key, MANIFEST_API_KEY: _other, ...inherited } = process.env
  const signedIn = {
    ...inherited,
    WAYBILL_URL: url,
    WAYBILL_DATA: config.dataFolder,
    WAYBILL_CONFIG: path.join(config.dataFolder, "demo-sign-in"),
  }
  say("Loading the advisory sample: npm, PyPI, Maven, Go and others, with KEV and EPSS")
  say(`  ${lastLine(await run("apps/server/src/load-feeds-command.ts", [sampleFolder], signedIn))}`)
  const waybill = (args: readonly string[], environment: NodeJS.ProcessEnv, input = "") =>
    run("apps/cli/src/main.ts", args, environment, input)
  await waybill(["login", "--email", administrator.email, "--password-stdin"], signedIn, administrator.password)
  say("Making a token that holds view-all and manage-sboms-and-vex, and nothing else")
  const name = `demo upload ${new Date().toISOString().slice(0, 19)}`
  const scopes = ["--scope", "view-all", "--scope", "manage-sboms-and-vex"]
  const token = (await waybill(["tokens", "create", name, ...scopes, "--expires-in-days", "7"], signedIn)).trim()
  await waybill(["logout"], signedIn)
  const withToken = { ...inherited, WAYBILL_URL: url, WAYBILL_API_KEY: token }
  const files = (await readdir(sbomFolder)).filter((file) => file.endsWith(".json")).sort()
  say(`Uploading ${files.length} real SBOMs with that token: ${files.join(", ")}`)
  const paths = files.map((file) => path.join(sbomFolder, file))
  console.log(`\n${(await waybill(["sbom", "upload", ...paths], withToken)).trimEnd()}\n`)
  const findings = (await waybill(["findings"], withToken)).trimEnd().split("\n")
  console.log(`${findings.slice(0, findingsShown + 1).join("\n")}`)
  if (findings.length > findingsShown + 1) console.log("… (bin/waybill findings shows all)\n")
}

function guide(config: Config, administrator: Administrator): string {
  const url = config.publicUrl.origin
  return [
    "",
    `  Open      ${url}`,
    `  Sign in   ${administrator.email}`,
    `  Password  ${administrator.password}`,
    "",
    "  Try next",
    `    drop an SBOM of your own     ${url}/upload`,
    `    make a token for one job     ${url}/settings/account/api-tokens/create`,
    `    read the API                 ${url}/api/docs`,
    `    the command line             printf %s '${administrator.password}' | bin/waybill login --url ${url} --email ${administrator.email} --password-stdin`,
    "                                 bin/waybill findings --help",
    "",
    "  Ctrl-C stops everything.",
    "",
  ].join("\n")
}

/** Runs one of our programs as a process of its own, as a user would, and gives its standard output. */
function run(program: string, args: readonly string[], environment: NodeJS.ProcessEnv, input = ""): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, program), ...args], { env: environment, stdio: "pipe" })
    const output: Buffer[] = []
    const complaint: Buffer[] = []
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk))
    child.stderr.on("data", (chunk: Buffer) => complaint.push(chunk))
    child.once("error", reject)
    child.once("close", (code) => {
      if (code === 0) resolve(Buffer.concat(output).toString("utf8"))
      else
        reject(
          new Error(
            `the demo's step "${path.basename(program)} ${args.slice(0, 2).join(" ")}" ended with ${code}: ${Buffer.concat(complaint).toString("utf8").trim()}`,
          ),
        )
    })
    child.stdin.on("error", () => undefined)
    child.stdin.end(input)
  })
}

const lastLine = (text: string): string => text.trimEnd().split("\n").at(-1) ?? ""

async function readIfThere(file: string): Promise<string | null> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  )
  return isThere ? readFile(file, "utf8") : null
}
