import { readdir } from "node:fs/promises"
import { request } from "node:http"
import path from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startTestApp, type TestApp, type TestOrganization } from "../testing/test-app.ts"

let app: TestApp
let organization: TestOrganization
let token: string
beforeAll(async () => {
  app = await startTestApp()
  organization = await app.createOrganization()
  token = await app.createToken(organization, ["view-all", "manage-sboms-and-vex"])
})
afterAll(() => app.close())

const part =
  '--b\r\nContent-Disposition: form-data; name="file"; filename="a.json"\r\nContent-Type: application/json\r\n\r\n{"x":'

/** Sends these bytes as a form; with `isCut` the connection breaks after them. Gives the status, or null without an answer. */
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

  it("whose sender goes away leaves nothing behind", async () => {
    await Promise.all(Array.from({ length: 20 }, () => sendForm(part, true)))
    await expect.poll(incoming, { timeout: 5_000 }).toEqual([])
  })
})
