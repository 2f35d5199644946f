import type { Page } from "playwright-core"
import { paths } from "../../apps/web/src/paths.ts"
import { vexToShow } from "./vex-to-show.ts"

/** Things of the loaded data to look at. */
export interface ShownIds {
  readonly assetId: string
  readonly vulnerabilityId: string
  readonly componentId: string
  readonly findingId: string
  /** Of the record that names a file by its hash. */
  readonly byHash: { readonly assetId: string; readonly findingId: string }
  readonly vexId: string
  readonly proposalId: string
  readonly correctionId: string
  /** A component that several ways lead to. */
  readonly deepComponentId: string
  readonly ruleId: string
  readonly productId: string
}

export interface ShownPage {
  readonly name: string
  /** An address, or how to find it once the server has its data. */
  readonly address: string | ((ids: ShownIds) => string)
  readonly isPublic?: boolean
  /** Text that is there when the page is whole. */
  readonly waitFor?: string
  /** What is done on the page before it is looked at. */
  act?(page: Page, ids: ShownIds): Promise<unknown>
}

/** Of bcprov-jdk15on 1.62, as the SBOM of Keycloak gives it. */
export const shownHash = "2fa0ab71b154da29ac134097bc6bbacd90987dd4c4005516159e6494d1d52ea2"

const isNarrow = async (page: Page): Promise<boolean> => (page.viewportSize()?.width ?? 0) < 760

/** Selects the first two rows by keyboard, or the only one, and asks for a deed, until this is said of it. */
const askedOfTwo = (deed: string, said: string) => async (page: Page) => {
  await page.getByRole("grid").focus()
  const rows = (await page.getByRole("checkbox", { name: "Select", exact: true }).count()) > 1 ? 2 : 1
  for (let i = 0; i < rows; i += 1) for (const key of ["j", "x"]) await page.keyboard.press(key)
  await page.getByRole("button", { name: deed }).click()
  await page.getByRole("dialog").getByText(said).waitFor()
}

/** Every page to look at, a line each. */
export const shownPages: readonly ShownPage[] = [
  { name: "sign-in", address: paths.signIn, isPublic: true },
  { name: "set-up-done", address: paths.setUp, isPublic: true },
  { name: "forgot-password", address: paths.forgotPassword, isPublic: true },
  { name: "assets", address: paths.assets },
  { name: "assets-drawer", address: ({ assetId }) => `${paths.assets}?open=${assetId}` },
  {
    name: "assets-columns",
    address: paths.assets,
    act: async (page) => {
      if (await isNarrow(page)) return
      await page.getByRole("button", { name: "Choose columns" }).click()
      await page.getByRole("menuitemcheckbox").first().waitFor()
    },
  },
  {
    name: "assets-change",
    address: paths.assets,
    act: async (page) => {
      await page.getByRole("grid").focus()
      for (const key of ["j", "x", "j", "x"]) await page.keyboard.press(key)
      await page.getByRole("button", { name: "Change…" }).click()
      await page.getByRole("dialog").waitFor()
    },
  },
  {
    name: "assets-labels",
    address: paths.assets,
    act: async (page) => {
      await page.getByLabel("Filter").fill("label:")
      // On a phone the order is chosen among options too, which are hidden.
      await page
        .getByRole("option", { name: /^label:.*\d$/ })
        .first()
        .waitFor()
    },
  },
  { name: "assets-nothing", address: `${paths.assets}?q=no-such-asset` },
  { name: "products", address: paths.products },
  { name: "products-nothing", address: `${paths.products}?q=no-such-product` },
  { name: "product", address: ({ productId }) => paths.product(productId) },
  { name: "product-findings", address: ({ productId }) => `${paths.product(productId)}?tab=findings` },
  {
    name: "product-edit-late",
    address: ({ productId }) => paths.product(productId),
    act: async (page) => {
      await page.getByRole("button", { name: "Edit" }).click()
      const name = page.getByRole("dialog").getByLabel("Name")
      await name.waitFor()
      const { origin, pathname } = new URL(page.url())
      const changed = await page.request.patch(`${origin}/api/v1/products/${pathname.split("/").at(-1)}`, {
        data: { description: `What a terminal installs, as of ${new Date().toISOString()}` },
        headers: { origin },
      })
      if (!changed.ok()) throw new Error(await changed.text())
      await page.getByRole("dialog").getByLabel("Description").fill("What a terminal installs, and its cranes")
      await page.getByRole("button", { name: "Save" }).click()
      await page.getByRole("alert").waitFor()
    },
  },
  {
    name: "product-add",
    address: ({ productId }) => paths.product(productId),
    act: async (page) => {
      await page.getByRole("button", { name: "Add assets" }).click()
      await page.getByPlaceholder("Name or version").fill("a")
      await page.getByRole("option").first().waitFor()
    },
  },
  { name: "dashboard", address: paths.dashboard },
  { name: "changes", address: paths.changes },
  {
    name: "changes-drawer",
    address: paths.changes,
    act: async (page) => {
      await page.getByRole("grid").focus()
      for (const key of ["j", "Enter"]) await page.keyboard.press(key)
      await page.getByRole("heading", { name: "Worst" }).waitFor()
    },
  },
  { name: "vulnerabilities", address: paths.vulnerabilities },
  {
    name: "vulnerabilities-drawer",
    address: ({ vulnerabilityId }) => `${paths.vulnerabilities}?severity=critical&open=${vulnerabilityId}`,
  },
  {
    name: "vulnerabilities-by-asset",
    address: ({ assetId }) => `${paths.vulnerabilities}?group=asset&open=${assetId}`,
  },
  {
    name: "vulnerabilities-by-component",
    address: `${paths.vulnerabilities}?group=component&severity=critical,high`,
    act: async (page) => {
      await page.getByRole("grid").focus()
      await page.keyboard.press("j")
      await page.keyboard.press("x")
    },
  },
  { name: "vulnerability", address: ({ vulnerabilityId }) => paths.vulnerability(vulnerabilityId) },
  {
    name: "vulnerability-sources",
    address: ({ vulnerabilityId }) => `${paths.vulnerability(vulnerabilityId)}?tab=sources`,
  },
  { name: "vulnerability-conflict", address: `${paths.vulnerability("CVE-2019-20444")}?tab=sources` },
  { name: "vulnerability-missing", address: paths.vulnerability("CVE-1999-0001") },
  { name: "own-vulnerabilities", address: `${paths.customVulnerabilities}?open=ACME-2026-0001` },
  { name: "own-vulnerability-edit", address: `${paths.editCustomVulnerability}?id=ACME-2026-0001` },
  {
    name: "own-vulnerability-named",
    address: paths.editCustomVulnerability,
    act: async (page) => {
      await page.getByRole("textbox", { name: "Id" }).fill("ACME-2026-0002")
      await page.getByRole("textbox", { name: "Summary" }).fill("Old codecs of ours read too far")
      await page.getByRole("combobox", { name: "Named by" }).or(page.getByLabel("Named by")).first().click()
      await page.getByRole("option", { name: "Package, vers range" }).click()
      await page.getByRole("textbox", { name: "Package" }).fill("lodash")
      await page.getByRole("textbox", { name: "Versions, as vers" }).fill("vers:npm/>=4.0.0|<4.17.21")
      await page.getByText(/It hits/).waitFor()
    },
  },
  {
    name: "own-vulnerability-hash",
    address: paths.editCustomVulnerability,
    act: async (page) => {
      await page.getByRole("textbox", { name: "Id" }).fill("ACME-2026-0003")
      await page.getByRole("textbox", { name: "Summary" }).fill("A build of ours that was tampered with")
      await page.getByRole("combobox", { name: "Named by" }).or(page.getByLabel("Named by")).first().click()
      await page.getByRole("option", { name: "Hash of a file" }).click()
      await page.getByRole("textbox", { name: "Hash" }).fill(shownHash)
      await page.getByText(/It hits/).waitFor()
    },
  },
  {
    name: "finding-by-hash",
    address: ({ byHash }) => `${paths.asset(byHash.assetId)}?tab=findings&q=ACME-2026-0005&open=${byHash.findingId}`,
    act: async (page) => {
      await page.getByRole("button", { name: "Why?" }).first().click()
      await page
        .getByText(/is the hash of a file/)
        .first()
        .waitFor()
    },
  },
  {
    name: "own-vulnerabilities-import",
    address: paths.customVulnerabilities,
    act: async (page) => {
      await page.locator("input[type=file]").setInputFiles({
        name: "records.json",
        mimeType: "application/json",
        buffer: Buffer.from(
          JSON.stringify([
            { id: "ACME-2026-0001", summary: "Other words under a known id" },
            { id: "ACME-2026-0003", summary: "A codec", affected: [{ database_specific: { purl: "lodash" } }] },
          ]),
        ),
      })
      await page.getByText("other content").first().waitFor()
    },
  },
  { name: "decisions", address: paths.decisions },
  {
    name: "decisions-drawer",
    address: `${paths.decisions}?authorKind=document&sort=createdAt`,
    act: async (page) => {
      await page.getByRole("grid").focus()
      await page.keyboard.press("j")
      await page.keyboard.press("x")
      await page.keyboard.press("Enter")
      await page.getByRole("complementary", { name: "Decision" }).waitFor()
    },
  },
  { name: "asset", address: ({ assetId }) => paths.asset(assetId) },
  {
    name: "asset-upgrades",
    address: ({ assetId }) => paths.asset(assetId),
    act: async (page) => {
      await page.getByRole("button", { name: /^Show all \d+$/ }).click()
      await page.getByRole("button", { name: /^Show the first/ }).scrollIntoViewIfNeeded()
    },
  },
  { name: "asset-findings", address: ({ assetId }) => `${paths.asset(assetId)}?tab=findings` },
  {
    name: "asset-finding",
    address: ({ assetId, findingId }) => `${paths.asset(assetId)}?tab=findings&open=${findingId}`,
  },
  {
    name: "asset-decisions",
    address: ({ assetId, findingId }) => `${paths.asset(assetId)}?tab=findings&open=${findingId}`,
    act: async (page) => {
      await page.getByText(/gives? way to this one/).click()
      await page.getByText("Narrower before wider").scrollIntoViewIfNeeded()
    },
  },
  {
    name: "asset-attachments",
    address: ({ assetId, findingId }) => `${paths.asset(assetId)}?tab=findings&open=${findingId}`,
    act: async (page) => {
      const report = { name: "call-graph.txt", mimeType: "text/plain", buffer: Buffer.from("No call of it.") }
      await page.getByRole("region", { name: "Attachments of the decision" }).locator("input").setInputFiles(report)
      await page.getByRole("link", { name: report.name }).waitFor()
      await page.getByRole("radio", { name: /^Affected/ }).click()
      await page
        .getByRole("region", { name: "Decide" })
        .locator("input[type=file]")
        .setInputFiles([report, { ...report, name: "answer-of-the-maker.eml" }])
      await page.getByText("Reaches 1").waitFor()
      await page.getByRole("region", { name: "Attachments of the decision" }).scrollIntoViewIfNeeded()
    },
  },
  { name: "asset-components", address: ({ assetId }) => `${paths.asset(assetId)}?tab=components` },
  { name: "asset-sboms", address: ({ assetId }) => `${paths.asset(assetId)}?tab=sboms` },
  { name: "asset-versions", address: ({ assetId }) => `${paths.asset(assetId)}?tab=versions` },
  { name: "components", address: `${paths.components}?q=jackson` },
  { name: "component", address: ({ componentId }) => paths.component(componentId) },
  {
    name: "package",
    address: paths.package("pkg:maven/com.fasterxml.jackson.core/jackson-databind"),
    act: (page) => page.getByLabel("Versions, newest first").getByRole("button").last().click(),
  },
  { name: "package-missing", address: paths.package("pkg:npm/nobody-has-it") },
  {
    name: "dependency-paths",
    address: ({ deepComponentId }) => paths.component(deepComponentId),
    act: (page) => page.getByRole("region", { name: "Dependency paths" }).scrollIntoViewIfNeeded(),
  },
  { name: "corrections", address: ({ correctionId }) => `${paths.corrections}?open=${correctionId}` },
  {
    name: "correction-rule",
    address: paths.corrections,
    act: async (page) => {
      await page.getByRole("button", { name: "Add a rule" }).click()
      await page.getByRole("textbox", { name: "Name" }).fill("jackson-*")
      await page.getByRole("textbox", { name: "Supplier" }).fill("FasterXML")
      await page.getByText(/findings begin/).waitFor()
    },
  },
  { name: "sboms", address: paths.sboms },
  {
    name: "sboms-delete",
    address: paths.sboms,
    act: askedOfTwo("Delete…", "another current SBOM"),
  },
  { name: "vex-delete", address: paths.vex, act: askedOfTwo("Delete…", "decision") },
  { name: "custom-withdraw", address: paths.customVulnerabilities, act: askedOfTwo("Withdraw…", "at once") },
  { name: "products-delete", address: paths.products, act: askedOfTwo("Delete…", "decision changes") },
  { name: "corrections-undo", address: paths.corrections, act: askedOfTwo("Undo…", "findings begin") },
  { name: "tokens-revoke", address: paths.apiTokens, act: askedOfTwo("Revoke…", "used in the last 7 days") },
  {
    name: "tokens-selected",
    address: `${paths.apiTokens}?state=active`,
    act: async (page) => {
      await page.getByRole("grid").focus()
      for (const key of ["j", "x"]) await page.keyboard.press(key)
      await page.getByRole("button", { name: /^Select all/ }).click()
    },
  },
  {
    name: "triage-rules-off",
    address: paths.triageRules,
    act: async (page) => {
      await page.getByRole("checkbox", { name: "Select all rules" }).click()
      await page.getByRole("button", { name: "Switch off…" }).click()
      await page
        .getByRole("dialog")
        .getByText(/decided anew|No finding changes/)
        .waitFor()
    },
  },
  {
    name: "triage-rules-selected",
    address: paths.triageRules,
    act: (page) => page.getByRole("checkbox", { name: "Select all rules" }).click(),
  },
  { name: "upload", address: paths.upload },
  {
    name: "upload-vex",
    address: paths.upload,
    act: async (page) => {
      await page.getByLabel("SBOM and VEX files").setInputFiles({
        name: "supplier.vex.json",
        mimeType: "application/json",
        buffer: Buffer.from(vexToShow({ items: [] }, "Example Product Security")),
      })
      await page.getByText("unmatched").first().waitFor()
    },
  },
  { name: "vex", address: paths.vex },
  { name: "vex-proposals", address: paths.vexProposals },
  { name: "vex-proposal", address: ({ proposalId }) => `${paths.vexProposals}?open=${proposalId}` },
  { name: "vex-trust", address: paths.vexTrust },
  { name: "action-rules", address: paths.actionRules, waitFor: "Public proof of concept" },
  {
    name: "action-rules-changed",
    address: paths.actionRules,
    act: async (page) => {
      await page.getByLabel("no exploitation, open to the internet, by hand, medium impact").selectOption("defer")
      await page.getByText("another action").first().waitFor()
      await page.getByRole("button", { name: "Discard changes" }).scrollIntoViewIfNeeded()
    },
  },
  { name: "labels", address: paths.labels },
  { name: "labels-delete", address: paths.labels, act: askedOfTwo("Delete…", "decision changes") },
  { name: "own-statuses", address: paths.ownStatuses },
  {
    name: "own-statuses-retire",
    address: paths.ownStatuses,
    act: askedOfTwo("Retire…", "one of them"),
  },
  {
    name: "own-statuses-new",
    address: paths.ownStatuses,
    act: async (page) => {
      await page.getByRole("button", { name: "New status" }).first().click()
      await page.getByRole("dialog").getByLabel("Name").waitFor()
    },
  },
  { name: "triage-rules", address: paths.triageRules },
  {
    name: "triage-rule-edit",
    address: ({ ruleId }) => `${paths.editTriageRule}?id=${ruleId}`,
    act: (page) => page.getByRole("button", { name: "Save" }).scrollIntoViewIfNeeded(),
  },
  { name: "triage-rule-new", address: paths.editTriageRule },
  {
    name: "triage-rule-tried",
    address: paths.editTriageRule,
    act: async (page) => {
      await page.getByRole("combobox", { name: "Severity" }).click()
      await page.getByRole("option", { name: "High" }).click()
      await page.getByRole("option", { name: "Medium" }).click()
      await page.keyboard.press("Escape")
      await page.getByRole("combobox", { name: "Status" }).click()
      await page.getByRole("option", { name: "Accept risk" }).click()
      await page.getByRole("table", { name: "The worst of them" }).waitFor()
      await page.getByRole("button", { name: "Create rule" }).scrollIntoViewIfNeeded()
    },
  },
  { name: "vex-drawer", address: ({ vexId }) => `${paths.vex}?open=${vexId}` },
  { name: "vex-document", address: ({ vexId }) => paths.vexDocument(vexId) },
  { name: "vex-statement", address: ({ vexId }) => `${paths.vexDocument(vexId)}?open=0` },
  { name: "feeds", address: paths.feeds },
  { name: "people", address: paths.users },
  {
    name: "people-drawer",
    address: paths.users,
    act: async (page) => {
      await page.getByRole("grid").focus()
      for (const key of ["j", "x", "Enter"]) await page.keyboard.press(key)
      await page.getByRole("button", { name: "End all" }).waitFor()
      await page.getByRole("complementary").getByRole("table").waitFor()
    },
  },
  { name: "audit", address: paths.audit },
  {
    name: "audit-drawer",
    address: `${paths.audit}?action=token.created`,
    act: (page) => page.getByText("Token created").first().click(),
  },
  { name: "outbox", address: paths.outbox },
  { name: "profile", address: paths.profile },
  { name: "sessions", address: paths.sessions },
  {
    name: "saved-views",
    address: paths.savedViews,
    act: async (page) => {
      await page.getByRole("grid").focus()
      for (const key of ["j", "Enter"]) await page.keyboard.press(key)
      await page.getByRole("complementary").waitFor()
    },
  },
  { name: "tokens", address: paths.apiTokens },
  { name: "token-new", address: paths.createApiToken },
  {
    name: "token-new-limits",
    address: paths.createApiToken,
    act: async (page) => {
      await page.getByText("Limits and description").click()
      await page.getByLabel("Only assets of these products").first().click()
      await page.getByRole("option").first().click()
      await page.keyboard.press("Escape")
      await page.getByLabel("Description").scrollIntoViewIfNeeded()
    },
  },
  { name: "permissions", address: paths.permissions },
  { name: "api-reference", address: `${paths.apiReference}#upload_sbom`, isPublic: true },
  { name: "missing", address: "/no-such-page" },
]
