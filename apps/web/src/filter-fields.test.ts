import openapi from "@waybill/sdk/openapi.json?raw"
import { expect, it } from "vitest"
import { assetFields } from "./features/asset/asset-fields.ts"
import { componentFields, componentSearchFields } from "./features/component/component-fields.ts"
import { tokenFields } from "./features/token/token-fields.ts"
import { decisionListFields } from "./features/triage/decision-list-fields.ts"
import { proposalFields } from "./features/vex/proposal-fields.ts"
import { vexFields } from "./features/vex/vex-fields.ts"
import { findingFields, ownStatusFields, vulnerabilityFields } from "./features/vulnerability/vulnerability-fields.ts"

const { paths }: { paths: Record<string, { get: { parameters: { name: string }[] } }> } = JSON.parse(openapi)

it.each([
  ["/api/v1/assets", assetFields],
  ["/api/v1/vulnerabilities", [...vulnerabilityFields, ...ownStatusFields([{ id: "1", name: "Own" }])]],
  ["/api/v1/findings/groups", vulnerabilityFields],
  ["/api/v1/assets/{assetId}/findings", findingFields],
  ["/api/v1/assets/{assetId}/components", componentFields],
  ["/api/v1/components", componentSearchFields],
  ["/api/v1/tokens", tokenFields],
  ["/api/v1/triage", decisionListFields],
  ["/api/v1/vex", vexFields],
  ["/api/v1/triage/proposals", proposalFields("1", [])],
])("what the page of %s filters by, its list takes", (path, fields) => {
  const taken = paths[path]?.get.parameters.map(({ name }) => name)
  for (const { parameter } of fields) expect(taken).toContain(parameter)
})
