import { etagOf } from "../../http/etag.ts"
import { Answer, operation } from "../../http/operation.ts"
import { stateOfTrust, VexTrustShown } from "./trust.schema.ts"
import { findVexTrust } from "./trust.sql.ts"

export const getVexTrust = operation({
  id: "get_vex_trust",
  route: "GET /api/v1/settings/vex-trust",
  summary: "Which authors' VEX documents are applied, proposed or ignored",
  tag: "VEX",
  permission: "read:sbom-and-vex",
  reply: VexTrustShown,
  hasEtag: true,
  example: {},
  async handle({ actor, read }) {
    const trust = await read((tx) => findVexTrust(tx, actor.organizationId))
    return new Answer(200, trust, { etag: etagOf(stateOfTrust(trust)) })
  },
})
