import { readdir } from "node:fs/promises"
import { request } from "node:http"
import path from "node:path"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { operations } from "../operations.ts"
import { startTestApp, type TestApp, type TestOrganization } from "../testing/test-app.ts"

let app: TestApp
let organization: TestOrganization
let token: string
beforeAll(async () => {
  app = await startTestApp()
  organization = await app.createOrganization()
  token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex", "manage-vulnerability-triage"])
})
afterAll(() => app.close())

const part =
  '--b\r\nContent-Disposition: form-data; name="file"; filename="a.json"\r\nContent-Type: application/json\r\n\r\n{"x":'

/**
 * Sends these bytes as a form; with `isCut` the connection breaks after them. Gives the status, or null without an
 * answer.
 */
const sendForm = (bytes: string, isCut = false): Promise<number | null> =>
  new Promise((resolve) => {
    const call = request(`${app.url}/api/v1/sboms`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "multipart/form-data; boundary=b",
        "content-length": Buffer.byteLength(bytes) + (isCut ? 1000 : 0),
      },
    })
    call.on("response", (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? null)
    })
    call.on("error", () => resolve(null))
    if (!isCut) call.end(bytes)
    else {
      call.write(bytes)
      setTimeout(() => call.destroy(), 200)
    }
  })

const uploads = operations.flatMap((each) => (each.upload ? [`${each.method} ${each.path}`] : []))
const incoming = () => readdir(path.join(app.dataFolder, "blobs", organization.id, "incoming")).catch(() => [])

describe("a form with a file", () => {
  it.each([
    ["without its closing boundary", part],
    ["without a boundary at all", "hello"],
    ["of nothing", ""],
  ])("%s is refused at once, and leaves nothing behind", async (_words, bytes) => {
    expect(await sendForm(bytes)).toBe(400)
    expect(await incoming()).toEqual([])
  })

  it("whose name is at its limit is taken, just above it refused with its place", async () => {
    const named = (length: number) => {
      const form = new FormData()
      form.set("file", new Blob(["{}"], { type: "application/json" }), `${"a".repeat(length - 5)}.json`)
      return app.call("POST /api/v1/sboms", { token, body: form })
    }
    expect((await named(255)).body.type).toBe("/problems/sbom-invalid")
    expect((await named(256)).body).toMatchObject({ status: 400, limit: 255, errors: [{ path: "form/file" }] })
    expect(await incoming()).toEqual([])
  })

  const whole = `${part}1}\r\n`
  const field = '--b\r\nContent-Disposition: form-data; name="label"\r\n\r\nshop\r\n'
  it.each([
    ["a second file", whole + whole, "form/file"],
    ["a field before it", field + whole, "form/label"],
    ["a field behind it", whole + field, "form/label"],
    ["many parts behind it", whole + field.repeat(20), "form/label"],
    ["a large file behind it", whole + whole.replace("1}", "x".repeat(3_000_000)), "form/file"],
    ["another file before it", whole.replace('"file"', '"bom"') + whole, "form/bom"],
  ])(
    "and with %s is refused with the name of the part, by every route, and nothing is stored",
    async (_words, bytes, place) => {
      const counted = () =>
        app.database.read({ organizationId: organization.id }, (tx) =>
          tx.number(
            sql`select (select count(*) from sbom)::int + (select count(*) from vex_document)::int + (select count(*) from triage_attachment)::int`,
          ),
        )
      const stored = [await counted(), await incoming()]
      for (const route of uploads) {
        const answer = await app.call(route, {
          token,
          body: `${bytes}--b--\r\n`,
          headers: { "content-type": "multipart/form-data; boundary=b" },
        })
        expect([answer.status, answer.body?.type, answer.body?.errors?.[0]?.path], `${route} ${answer.text}`).toEqual([
          400,
          "/problems/invalid-request",
          place,
        ])
      }
      expect([await counted(), await incoming()]).toEqual(stored)
    },
  )

  it("whose sender goes away leaves nothing behind", async () => {
    await Promise.all(Array.from({ length: 20 }, () => sendForm(part, true)))
    await expect.poll(incoming, { timeout: 5_000 }).toEqual([])
  })
})
