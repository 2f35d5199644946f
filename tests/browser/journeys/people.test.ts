import { Buffer } from "node:buffer"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { paths } from "../../../apps/web/src/paths.ts"
import { axeFindings } from "../axe-findings.ts"
import { settled } from "../settled.ts"
import { administrator, bom, isWebBuilt, type ShownApp, startShownApp } from "../shown-app.ts"

let shown: ShownApp

describe.skipIf(!isWebBuilt)("a person", () => {
  beforeAll(async () => {
    shown = await startShownApp()
  })
  afterAll(() => shown?.close())

  it("is sent to sign in, comes back to where they wanted to go, and is let out again", async () => {
    const { page, context } = await shown.open()
    await page.goto(`${shown.app.url}${paths.assets}?q=shop`)
    await page.getByRole("heading", { name: "Sign in" }).waitFor()
    await page.getByLabel("E-mail address").fill(administrator.email)
    await page.getByLabel("Password", { exact: true }).fill("wrong password here")
    await page.getByRole("button", { name: "Sign in" }).click()
    await page.getByRole("alert").waitFor()
    await page.getByLabel("Password", { exact: true }).fill(administrator.password)
    await page.getByRole("button", { name: "Sign in" }).click()
    await page.getByRole("heading", { level: 1, name: "Assets" }).waitFor()
    expect(new URL(page.url()).search).toBe("?q=shop")
    await page.getByText("2 assets").waitFor()
    await page.getByRole("button", { name: "Account of Administrator" }).click()
    await page.getByRole("menuitem", { name: "Sign out" }).click()
    await page.getByRole("heading", { name: "Sign in" }).waitFor()
    await page.goto(shown.app.url + paths.assets)
    await page.getByRole("heading", { name: "Sign in" }).waitFor()
    await context.close()
  })

  it("uploads a file, follows it to its findings, and is told where a broken one breaks", async () => {
    const { page, context } = await shown.open({ session: await shown.app.createSession(shown.organization) })
    await page.goto(shown.app.url + paths.upload)
    const file = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) })
    await page
      .getByLabel("SBOM and VEX files")
      .setInputFiles([
        file(
          "web.cdx.json",
          JSON.stringify({ ...bom("4.17.20"), serialNumber: "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79" }),
        ),
        file("broken.json", '{"bomFormat": "CycloneDX", "specVersion": "1.5", "components": ['),
      ])
    await page.getByText("Uploaded", { exact: true }).waitFor()
    await page.getByText("Rejected").waitFor()
    await page.getByRole("link", { name: "web 1" }).click()
    await page.getByRole("heading", { level: 1, name: "web" }).waitFor()
    // The verdict leads to what it counts.
    await page.getByRole("link", { name: /^1 to (?:mitigate now|watch)$/ }).click()
    expect(new URL(page.url()).search).toMatch(/^\?tab=findings&action=(?:mitigate|monitor)$/)
    await page.getByText("CVE-2024-9000").first().click()
    await page.getByRole("complementary", { name: "Finding CVE-2024-9000" }).getByText("<4.17.21").waitFor()
    await context.close()
  })

  it("is asked before all other sessions end, and keeps this one", async () => {
    const session = await shown.app.createSession(shown.organization)
    const other = await shown.app.createSession(shown.organization)
    const { page, context, complaints } = await shown.open({ session })
    const dialog = page.getByRole("dialog", { name: "End all other sessions?" })
    const status = async (of: typeof session) => (await shown.app.call("GET /api/v1/session", { session: of })).status
    await page.goto(shown.app.url + paths.sessions)
    await page.getByRole("button", { name: "End all others" }).click()
    await dialog.getByText(/of yours ends? at once/).waitFor()
    await settled(page)
    expect(await axeFindings(page)).toEqual([])
    await dialog.getByRole("button", { name: "Keep them" }).click()
    await dialog.waitFor({ state: "detached" })
    expect(await status(other)).toBe(200)
    await page.getByRole("button", { name: "End all others" }).click()
    await dialog.getByRole("button", { name: "End all others" }).click()
    await page.getByText(/^\d+ sessions? (was|were) ended\.$/).waitFor()
    expect([await status(session), await status(other)]).toEqual([200, 401])
    expect(complaints).toEqual([])
    await context.close()
  })

  it("makes a token for one job from a preset, sees its secret once, uses it, and ends it", async () => {
    const { page, context } = await shown.open({ session: await shown.app.createSession(shown.organization) })
    await page.goto(shown.app.url + paths.createApiToken)
    await page.getByLabel("Name").fill("ci-shop")
    await page.getByRole("button", { name: "CI/CD SBOM upload" }).click()
    await page
      .getByRole("complementary", { name: "What the token can do" })
      .getByText("/api/v1/sboms", { exact: false })
      .first()
      .waitFor()
    await page.getByRole("button", { name: "Create token" }).click()
    const secret = (await page.getByTestId("secret").textContent()) ?? ""
    expect(secret).toMatch(/^wbl_/)
    const answer = await shown.app.call("GET /api/v1/token", { token: secret })
    expect(answer.body.scopes).toEqual(["view-all", "manage-sboms-and-vex"])
    await page.getByRole("link", { name: "I have saved it" }).click()
    await page
      .getByRole("row", { name: /ci-shop/ })
      .getByRole("button", { name: "Revoke" })
      .click()
    await page.getByRole("dialog").getByRole("button", { name: "Revoke token" }).click()
    await page.getByText(/ci-shop is revoked/).waitFor()
    expect((await shown.app.call("GET /api/v1/token", { token: secret })).status).toBe(401)
    expect(await page.getByText(secret).count()).toBe(0)
    await context.close()
  })

  it("confirms the password before an elevated scope is given away", async () => {
    const { page, context } = await shown.open({ session: await shown.app.createSession(shown.organization) })
    await page.goto(shown.app.url + paths.createApiToken)
    await page.getByLabel("Name").fill("people-sync")
    await page.getByRole("checkbox", { name: /Manage people/ }).check()
    await page.getByRole("button", { name: "Confirm and create token" }).click()
    const dialog = page.getByRole("dialog", { name: "Confirm that it is you" })
    await dialog.getByLabel("Password", { exact: true }).fill(administrator.password)
    await dialog.getByRole("button", { name: "Confirm" }).click()
    await page.getByTestId("secret").waitFor()
    await context.close()
  })

  it("who may only look is shown why the rest is closed, and is refused nothing that the page asks", async () => {
    const { page, context, complaints } = await shown.open({
      session: await shown.app.createSession(shown.organization, { role: "view-only" }),
    })
    await page.goto(shown.app.url + paths.assets)
    const upload = page.getByRole("button", { name: "Upload SBOMs" })
    await upload.waitFor()
    expect(await upload.getAttribute("aria-disabled")).toBe("true")
    await upload.hover()
    await page.getByText(/manage-sboms-and-vex/).waitFor()
    expect(await page.getByRole("link", { name: "Upload", exact: true }).count()).toBe(0)
    await page.goto(shown.app.url + paths.createApiToken)
    await page.getByText("nobody can give more than they hold", { exact: false }).first().waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })
})
