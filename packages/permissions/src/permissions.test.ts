import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { effectivePermissions, isElevated, permissionsOf, scopesGranting } from "./grants.ts"
import { allPermissions } from "./permissions.ts"
import { roles } from "./roles.ts"
import { allScopeIds, presets, requiredScope, scopes } from "./scopes.ts"

const published = new URL("../../../../shared/scopes.json", import.meta.url)

describe("the permission table", () => {
  it("has 57 permissions and 20 scopes, and each permission is granted by some scope", () => {
    expect(allPermissions).toHaveLength(57)
    expect(allScopeIds).toHaveLength(20)
    for (const permission of allPermissions) expect(scopesGranting(permission), permission).not.toHaveLength(0)
  })

  it.skipIf(!existsSync(published))("equals the published table (skipped without ../shared)", () => {
    const table = JSON.parse(readFileSync(published, "utf8"))
    expect(allScopeIds.map((id) => ({ id, ...scopes[id] }))).toEqual(table.scopes)
    expect([...allPermissions].sort()).toEqual([...table.permissions].sort())
    expect(requiredScope).toBe(table.required)
    expect(presets.map((preset) => preset.name)).toEqual(table.patterns.map((p: { name: string }) => p.name))
  })
})

describe("what a token may do", () => {
  it("is never more than its owner's role may do now", () => {
    expect(effectivePermissions(["view-all", "manage-people"], roles["view-only"].scopes)).toEqual(
      permissionsOf(["view-all"]),
    )
    expect(effectivePermissions(["view-all", "manage-sboms-and-vex"], roles.member.scopes)).toContain(
      "create:sbom-and-vex",
    )
    expect(effectivePermissions(["view-all", "manage-sboms-and-vex"], roles["view-only"].scopes)).not.toContain(
      "create:sbom-and-vex",
    )
  })

  it("is elevated only through the organization-administration scopes", () => {
    expect(allScopeIds.filter((id) => isElevated([id]))).toEqual([
      "manage-settings",
      "manage-people",
      "manage-sub-organizations",
    ])
  })
})
