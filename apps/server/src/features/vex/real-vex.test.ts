import { existsSync, readdirSync, readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startTestApp, type TestApp } from "../../testing/test-app.ts"

const shared = new URL("../../../../../../shared/", import.meta.url)

describe.skipIf(!existsSync(shared))("every VEX document at hand (skipped without ../shared)", () => {
  let app: TestApp
  let token: string
  beforeAll(async () => {
    app = await startTestApp()
    token = await app.createToken(await app.createOrganization("Harbour"), ["view-all", "manage-sboms-and-vex"])
  })
  afterAll(() => app.close())

  const read = (file: string) => readFileSync(new URL(file, shared), "utf8")
  const files = (folder: string) =>
    readdirSync(new URL(folder, shared), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".json"))
      .map((file) => ({ name: `${folder}${file}`, text: read(`${folder}${file}`), test: null }))
  const vendors = () =>
    gunzipSync(readFileSync(new URL("data/vex/csaf/csaf.jsonl.gz", shared)))
      .toString("utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line, place) => ({ name: `vendor-${place}.json`, text: JSON.stringify(JSON.parse(line).doc), test: null }))
  /** Documents that break a mandatory test of CSAF, each with its number. */
  const broken = (version: string) => {
    const folder = `conformance/csaf/csaf_${version}/test/validator/data/`
    const tests: { id: string; group: string; failures?: { name: string }[] }[] = JSON.parse(
      read(`${folder}testcases.json`),
    ).tests
    return tests
      .filter(({ group }) => group === "mandatory")
      .flatMap(({ id, failures }) => (failures ?? []).map(({ name }) => ({ name: folder + name, test: id })))
      .filter(({ name }) => existsSync(new URL(name, shared)))
      .map((each) => ({ ...each, text: read(each.name) }))
  }

  it("is taken, or refused with the place of what is wrong; what breaks a test of CSAF is answered with its number", async () => {
    const all = [
      ...vendors(),
      ...files("data/vex/"),
      ...["2.0", "2.1"].flatMap((version) => [
        ...files(`conformance/csaf/csaf_${version}/examples/`),
        ...broken(version),
      ]),
    ]
    const answer = async ({ name, text, test }: (typeof all)[number]) => {
      const { status, body } = await app.call("POST /api/v1/vex", {
        token,
        headers: { "content-type": "application/json" },
        body: text,
      })
      expect([200, 201, 422], name).toContain(status)
      const told: { path: string; message: string; test?: string | null }[] =
        status === 422 ? body.errors : body.warnings
      if (status === 422) expect(told.length, name).toBeGreaterThan(0)
      for (const each of told)
        expect(each, name).toMatchObject({ path: expect.stringMatching(/^\//), message: expect.any(String) })
      if (test !== null)
        expect(
          told.map((each) => each.test),
          name,
        ).toContain(test)
    }
    for (let place = 0; place < all.length; place += 8) await Promise.all(all.slice(place, place + 8).map(answer))
    expect(all.length).toBeGreaterThan(300)
  }, 180_000)
})
