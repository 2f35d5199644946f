import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createFirstAdministrator } from "../../server/src/features/people/first-administrator.ts"
import { knowOf } from "../../server/src/testing/known-advisory.ts"
import { startTestApp, type TestApp } from "../../server/src/testing/test-app.ts"
import { commands } from "./commands.ts"
import { run } from "./run.ts"

const password = "harbour light 4711 keel"
let app: TestApp
let folder: string
let token: string
let reader: string
let triager: string
let productMaker: string
let settings: string

beforeAll(async () => {
  app = await startTestApp()
  const made = await createFirstAdministrator(
    app.database,
    { organization: "Harbour", name: "Administrator", email: "admin@example.com", password },
    null,
  )
  if (!made) throw new Error("not made")
  const organization = { id: made.organizationId, administratorId: made.personId }
  token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
  reader = await app.createToken(organization, ["view-all"])
  settings = await app.createToken(organization, ["view-all", "manage-settings"])
  productMaker = await app.createToken(organization, ["view-all", "manage-products"])
  triager = await app.createToken(organization, ["view-all", "manage-vulnerability-triage"])
  const labels = await app.createToken(organization, ["view-all", "manage-labels"])
  await app.call("POST /api/v1/labels", { token: labels, json: { name: "team-shop" } })
  await knowOf(app, { cve: "CVE-2024-7001", fixed: "4.17.21", priority: 95, severity: 5 })
  folder = await mkdtemp(path.join(tmpdir(), "waybill-cli-"))
  await writeFile(
    path.join(folder, "bom.json"),
    JSON.stringify({
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      metadata: { component: { type: "application", name: "shop", version: "1.4.2" } },
      components: [{ type: "library", name: "lodash", version: "4.17.20", purl: "pkg:npm/lodash@4.17.20" }],
    }),
  )
  await writeFile(
    path.join(folder, "broken.json"),
    '{"bomFormat": "CycloneDX", "specVersion": "1.5", "components": [{"type": "nonsense"}]}',
  )
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

/** Runs a command line as a person would see it; what differs from run to run is made alike. */
async function cli(args: readonly string[], environment: Readonly<Record<string, string>> = {}, input = "") {
  const { exit, out, err } = await cliRaw(args, environment, input)
  return { exit, out: alike(out), err: alike(err) }
}

const alike = (text: string) =>
  text
    .replaceAll(app.url, "URL")
    .replaceAll(folder, "FOLDER")
    .replaceAll(/wbl_\w+/g, "wbl_SECRET")
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "UUID")
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, "TIME")
    .replaceAll(/\b20\d{2}-\d{2}-\d{2}\b/g, "DATE")
    .replaceAll(/[0-9a-f]{64}/g, "SHA256")
    .replaceAll(/"[A-Za-z0-9_-]{40,}"/g, '"ID"')

async function cliRaw(args: readonly string[], environment: Readonly<Record<string, string>> = {}, input = "") {
  let out = ""
  let err = ""
  const exit = await run(args, {
    environment: { WAYBILL_URL: app.url, WAYBILL_CONFIG: folder, ...environment },
    isTerminal: false,
    columns: 120,
    out: (text) => (out += `${text}\n`),
    say: (text) => (err += `${text}\n`),
    progress: () => undefined,
    readInput: async () => input,
  })
  return { exit, out, err }
}
const withToken = () => ({ WAYBILL_API_KEY: token })

describe("the command line", () => {
  it("tells its commands, and each command its options", async () => {
    expect(await cli([])).toMatchSnapshot()
    for (const command of commands)
      expect(await cli([...command.name.split(" "), "--help"]), command.name).toMatchSnapshot()
  })

  it("tells the commands of a group by its first word, also where there is none of that name", async () => {
    const tokens = await cli(["tokens", "--help"])
    expect(tokens.exit).toBe(0)
    expect(tokens.out).toContain("Usage: waybill tokens COMMAND")
    for (const { name } of commands) expect(tokens.out.includes(`  ${name}  `), name).toBe(name.startsWith("tokens "))
    expect((await cli(["feeds", "-h"])).out).toContain("feeds load PATH|URL…")
    expect(await cli(["products", "create", "Harbour suite"])).toEqual({
      exit: 2,
      out: "",
      err: "waybill: there is no command products create\nSee waybill products --help\n",
    })
  })

  it("says what was wrong with how it was called: exit 2", async () => {
    for (const args of [
      ["nonsense"],
      ["sbom", "upload"],
      ["sbom", "upload", "--nonsense", "x"],
      ["sbom", "upload", "x", "--fail-on", "much"],
      ["tokens", "create", "a", "--expires-in-days", "x"],
    ]) {
      const answer = await cli(args, withToken())
      expect(answer, args.join(" ")).toMatchSnapshot()
      expect(answer.exit, args.join(" ")).toBe(2)
    }
  })

  it("says that nobody is signed in, and which scope is missing: exit 3", async () => {
    expect(await cli(["findings"])).toMatchSnapshot()
    expect(await cli(["findings"], { WAYBILL_API_KEY: "wbl_wrong" })).toMatchSnapshot()
    const refused = await cli(["sbom", "upload", path.join(folder, "bom.json")], { WAYBILL_API_KEY: reader })
    expect(refused).toMatchSnapshot()
    expect(refused.exit).toBe(3)
  })

  it("says that no server answers: exit 4", async () => {
    const { exit, err } = await cli(["findings"], { ...withToken(), WAYBILL_URL: "http://127.0.0.1:9" })
    expect(exit).toBe(4)
    expect(err).toMatch(/^waybill: /)
  })

  it("uploads, and ends with 1 over the threshold", async () => {
    const file = path.join(folder, "bom.json")
    expect(await cli(["sbom", "upload", file], withToken())).toMatchSnapshot()
    expect(await cli(["sbom", "upload", file, "--fail-on", "kev"], withToken())).toMatchSnapshot()
    expect((await cli(["sbom", "upload", file, "--json"], withToken())).out).toMatchSnapshot()
    expect(await cli(["sbom", "upload", path.join(folder, "broken.json")], withToken())).toMatchSnapshot()
    expect((await cli(["sbom", "upload", path.join(folder, "none.json")], withToken())).exit).toBe(2)
  })

  it("lists assets, findings and feeds as tables, JSON and SARIF", async () => {
    for (const args of [
      ["assets", "list"],
      ["findings"],
      ["findings", "--json"],
      ["findings", "--sarif"],
      ["feeds", "status"],
      ["whoami"],
    ])
      expect(await cli(args, withToken()), args.join(" ")).toMatchSnapshot()
  })

  it("filters assets as their page does, and refuses what is none", async () => {
    const names = async (...flags: string[]) => {
      const { out, err } = await cli(["assets", "list", "--json", ...flags], withToken())
      return out === "" ? err : [...out.matchAll(/^ {4}"name": "([^"]+)"/gm)].map(([, name]) => name)
    }
    const all = await names()
    expect(all.length).toBeGreaterThan(0)
    expect(await names("--active", "--relationship", "first", "--kev")).toEqual(all)
    expect(await names("--severity", "critical", "--severity", "high", "--severity", "medium")).toEqual(all)
    for (const nothing of [["--inactive"], ["--label", "nowhere"], ["--type", "firmware"], ["--severity", "none"]])
      expect(await names(...nothing)).toEqual([])
    expect(await names("--relationship", "second")).toMatch(/takes first or third/)
    expect(await names("--severity", "worst")).toMatch(/there is no severity worst/)
    expect(await names("--active", "--inactive")).toMatch(/leave nothing/)
  })

  it("filters findings by what to do", async () => {
    expect((await cli(["findings", "--action", "mitigate", "--json"], withToken())).out).toContain("CVE-2024-7001")
    expect((await cli(["findings", "--action", "accept", "--action", "monitor", "--json"], withToken())).out).toBe(
      "[]\n",
    )
    expect(await cli(["findings", "--action", "ignore"], withToken())).toMatchSnapshot()
  })

  it("filters findings by what was decided, label, direct dependencies, fix, EPSS and age, and refuses what is none", async () => {
    const ids = async (...flags: string[]) => {
      const { out, err } = await cli(["findings", "--json", ...flags], withToken())
      return out === "" ? err : [...out.matchAll(/^ {6}"id": "(CVE-[^"]+)"/gm)].map(([, id]) => id)
    }
    const all = await ids()
    expect(all).toContain("CVE-2024-7001")
    expect(await ids("--age-max", "1", "--status", "open", "--fixable")).toEqual(all)
    expect(await ids("--age-min", "1")).toEqual([])
    expect(await ids("--label", "nowhere")).toEqual([])
    expect(await ids("--status", "fixed")).toEqual([])
    expect(all).toEqual(expect.arrayContaining([...(await ids("--direct"))]))
    expect(await ids("--status", "done")).toMatch(/there is no status done/)
    expect(await ids("--age-min", "old")).toMatch(/--age-min takes a number/)
  })

  it("puts assets and parts into products by their names, the same again as nothing, and decides as far as one reaches", async () => {
    const make = { WAYBILL_API_KEY: productMaker }
    const [{ id }] = JSON.parse((await cliRaw(["assets", "list", "--json"], make)).out)
    expect(await cli(["products", "put", "Kit", "--add", id], make)).toMatchSnapshot()
    expect(
      await cli(["products", "put", "Suite", "--description", "All", "--add-product", "kit"], make),
    ).toMatchSnapshot()
    expect(await cli(["products", "put", "suite", "--add-product", "Kit"], make)).toMatchSnapshot()
    expect(await cli(["products", "put", "Kit", "--add-product", "Suite"], make)).toMatchSnapshot()
    expect(await cli(["products", "put", "Suite", "--add-product", "Nobody's"], make)).toMatchSnapshot()
    expect(await cli(["products", "list"], make)).toMatchSnapshot()
    const decide = { WAYBILL_API_KEY: triager }
    const reach = ["--reach", "product:suite", "--dry-run"]
    const reached = await cli(["triage", "set", "CVE-2024-7001", "--status", "fixed", ...reach], decide)
    expect(reached.out).toBe("would reach 1 finding on 1 asset\n")
  })

  it("brings triage rules in by their names, the same again as nothing, lists and deletes them", async () => {
    const rules = path.join(folder, "rules.jsonl")
    const decide = { WAYBILL_API_KEY: triager }
    const put = async (lines: readonly object[], ...args: string[]) => {
      await writeFile(rules, lines.map((line) => JSON.stringify(line)).join("\n"))
      return cli(["triage", "rules", "put", rules, ...args], decide)
    }
    const known = { name: "Known", status: "affected", conditions: { kev: true, severity: ["critical", "high"] } }
    const accept = { name: "Low", status: "accept_risk", conditions: { severity: ["low"] } }
    expect(await put([known, accept], "--dry-run")).toMatchSnapshot()
    expect(await put([known, accept])).toMatchSnapshot()
    const listed = await cli(["triage", "rules", "list"], decide)
    expect(listed).toMatchSnapshot()
    const { out } = await cli(["triage", "rules", "list", "--json"], decide)
    expect(await put(JSON.parse(out))).toMatchSnapshot()
    expect(await put([{ ...known, name: "KNOWN", note: "now" }])).toMatchSnapshot()
    expect(await put([{ ...known, colour: "red" }])).toMatchSnapshot()
    expect(await put([{ ...known, status: "not_affected" }])).toMatchSnapshot()
    const words = { name: "Below the line", color: "grey", base: "accept_risk" }
    await app.call("POST /api/v1/settings/triage-statuses", { token: settings, json: words })
    const own = { ...accept, ownStatus: "below THE line" }
    expect(await put([own])).toMatchObject({ exit: 0, out: expect.stringMatching(/Low +changed/) })
    const { out: named } = await cli(["triage", "rules", "list", "--json"], decide)
    expect(await put(JSON.parse(named))).toMatchObject({ out: expect.stringMatching(/Low +unchanged/) })
    expect(await put([{ ...own, status: "fixed" }])).toMatchObject({
      exit: 2,
      err: expect.stringContaining("counts as accept_risk"),
    })
    expect((await cli(["triage", "rules", "list"], decide)).out).toContain("Below the line")
    expect(await cli(["triage", "rules", "delete", "known"], decide)).toMatchSnapshot()
    expect(await cli(["triage", "rules", "delete", "known"], decide)).toMatchSnapshot()
    expect(await cli(["triage", "rules", "delete", "Low"], decide)).toMatchObject({ exit: 0 })
  })

  it("takes decisions from one installation to another by names, as JSON and as CSV, the same again as nothing", async () => {
    const decide = { WAYBILL_API_KEY: triager }
    const notes = 'Never called, see "lodash.md"\nand =SUM(1)'
    const set = ["--status", "not_affected", "--justification", "component_not_present"]
    const words = { name: "Waits for the vendor", color: "violet", base: "accept_risk" }
    await app.call("POST /api/v1/settings/triage-statuses", { token: settings, json: words })
    const unknown = await cli(["triage", "set", "CVE-2024-7001", "--status", "nobody's word"], decide)
    expect(unknown).toMatchObject({ exit: 2, err: expect.stringMatching(/accept_risk, .*Waits for the vendor/) })
    const own = await cli(["triage", "set", "CVE-2024-7001", "--status", "waits for the VENDOR", "--dry-run"], decide)
    expect(own).toMatchObject({ exit: 0, out: expect.stringContaining("would reach") })
    await cli(["triage", "set", "CVE-2024-7001", "--status", "affected", "--reach", "family", "--note", "=1+1"], decide)
    await cli(["triage", "set", "CVE-2024-7001", "--status", "fixed", "--reach", "package:pkg:npm/lodash"], decide)
    await cli(["triage", "set", "CVE-2024-7001", ...set, "--note", notes], decide)
    const json = await cli(["triage", "export"], decide)
    expect(json).toMatchSnapshot()
    const csv = await cli(["triage", "export", "--format", "csv"], decide)
    expect(csv).toMatchSnapshot()
    const file = async (name: string, text: string) => {
      const at = path.join(folder, name)
      await writeFile(at, text)
      return at
    }
    const undo = async () => {
      const { body } = await app.call("GET /api/v1/triage?standing=true", { token: triager })
      for (const { id } of body.items) await app.call(`DELETE /api/v1/triage/${id}`, { token: triager })
    }
    for (const at of [await file("decisions.json", json.out), await file("decisions.csv", csv.out)]) {
      expect(await cli(["triage", "import", at], decide)).toMatchObject({ out: expect.not.stringContaining("new") })
      await undo()
      const dry = await cli(["triage", "import", at, "--dry-run", "--json"], decide)
      expect(JSON.parse(dry.out)).toMatchObject([{ result: "new" }, { result: "new" }, { result: "new" }])
      expect(JSON.parse((await cli(["triage", "export"], decide)).out)).toEqual([])
      expect(await cli(["triage", "import", at], decide)).toMatchSnapshot()
      expect((await cli(["triage", "export"], decide)).out).toBe(json.out)
    }
    await undo()
    const [first] = JSON.parse(json.out)
    for (const wrong of [
      { ...first, asset: "nowhere" },
      { ...first, colour: "red" },
      { ...first, reach: "package" },
      { ...first, ownStatus: "Unheard of" },
    ])
      expect(await cli(["triage", "import", await file("wrong.json", JSON.stringify(wrong))], decide)).toMatchSnapshot()
    expect(await cli(["triage", "import", await file("open.csv", 'vulnerability,note\n"x')], decide)).toMatchSnapshot()
  })

  it("says where a package is, and why a version is matched or not", async () => {
    for (const args of [
      ["components", "where", "pkg:npm/lodash", "--below", "4.17.21"],
      ["components", "where", "pkg:npm/lodash", "--range", "vers:npm/>=4.17.21"],
      ["components", "where", "pkg:npm/lodash", "--range", "vers:pypi/<1"],
      ["components", "where", "pkg:npm/lodash@4.17.20", "--below", "4.17.21"],
      ["vulns", "show", "ghsa-cve-2024-7001"],
      ["vulns", "show", "CVE-1999-1"],
      ["explain", "pkg:npm/lodash@4.17.20", "CVE-2024-7001"],
      ["explain", "pkg:deb/debian/libcurl4@7", "--distro", "debian-12"],
      ["explain", "pkg:npm/lodash@4.17.21"],
      ["explain", "pkg:npm/lodash@4.17.21", "CVE-1999-1"],
      ["explain", "pkg:npm/lodash@4.17.20", "--hash", `sha-256:${"ab".repeat(32)}`],
      ["explain", `sha-256:${"ab".repeat(32)}`, "--hash", `sha-256:${"ab".repeat(32)}`],
    ])
      expect(await cli(args, withToken()), args.join(" ")).toMatchSnapshot()
  })

  it("signs in, makes, lists, rotates and revokes a token, and signs out", async () => {
    expect(
      await cli(["login", "--email", "admin@example.com", "--password-stdin"], {}, "wrong password"),
    ).toMatchSnapshot()
    expect(await cli(["login", "--email", "admin@example.com", "--password-stdin"], {}, password)).toMatchSnapshot()
    expect(
      await cli(["tokens", "create", "ci", "--scope", "view-all", "--scope", "manage-sboms-and-vex"]),
    ).toMatchSnapshot()
    expect(await cli(["tokens", "create", "no-view", "--scope", "manage-sboms-and-vex"])).toMatchSnapshot()
    expect((await cli(["tokens", "create", "limited", "--scope", "view-all", "--label", "nobody's"])).exit).toBe(2)
    const limited = await cli(["tokens", "create", "limited", "--scope", "view-all", "--label", "team-shop", "--json"])
    expect(JSON.parse(limited.out).limits).toMatchObject({ labels: [{ name: "team-shop" }], isLimited: true })
    const listed = await cli(["tokens", "list", "--json"])
    expect(listed.exit).toBe(0)
    expect(await cli(["tokens", "rotate", "ci"])).toMatchSnapshot()
    expect(await cli(["tokens", "revoke", "ci"])).toMatchObject({ exit: 0 })
    expect(await cli(["tokens", "revoke", "never-made"])).toMatchSnapshot()
    expect(await cli(["tokens", "create", "second", "--scope", "view-all"])).toMatchObject({ exit: 0 })
    const many = ["second", "limited", "01890000-0000-7000-8000-00000000000a"]
    expect(await cli(["tokens", "revoke", ...many])).toMatchSnapshot()
    expect(await cli(["people", "list"])).toMatchSnapshot()
    expect(await cli(["people", "end-sessions", "--everybody"])).toMatchSnapshot()
    expect(await cli(["people", "end-sessions", "01890000-0000-7000-8000-00000000000a"])).toMatchSnapshot()
    expect((await cli(["people", "end-sessions"])).exit).toBe(2)
    expect(await cli(["logout"])).toMatchSnapshot()
    expect((await cli(["tokens", "list"])).exit).toBe(3)
  })

  it("takes an asset by its name, by name and version, or by its id, and says so where that is not one", async () => {
    const [{ id, name }] = JSON.parse((await cliRaw(["assets", "list", "--json"], withToken())).out)
    for (const asset of [id, name, `${name} 1.4.2`])
      expect((await cli(["findings", "--asset", asset], withToken())).out, asset).toContain("CVE-2024-7001")
    expect((await cli(["findings", "--asset", `${name} 9.9`], withToken())).err).toContain("No asset is called")
    const file = path.join(folder, "bom.json")
    await cli(["sbom", "upload", file, "--name", "twin", "--version", "1"], withToken())
    await cli(["sbom", "upload", file, "--name", "twin", "--version", "2"], withToken())
    const twins = await cli(["vex", "export", "--asset", "twin"], withToken())
    expect(twins).toMatchObject({ exit: 2, err: expect.stringContaining("2 assets are called twin") })
    expect((await cli(["findings", "--asset", "twin 2"], withToken())).exit).toBe(0)
    const remove = (...args: string[]) => cli(["sbom", "delete", ...args], withToken())
    expect(await remove("--asset", "twin 2", "--dry-run")).toMatchSnapshot()
    expect(await remove("--asset", "twin 2")).toMatchSnapshot()
    expect(JSON.parse((await remove("--asset", "twin 2", "--json")).out).results).toEqual([])
    expect(await remove("01890000-0000-7000-8000-00000000000a")).toMatchSnapshot()
    expect((await remove()).exit).toBe(2)
  })

  it("says beside a threshold that holds of which ecosystems nothing is known", async () => {
    const file = path.join(folder, "image.json")
    const purl = "pkg:apk/alpine/busybox@1.36.1-r0?distro=alpine-3.18"
    const components = [{ type: "library", name: "busybox", version: "1.36.1-r0", purl }]
    await writeFile(file, JSON.stringify({ bomFormat: "CycloneDX", specVersion: "1.5", components }))
    const { exit, err } = await cli(["sbom", "upload", file, "--fail-on", "low"], { ...withToken() })
    expect([exit, err]).toEqual([
      0,
      "  note: no loaded source covers Alpine:3.18: whether its 1 component has vulnerabilities is not known\n",
    ])
  })

  it("says what of a package cannot be compared, where versions are asked for", async () => {
    const odd = path.join(folder, "odd.json")
    await writeFile(
      odd,
      JSON.stringify({
        bomFormat: "CycloneDX",
        specVersion: "1.5",
        metadata: { component: { type: "application", name: "odd", version: "1" } },
        components: [{ type: "library", name: "oddity", version: "four", purl: "pkg:npm/oddity@four" }],
      }),
    )
    expect((await cli(["sbom", "upload", odd], withToken())).exit).toBe(0)
    const { out, err } = await cli(["components", "where", "pkg:npm/oddity", "--below", "5.0.0"], withToken())
    expect(out).not.toContain("four")
    expect(err).toBe(
      "0 of 0\n1 more with a version that cannot be compared: waybill components where 'pkg:npm/oddity' shows all\n",
    )
    expect((await cli(["components", "where", "pkg:npm/oddity"], withToken())).out).toContain("four")
  })
})
