import { operation } from "../../http/operation.ts"
import { VexTrustShown } from "./trust.schema.ts"
import { findVexTrust } from "./trust.sql.ts"

export const getVexTrust = operation({
  id: "get_vex_trust",
  route: "GET /api/v1/settings/vex-trust",
  summary: "Whose VEX is believed",
  tag: "VEX",
  permission: "read:sbom-and-vex",
  reply: VexTrustShown,
  example: {},
  handle: ({ actor, read }) => read((tx) => findVexTrust(tx, actor.organizationId)),
})
