import { type RawBuilder, sql } from "kysely"
import type { z } from "zod"
import type { Tx } from "../../db/database.ts"
import { heldBackReason, type SaidOfDocument, type Trust, trustIn } from "./trust.domain.ts"
import type { VexTrust, VexTrustShown } from "./trust.schema.ts"

type Shown = z.output<typeof VexTrustShown>
interface TrustRow {
  /** In small letters. */
  key: string
  author: string
  trust: Trust
  note: string | null
  tokens: Shown["authors"][number]["tokens"]
}

/** Not authors: the rows of what holds for everybody, and for what SBOMs state of themselves. */
const everybody = ""
const sboms = "#sbom"
const general = [everybody, sboms]

/** Until the transaction ends nobody else of the organization changes who is believed. */
export async function holdVexTrust(tx: Tx, organizationId: string): Promise<void> {
  await tx.one(sql`select pg_advisory_xact_lock(hashtextextended('vex-trust:' || ${organizationId}, 0))`)
}

/** Who is believed; everybody, where nobody has said otherwise. */
export async function findVexTrust(tx: Tx, organizationId: string): Promise<Shown> {
  const rows = await tx.many<TrustRow>(sql`
    select t.author as key, coalesce(t.author_as_written, t.author) as author, t.trust, t.note,
           coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'owner', p.name) order by k.name, k.id)
              from vex_trust_token n join api_token k on k.organization_id = n.organization_id and k.id = n.token_id join person p on p.id = k.owner_id
             where n.organization_id = t.organization_id and n.author = t.author), '[]') as tokens
      from vex_trust t where t.organization_id = ${organizationId} order by t.author`)
  const generally = (name: string) => rows.find(({ key }) => key === name)?.trust ?? "apply"
  return {
    everybody: generally(everybody),
    sboms: generally(sboms),
    authors: rows.filter(({ key }) => !general.includes(key)).map(({ key: _key, ...shown }) => shown),
  }
}

/**
 * Writes whose statements are believed, in the place of all that was said before. Authors are told apart without regard
 * to case.
 */
export async function replaceVexTrust(tx: Tx, organizationId: string, trust: z.output<typeof VexTrust>): Promise<void> {
  const rows = [
    { author: everybody, trust: trust.everybody, note: null, tokens: [] },
    { author: sboms, trust: trust.sboms, note: null, tokens: [] },
    ...trust.authors,
  ]
  await tx.run(sql`delete from vex_trust where organization_id = ${organizationId}`)
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(author text, trust text, note text, tokens uuid[])`
  await tx.run(sql`
    insert into vex_trust (organization_id, author, author_as_written, trust, note) select ${organizationId}, lower(r.author), r.author, r.trust, r.note from ${given}`)
  await tx.run(sql`
    insert into vex_trust_token (organization_id, author, token_id)
    select distinct ${organizationId}::uuid, lower(r.author), n.id from ${given} cross join lateral unnest(r.tokens) as n(id)`)
}

/**
 * The places of those that have a setting already, as the database knows small letters: of one before them, or of what
 * is no author.
 */
export async function listRepeatedAuthors(tx: Tx, authors: readonly string[]): Promise<number[]> {
  const rows = await tx.many<{ place: number }>(sql`
    select (n - 1)::int as place
      from (select n, lower(author) as key, row_number() over (partition by lower(author) order by n) as nth from unnest(${[...authors]}::text[]) with ordinality as a(author, n)) a
     where nth > 1 or key = any (${general}::text[]) order by n`)
  return rows.map(({ place }) => place)
}

/** Those of these ids that are no token of the organization. */
export async function listUnknownTokens(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.many<{ id: string }>(sql`
    select n.id from unnest(${[...ids]}::uuid[]) as n(id)
     where not exists (select from api_token k where k.organization_id = ${organizationId} and k.id = n.id)`)
  return new Set(rows.map(({ id }) => id))
}

/** Lets the token that takes another's place bring what the other one may. */
export const passOnVexTrust = (tx: Tx, organizationId: string, oldTokenId: string, newTokenId: string) =>
  tx.run(sql`
    insert into vex_trust_token (organization_id, author, token_id)
    select organization_id, author, ${newTokenId}::uuid from vex_trust_token where organization_id = ${organizationId} and token_id = ${oldTokenId}`)

export interface TrustInDocument {
  readonly trust: Trust
  /** Why it is only proposed though its author applies. */
  readonly heldBack: string | null
}

/**
 * How far each document is believed: by its author's own setting and by who brought it, else as SBOMs or everybody;
 * without any setting, documents apply.
 */
export async function findTrust(
  tx: Tx,
  organizationId: string,
  documentIds: readonly string[],
): Promise<Map<string, TrustInDocument>> {
  const rows = await tx.many<SaidOfDocument & { id: string; brought_by: string | null }>(sql`
    select d.id, coalesce(general.trust, 'apply') as general, own.trust as own, ${isAllowed({
      author: sql`own.author`,
      mayTriage: sql`d.uploader_may_triage`,
      tokenId: sql`d.uploaded_with_token`,
    })} as "isFromAllowed", p.name || coalesce(' (token ' || k.name || ')', '') as brought_by
      from vex_document d
      left join vex_trust own on own.organization_id = d.organization_id and own.author = lower(d.author) and lower(d.author) <> all (${general})
      left join vex_trust general on general.organization_id = d.organization_id and general.author = case when d.sbom_id is null then ${everybody} else ${sboms} end
      left join person p on p.id = d.uploaded_by left join api_token k on k.organization_id = d.organization_id and k.id = d.uploaded_with_token
     where d.organization_id = ${organizationId} and d.id = any (${[...documentIds]}::uuid[])`)
  return new Map(
    rows.map(({ id, brought_by, ...said }) => {
      const { trust, isHeldBack } = trustIn(said)
      return [id, { trust, heldBack: isHeldBack ? heldBackReason(brought_by ?? "somebody who is gone") : null }]
    }),
  )
}

/** Whether whoever brings it lets an author's document apply. */
export const isAllowed = (who: Readonly<Record<"author" | "mayTriage" | "tokenId", RawBuilder<unknown>>>) =>
  sql`(${who.mayTriage} or exists (
    select from vex_trust_token n where n.organization_id = d.organization_id and n.author = ${who.author} and n.token_id = ${who.tokenId}))`
