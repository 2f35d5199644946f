import { etagOf, expectUnchanged } from "../../http/etag.ts"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { stateOfTrust, VexTrust, VexTrustShown } from "./trust.schema.ts"
import { findVexTrust, holdVexTrust, listRepeatedAuthors, listUnknownTokens, replaceVexTrust } from "./trust.sql.ts"

/**
 * Says whose VEX is believed, from now on: what documents decided or proposed before stays until their software changes
 * or somebody takes it back.
 */
export const putVexTrust = operation({
  id: "put_vex_trust",
  route: "PUT /api/v1/settings/vex-trust",
  summary: "Set whether VEX is applied, proposed or ignored: by author, for SBOMs and for all other authors",
  tag: "VEX",
  permission: "update:policy",
  body: VexTrust,
  reply: VexTrustShown,
  hasEtag: true,
  problems: ["changed-meanwhile"],
  example: {
    body: {
      everybody: "propose",
      sboms: "propose",
      authors: [{ author: "Example Product Security", trust: "apply", note: null, tokens: [] }],
    },
  },
  async handle({ actor, body, request, transaction }) {
    return transaction(async (tx) => {
      await holdVexTrust(tx, actor.organizationId)
      const before = await findVexTrust(tx, actor.organizationId)
      expectUnchanged(request, stateOfTrust(before), "whose VEX is believed")
      const twice = await listRepeatedAuthors(
        tx,
        body.authors.map(({ author }) => author),
      )
      if (twice.length > 0)
        throw problem("invalid-request", "Each author may be listed only once.", {
          errors: twice.map((place) => ({
            path: `body/authors/${place}/author`,
            message: "this author has a setting already",
          })),
        })
      const unknown = await listUnknownTokens(tx, actor.organizationId, [
        ...new Set(body.authors.flatMap(({ tokens }) => tokens)),
      ])
      const errors = body.authors.flatMap(({ tokens }, place) =>
        tokens.flatMap((id, nth) =>
          unknown.has(id)
            ? [{ path: `body/authors/${place}/tokens/${nth}`, message: "no token of yours has this id" }]
            : [],
        ),
      )
      if (errors.length > 0)
        throw problem("invalid-request", "Only tokens of the organization can be named.", { errors })
      await replaceVexTrust(tx, actor.organizationId, body)
      const after = await findVexTrust(tx, actor.organizationId)
      await recordAudit(tx, actor, request, {
        action: "vex.trust-changed",
        objectKind: "settings",
        objectId: actor.organizationId,
        objectName: "VEX trust",
        before,
        after,
      })
      return new Answer(200, after, { etag: etagOf(stateOfTrust(after)) })
    })
  },
})
