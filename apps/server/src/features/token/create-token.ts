import { isElevated } from "@waybill/permissions/grants"
import { allScopeIds } from "@waybill/permissions/scopes"
import { v7 as uuidv7 } from "uuid"
import { z } from "zod"
import type { Tx } from "../../db/database.ts"
import { hashSecret, makeSecret } from "../../http/credential.ts"
import { isSession, operation } from "../../http/operation.ts"
import { invalid, problem } from "../../http/problem.ts"
import { Time } from "../../http/time.schema.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { listLabelsById } from "../label/label.sql.ts"
import { ScopeIds } from "../people/people.schema.ts"
import { listProductNames } from "../product/product.sql.ts"
import { assertMayHold } from "./may-hold.ts"
import { decideExpiry } from "./token.domain.ts"
import { auditedToken, presentToken, TokenLimits, TokenName, TokenWithSecret } from "./token.schema.ts"
import { findToken, findTokenLimits, insertToken } from "./token.sql.ts"

/** Makes a token that may do just what its scopes say; its secret is in this answer and nowhere else. */
export const createToken = operation({
  id: "create_token",
  route: "POST /api/v1/tokens",
  summary: "Create an API token; its secret is only returned once",
  tag: "Tokens",
  permission: isSession("tokens are made by people, never by tokens"),
  body: z
    .strictObject({
      name: TokenName.describe("Unique among your tokens that are not revoked"),
      scopes: ScopeIds.min(1).max(allScopeIds.length),
      description: z.string().max(1024).default(""),
      expiresInDays: z.int().min(1).max(365).optional(),
      expiresAt: Time.optional(),
      limits: TokenLimits.optional(),
    })
    .refine((body) => body.expiresInDays === undefined || body.expiresAt === undefined, {
      message: "give expiresInDays or expiresAt, not both",
      path: ["expiresAt"],
    }),
  reply: TokenWithSecret,
  secretReply: true,
  problems: [
    "view-all-required",
    "expiry-too-long",
    "ceiling-exceeded",
    "administrator-required",
    "confirmation-required",
    "name-taken",
  ],
  example: { body: { name: "ci upload", scopes: ["view-all", "manage-sboms-and-vex"], expiresInDays: 30 } },
  async handle({ actor, body, request, transaction }) {
    const scopes = allScopeIds.filter((scope) => body.scopes.includes(scope))
    assertMayHold(actor, scopes)
    const secret = makeSecret("wbl_")
    const id = uuidv7()
    return transaction(async (tx) => {
      const limits = await findTokenLimits(tx, actor.organizationId)
      const wish = {
        days: body.expiresInDays ?? null,
        at: body.expiresAt === undefined ? null : new Date(body.expiresAt),
      }
      const expiry = decideExpiry(wish, limits.now, isElevated(scopes), limits.token_days_max)
      if (!expiry.ok)
        throw problem("expiry-too-long", `A token with these scopes must expire within ${expiry.daysMax} days.`, {
          limit: expiry.daysMax,
        })
      const { addresses = [], products = [], labels = [] } = body.limits ?? {}
      await expectKnown(tx, actor.organizationId, { products, labels })
      const isNew = await insertToken(tx, actor.organizationId, {
        id,
        ownerId: actor.personId,
        name: body.name,
        description: body.description,
        scopes,
        secretHash: hashSecret(secret),
        lastFour: secret.slice(-4),
        addressRanges: addresses,
        productIds: products,
        labelIds: labels,
        expiresAt: expiry.expiresAt,
      })
      if (!isNew)
        throw problem(
          "name-taken",
          `You have a token named ${body.name} already; revoke or rotate it, or take another name.`,
        )
      const row = await findToken(tx, actor.organizationId, id, actor.personId)
      if (!row) throw new Error("a token that was made was not found")
      await recordAudit(tx, actor, request, {
        action: "token.created",
        objectKind: "token",
        objectId: id,
        after: auditedToken(row),
      })
      return { ...presentToken(row), token: secret }
    })
  },
})

/** A limit that nothing has would be a token that reaches nothing. */
async function expectKnown(
  tx: Tx,
  organizationId: string,
  { products, labels }: { readonly products: readonly string[]; readonly labels: readonly string[] },
): Promise<void> {
  const known = {
    products: new Set((await listProductNames(tx, organizationId, [...products])).map(({ id }) => id)),
    labels: new Set((await listLabelsById(tx, organizationId, labels)).map(({ id }) => id)),
  }
  for (const [kind, ids] of [
    ["products", products],
    ["labels", labels],
  ] as const)
    for (const [at, id] of ids.entries())
      if (!known[kind].has(id.toLowerCase())) throw invalid(`body/limits/${kind}/${at}`, "There is none of this id.")
}
