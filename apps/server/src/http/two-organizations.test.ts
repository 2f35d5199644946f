import { afterAll, beforeAll, expect, it } from "vitest"
import { smallSbom } from "../testing/small-sbom.ts"
import { startTestApp, type TestApp } from "../testing/test-app.ts"

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

// security.md §4: rows that carry a mark of their owner, asked for by twenty clients side by side over the server's own
// small pool.
const clients = 20
const rounds = 6

it("two organizations, twenty clients side by side: no answer of one holds a mark of the other", {
  timeout: 120_000,
}, async () => {
  const marks = ["marked-amber", "marked-cobalt"] as const
  const organizations = await Promise.all(marks.map((mark) => app.createOrganization(`Organization ${mark}`)))
  const tokens = await Promise.all(
    organizations.map((organization) =>
      app.createToken(organization, ["view-all", "manage-sboms-and-vex", "manage-vulnerability-triage"]),
    ),
  )
  const upload = (side: 0 | 1, round: string) =>
    app.call(`POST /api/v1/sboms?name=${marks[side]}-${round}&label=${marks[side]}`, {
      token: tokens[side] ?? "",
      json: smallSbom([
        { type: "library", name: `${marks[side]}-part`, version: round, purl: `pkg:npm/${marks[side]}-part@1.0.0` },
        "shared@1.0.0",
      ]),
    })
  await Promise.all([upload(0, "first"), upload(1, "first")])
  const routes = [
    "assets",
    "components?q=part",
    "components?purl=pkg:npm/shared",
    "sboms",
    "findings",
    "vulnerabilities",
    "dashboard",
    "triage",
    "feeds",
  ]
  let answers = 0
  const client = async (number: number): Promise<string[]> => {
    const side = number % 2 === 0 ? 0 : 1
    const leaks: string[] = []
    for (let round = 0; round < rounds; round += 1) {
      const texts = [await upload(side, `${number}-${round}`)]
      for (const route of routes) texts.push(await app.call(`GET /api/v1/${route}`, { token: tokens[side] ?? "" }))
      for (const answer of texts) {
        answers += 1
        if (answer.status >= 400) leaks.push(`${answer.status} ${answer.text.slice(0, 200)}`)
        if (answer.text.includes(marks[side === 0 ? 1 : 0])) leaks.push(answer.text.slice(0, 200))
      }
    }
    return leaks
  }
  const leaks = await Promise.all(Array.from({ length: clients }, (_, number) => client(number)))
  expect(leaks.flat()).toEqual([])
  expect(answers).toBe(clients * rounds * (routes.length + 1))
})
