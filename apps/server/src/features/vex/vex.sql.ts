import type { OutgoingPart } from "@waybill/vex-formats/outgoing"
import type { VexProblem } from "@waybill/vex-formats/vex"
import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { Direction } from "../../db/direction.ts"
import type { TokenReach } from "../../http/principal.ts"
import { isWithinReach } from "../token/token-reach.sql.ts"
import type { Undoer } from "../triage/triage.sql.ts"
import { decidedBy, isDocumentTold, isToldWhole, proposedBy, toldStatements } from "./told-vex.sql.ts"

export interface VexRow {
  id: string
  /** Whether the caller is told all of it, or what is about the assets that it reaches alone. */
  is_whole: boolean
  sha256: Buffer
  bytes: number
  file_name: string | null
  format: string
  author: string | null
  issued_at: Date | null
  sbom_id: string | null
  asset_id: string | null
  warnings: { path: string; message: string; test?: string | null }[]
  statements: number
  applied: number
  proposed: number
  unmatched_count: number
  uploaded_at: Date
  uploaded_key: string
}

const columns = (organizationId: string, reach: TokenReach | null) => {
  const whole = isToldWhole(organizationId, reach)
  const ifWhole = (value: RawBuilder<unknown>, otherwise = sql`null`) =>
    reach === null ? value : sql`case when ${whole} then ${value} else ${otherwise} end`
  return sql`
  d.id, ${whole} as is_whole, d.sha256, d.bytes, ${ifWhole(sql`d.file_name`)} as file_name, d.format, d.author, d.issued_at, ${ifWhole(sql`d.sbom_id`)} as sbom_id,
  ${ifWhole(sql`(select b.asset_id from sbom b where b.organization_id = d.organization_id and b.id = d.sbom_id)`)} as asset_id, ${ifWhole(sql`d.warnings`, sql`'[]'`)} as warnings, d.uploaded_at, d.uploaded_at::text as uploaded_key,
  ${ifWhole(sql`d.statement_count`, sql`(select count(*)::int from (${toldStatements(organizationId, reach)}) n)`)} as statements,
  (select count(distinct (t.asset_id, t.vulnerability))::int from ${decidedBy(organizationId, reach)}) as applied,
  (select count(*)::int from ${proposedBy(organizationId, reach)}) as proposed,
  ${ifWhole(sql`(select count(*)::int from vex_statement s where s.organization_id = d.organization_id and s.document_id = d.id and s.state in ('unmatched', 'unreadable'))`, sql`0`)} as unmatched_count`
}

export interface VexFacts {
  readonly id: string
  readonly sha256: Buffer
  readonly bytes: number
  readonly fileName: string | null
  readonly format: string
  readonly author: string | null
  readonly issuedAt: string | null
  readonly statementCount: number
  readonly warnings: readonly VexProblem[]
  /** The SBOM that it is a part of. */
  readonly sbomId: string | null
  readonly personId: string
  readonly tokenId: string | null
  readonly mayTriage: boolean
}

/** Keeps what is known of a document; its statements follow by `insertStatements`. */
export function insertVex(tx: Tx, organizationId: string, facts: VexFacts): Promise<number> {
  return tx.run(sql`
    insert into vex_document (organization_id, id, sha256, bytes, file_name, format, author, issued_at, statement_count, warnings, sbom_id, uploaded_by, uploaded_with_token, uploader_may_triage)
    values (${organizationId}, ${facts.id}, ${facts.sha256}, ${facts.bytes}, ${facts.fileName}, ${facts.format}, ${facts.author}, ${facts.issuedAt}, ${facts.statementCount}, ${JSON.stringify(facts.warnings)}, ${facts.sbomId}, ${facts.personId}, ${facts.tokenId}, ${facts.mayTriage})`)
}

/** Stores statements as rows of [place, path, ids, when, statement or null, state, reason]. */
export function insertStatements(
  tx: Tx,
  organizationId: string,
  documentId: string,
  rowsJson: string,
): Promise<number> {
  return tx.run(sql`
    insert into vex_statement (organization_id, document_id, place, path, ids, stated_at, statement, state, reason)
    select ${organizationId}, ${documentId}, r.place, r.path, r.ids, r.at, r.statement, r.state, r.reason
      from jsonb_to_recordset(${rowsJson}::jsonb) as r(place int, path text, ids text[], at timestamptz, statement jsonb, state text, reason text)`)
}

/** Notes where a document speaks of what, for `listStatements`. */
export const insertStatementNames = (
  tx: Tx,
  organizationId: string,
  documentId: string,
  places: ReadonlyMap<string, readonly number[]>,
): Promise<number> =>
  tx.run(sql`
    insert into vex_statement_name (organization_id, name, document_id, places)
    select ${organizationId}, r.name, ${documentId}, array(select jsonb_array_elements(r.places)::int)
      from jsonb_to_recordset(${JSON.stringify([...places].map(([name, at]) => ({ name, places: at })))}::jsonb) as r(name text, places jsonb)`)

/** What of a document reaches nothing, with the reason; the first so many. */
export function listUnmatched(
  tx: Tx,
  organizationId: string,
  documentId: string,
  limit: number,
): Promise<{ statement: string; reason: string }[]> {
  return tx.many(sql`
    select s.path as statement, coalesce(s.reason, 'It reaches nothing of yours.') as reason from vex_statement s
     where s.organization_id = ${organizationId} and s.document_id = ${documentId} and s.state in ('unmatched', 'unreadable') order by s.place limit ${limit}`)
}

/**
 * The document, brought by itself or within an SBOM; null where the organization has none of this id, or none that the
 * caller's reach is told of.
 */
export const findVexById = (
  tx: Tx,
  organizationId: string,
  id: string,
  reach: TokenReach | null,
): Promise<VexRow | null> =>
  tx.maybe<VexRow>(
    sql`select ${columns(organizationId, reach)} from vex_document d where d.organization_id = ${organizationId} and d.id = ${id} and ${isDocumentTold(organizationId, reach)}`,
  )

/** The document of these bytes that was brought by itself; null where there is none. */
export const findVexByHash = (tx: Tx, organizationId: string, sha256: Buffer): Promise<VexRow | null> =>
  tx.maybe<VexRow>(
    sql`select ${columns(organizationId, null)} from vex_document d where d.organization_id = ${organizationId} and d.sha256 = ${sha256} and d.sbom_id is null`,
  )

export interface VexFilter {
  readonly q: string | null
  readonly author: string | null
  readonly formats: readonly string[] | null
  /** Of statements, of which one is enough. */
  readonly states: readonly string[] | null
  /** Name or id. */
  readonly asset: string | null
  readonly isEmbedded: boolean | null
  readonly reach: TokenReach | null
}

const isListed = (organizationId: string, { q, author, formats, states, asset, isEmbedded, reach }: VexFilter) => sql`
  d.organization_id = ${organizationId} and ${isDocumentTold(organizationId, reach)}
  and ${
    q === null
      ? sql`true`
      : sql`(strpos(lower(concat_ws(' ', d.author, case when ${isToldWhole(organizationId, reach)} then d.file_name end, d.format)), lower(${q})) > 0
       or exists (select from vex_statement_name n where n.organization_id = d.organization_id and n.name in (${q}, upper(${q})) and n.document_id = d.id
             and (${isToldWhole(organizationId, reach)} or n.places && array(select n.place from (${toldStatements(organizationId, reach)}) n))))`
  }
  and (${author}::text is null or lower(d.author) = lower(${author})) and (${formats === null} or d.format = any (${[...(formats ?? [])]}::text[]))
  and (${isEmbedded}::boolean is null or (d.sbom_id is not null) = ${isEmbedded})
  and ${states === null ? sql`true` : hasStatement(organizationId, states, reach)}
  and ${asset === null ? sql`true` : isAbout(organizationId, asset, reach)}`

const ofWhole = (states: readonly string[]) =>
  sql`exists (select from vex_statement s where s.organization_id = d.organization_id and s.document_id = d.id and s.state = any (${[...states]}::text[]))`

const hasStatement = (organizationId: string, states: readonly string[], reach: TokenReach | null) =>
  reach === null
    ? ofWhole(states)
    : sql`case when ${isToldWhole(organizationId, reach)} then ${ofWhole(states)}
               else exists (select from (${toldStatements(organizationId, reach)}) n where case when n.is_applied then 'applied' else 'proposed' end = any (${[...states]}::text[])) end`

/** Whether a document `d` decided or proposes something for an asset, or its SBOM states it. */
const isAbout = (organizationId: string, asset: string, reach: TokenReach | null) => sql`exists (
  select from asset x where x.organization_id = d.organization_id and (lower(x.name) = lower(${asset}) or x.id::text = lower(${asset})) and ${isWithinReach(organizationId, sql`x.id`, reach)} and (
    exists (select from triage_decision t where t.organization_id = d.organization_id and t.author_kind = 'document' and t.author_id = d.id and t.asset_id = x.id and t.undone_at is null)
    or exists (select from vex_proposal p where p.organization_id = d.organization_id and p.document_id = d.id and p.asset_id = x.id and p.state = 'open')
    or exists (select from sbom b where b.organization_id = d.organization_id and b.id = d.sbom_id and b.asset_id = x.id)))`

/** One page of documents by upload. */
export function listVexRows(
  tx: Tx,
  organizationId: string,
  filter: VexFilter,
  after: readonly [string, string] | null,
  limit: number,
  { order, beyond }: Direction,
): Promise<VexRow[]> {
  return tx.many<VexRow>(sql`
    select ${columns(organizationId, filter.reach)} from vex_document d where ${isListed(organizationId, filter)}
       and (${after === null} or (d.uploaded_at, d.id) ${beyond} (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid)) order by d.uploaded_at ${order}, d.id ${order} limit ${limit}`)
}

/** How many documents the filter leaves, over all pages. */
export const countVex = (tx: Tx, organizationId: string, filter: VexFilter): Promise<number> =>
  tx.number(sql`select count(*)::int from vex_document d where ${isListed(organizationId, filter)}`)

/** The ids of what the filter shows, at most so many. */
export async function listShownVex(
  tx: Tx,
  organizationId: string,
  filter: VexFilter,
  limit: number,
): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(
    sql`select d.id from vex_document d where ${isListed(organizationId, filter)} order by d.id limit ${limit}`,
  )
  return rows.map(({ id }) => id)
}

/** The documents within these SBOMs. */
export async function listVexOfSboms(tx: Tx, organizationId: string, sbomIds: readonly string[]): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(
    sql`select id from vex_document where organization_id = ${organizationId} and sbom_id = any (${[...sbomIds]}::uuid[])`,
  )
  return rows.map(({ id }) => id)
}

/**
 * Deletes the documents and their statements, and gives them; what they decided is taken back by
 * `undoDecisionsOfDocuments` first.
 */
export const deleteVexById = (
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<Pick<VexRow, "id" | "format" | "author" | "sha256">[]> =>
  tx.many(
    sql`delete from vex_document where organization_id = ${organizationId} and id = any (${[...ids]}::uuid[]) returning id, format, author, sha256`,
  )

/** Takes back what documents decided; gives the decisions' ids. */
export async function undoDecisionsOfDocuments(
  tx: Tx,
  organizationId: string,
  documentIds: readonly string[],
  by: Undoer,
): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(sql`
    update triage_decision set undone_at = now(), undone_by = ${by.personId}, undone_by_name = ${by.name}
     where organization_id = ${organizationId} and author_kind = 'document' and author_id = any (${[...documentIds]}::uuid[]) and undone_at is null returning id`)
  return rows.map(({ id }) => id)
}

export interface DecidedFindingRow {
  public_id: string
  aliases: string[]
  status: string
  justification: string | null
  impact_statement: string | null
  response: string | null
  decided_at: Date
  asset_id: string
  asset_name: string
  asset_version: string
  asset_purl: string | null
  serial_number: string | null
  document_version: string | null
  components: OutgoingPart[]
}

/** All of these assets, all of these vulnerabilities (by any of their ids), or just these findings. */
export type WhichDecided =
  | { readonly assetIds: readonly string[] }
  | { readonly vulnerabilityIds: readonly string[] }
  | { readonly findings: readonly { readonly asset_id: string; readonly vulnerability_id: number }[] }

function decidedOnes(which: WhichDecided): RawBuilder<unknown> {
  if ("assetIds" in which) return sql`f.asset_id = any (${[...which.assetIds]}::uuid[])`
  if ("vulnerabilityIds" in which)
    return sql`f.vulnerability_id in (select i.vulnerability_id from known_alias i where i.alias = any (${[...which.vulnerabilityIds]}::text[]))`
  const { findings } = which
  return sql`(f.asset_id, f.vulnerability_id) in (select * from unnest(${findings.map((each) => each.asset_id)}::uuid[], ${findings.map((each) => each.vulnerability_id)}::bigint[]))`
}

/** Findings with a decision, with the components that carry them: what an outgoing document states. */
export function listDecidedFindings(
  tx: Tx,
  organizationId: string,
  which: WhichDecided,
  limit: number,
): Promise<DecidedFindingRow[]> {
  return tx.many<DecidedFindingRow>(sql`
    select v.public_id, v.aliases, f.status, d.justification, d.impact_statement, d.response, d.created_at as decided_at, a.id as asset_id, a.name as asset_name, a.version as asset_version, a.purl as asset_purl, b.serial_number, b.document_version,
           coalesce((select jsonb_agg(distinct jsonb_build_object('name', c.name, 'version', c.version, 'purl', c.purl, 'cpe', c.cpe, 'hashes', coalesce(c.hashes, '[]'), 'bomRef', c.bom_ref)) from component c join known_match m on m.package_version_id = c.package_version_id
                      where c.organization_id = ${organizationId} and c.sbom_id = a.current_sbom_id and m.vulnerability_id = v.id), '[]') as components
      from finding f join triage_decision d on d.organization_id = f.organization_id and d.id = f.decision_id
      join asset a on a.organization_id = f.organization_id and a.id = f.asset_id join known_vulnerability v on v.id = f.vulnerability_id
      left join sbom b on b.organization_id = f.organization_id and b.id = a.current_sbom_id
     where f.organization_id = ${organizationId} and ${decidedOnes(which)}
     order by v.public_id, a.name, a.version, a.id limit ${limit}`)
}
