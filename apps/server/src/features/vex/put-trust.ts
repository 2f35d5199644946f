import { operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { VexTrust } from "./trust.schema.ts"
import { findVexTrust, replaceVexTrust } from "./trust.sql.ts"

/** Says whose VEX is believed, from now on: what documents decided or proposed before stays until their software changes or somebody takes it back. */
export const putVexTrust = operation({
  id: "put_vex_trust",
  route: "PUT /api/v1/settings/vex-trust",
  summary: "Say whose VEX is believed: apply, propose or ignore, by author, for SBOMs and for everybody else",
  tag: "VEX",
  permission: "update:policy",
  body: VexTrust,
  reply: VexTrust,
  example: {
    body: {
      everybody: "propose",
      sboms: "propose",
      authors: [{ author: "Example Product Security", trust: "apply", note: null }],
    },
  },
  async handle({ actor, body, request, transaction }) {
    const names = body.authors.map(({ author }) => author.toLowerCase())
    const twice = names.findIndex((name, place) => names.indexOf(name) < place || name === "#sbom")
    if (twice >= 0)
      throw problem("invalid-request", "Each author stands once.", {
        errors: [{ path: `body/authors/${twice}/author`, message: "this author has a setting already" }],
      })
    return transaction(async (tx) => {
      const before = await findVexTrust(tx, actor.organizationId)
      await replaceVexTrust(tx, actor.organizationId, body)
      const after = await findVexTrust(tx, actor.organizationId)
      await recordAudit(tx, actor, request, {
        action: "vex.trust-changed",
        objectKind: "settings",
        objectId: actor.organizationId,
        before,
        after,
      })
      return after
    })
  },
})
