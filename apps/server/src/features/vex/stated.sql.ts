import type { VexStatus } from "@waybill/vex-formats/vex"
import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import type { TokenReach } from "../../http/principal.ts"
import { isWithinReach } from "../token/token-reach.sql.ts"
import type { Bom, Software } from "./match-product.domain.ts"
import type { KeptStatement, StatableFinding } from "./stated-findings.domain.ts"
import { type StoredProduct, wholeProducts } from "./stored-statement.domain.ts"

export interface StatementScope {
  readonly assetId: string | null
  readonly vulnerabilityIds: readonly number[] | null
}

interface StatementRow {
  document_id: string
  asset_id: string | null
  place: number
  ids: string[]
  stated_at: Date | null
  statement: {
    status: VexStatus
    justification: string | null
    impactStatement: string | null
    response: string | null
    products: StoredProduct[]
  }
}

/** What is stated about vulnerabilities that an asset has, or about these. */
export async function listStatements(tx: Tx, organizationId: string, scope: StatementScope): Promise<KeptStatement[]> {
  const names =
    scope.assetId === null
      ? sql`select distinct unnest(array[n.name, lower(n.name)]) as name from unnest(${[...(scope.vulnerabilityIds ?? [])]}::bigint[]) as v(id) join known_name n on n.vulnerability_id = v.id`
      : sql`select distinct n.name from finding f join known_name n on n.vulnerability_id = f.vulnerability_id where f.organization_id = ${organizationId} and f.asset_id = ${scope.assetId}`
  const rows = await tx.many<StatementRow>(sql`
    with spoken as materialized (
      select distinct k.document_id, p.place from (${names}) n
        join vex_statement_name k on k.organization_id = ${organizationId} and k.name = n.name cross join lateral unnest(k.places) as p(place)
    )
    select s.document_id, b.asset_id, s.place, s.ids, s.stated_at, s.statement
      from spoken k join vex_statement s on s.organization_id = ${organizationId} and s.document_id = k.document_id and s.place = k.place
      join vex_document d on d.organization_id = s.organization_id and d.id = s.document_id
      left join sbom b on b.organization_id = d.organization_id and b.id = d.sbom_id
     where s.statement is not null and (${scope.assetId}::uuid is null or b.id is null or b.asset_id = ${scope.assetId})
     order by d.uploaded_at, d.id, s.place`)
  return rows.map(readStatement)
}

/** What a document states, in its order. */
export async function listStatementsOf(tx: Tx, organizationId: string, documentId: string): Promise<KeptStatement[]> {
  const rows = await tx.many<StatementRow>(sql`
    select s.document_id, b.asset_id, s.place, s.ids, s.stated_at, s.statement from vex_statement s
      join vex_document d on d.organization_id = s.organization_id and d.id = s.document_id
      left join sbom b on b.organization_id = d.organization_id and b.id = d.sbom_id
     where s.organization_id = ${organizationId} and s.document_id = ${documentId} and s.statement is not null order by s.place`)
  return rows.map(readStatement)
}

const readStatement = ({ document_id, asset_id, place, ids, stated_at, statement }: StatementRow): KeptStatement => ({
  documentId: document_id,
  assetId: asset_id,
  place,
  ids,
  statedAt: stated_at,
  ...statement,
  products: wholeProducts(statement.products),
})

/** The vulnerabilities of the organization's findings that these ids name. */
export async function listVulnerabilitiesOfIds(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<Map<string, number>> {
  // Both spellings as they are, and each looked up by itself: under row-level security no index is used for what a
  // function makes of another row's text, and joined, all names of all own records would be read.
  const spelled = ids.flatMap((id) => [...new Set([id, id.toUpperCase()])].map((name) => ({ id, name })))
  const rows = await tx.many<{ id: string; vulnerability_id: number }>(sql`
    select distinct on (named.id) named.id, i.vulnerability_id
      from unnest(${spelled.map(({ id }) => id)}::text[], ${spelled.map(({ name }) => name)}::text[]) as named(id, name)
     cross join lateral (select i.vulnerability_id from known_alias i where i.alias = named.name offset 0) i
     where exists (select from finding f where f.organization_id = ${organizationId} and f.vulnerability_id = i.vulnerability_id)`)
  return new Map(rows.map((row) => [row.id, row.vulnerability_id]))
}

interface FindingRow {
  asset_id: string
  vulnerability_id: number
  public_id: string
  asset: Software
  bom: Bom
  carriers: Software[]
}

/**
 * One page of the findings of these vulnerabilities that are within a reach, with what names the asset and the
 * components that carry each.
 */
export async function listStatableFindings(
  tx: Tx,
  organizationId: string,
  vulnerabilityIds: readonly number[],
  assetId: string | null,
  after: readonly [number, string],
  limit: number,
  reach: TokenReach | null = null,
): Promise<StatableFinding[]> {
  // Own records have numbers below zero: the page begins below all of them.
  const isFirst = after[1] === ""
  const rows = await tx.many<FindingRow>(sql`
    select f.asset_id, f.vulnerability_id, v.public_id,
           jsonb_build_object('purl', coalesce(a.purl, case when y.key like 'pkg:%' then y.key end), 'cpe', null, 'name', a.name, 'versions', jsonb_build_array(a.version), 'bomRef', b.subject_ref, 'hashes', '[]'::jsonb) as asset,
           jsonb_build_object('serialNumber', b.serial_number, 'version', b.document_version) as bom,
           coalesce((select jsonb_agg(distinct jsonb_build_object('purl', c.purl, 'cpe', c.cpe, 'name', c.name, 'versions', jsonb_build_array(coalesce(c.version, ''), coalesce(w.version, '')), 'bomRef', c.bom_ref, 'hashes', coalesce(c.hashes, '[]'::jsonb)))
              from component c join known_match m on m.package_version_id = c.package_version_id left join package_version w on w.id = c.package_version_id
             where c.organization_id = f.organization_id and c.sbom_id = a.current_sbom_id and m.vulnerability_id = f.vulnerability_id), '[]') as carriers
      from finding f join asset a on a.organization_id = f.organization_id and a.id = f.asset_id
      join asset_family y on y.organization_id = a.organization_id and y.id = a.family_id
      join known_vulnerability v on v.id = f.vulnerability_id
      left join sbom b on b.organization_id = a.organization_id and b.id = a.current_sbom_id
     where f.organization_id = ${organizationId} and f.vulnerability_id = any (${[...vulnerabilityIds]}::bigint[]) and (${assetId}::uuid is null or f.asset_id = ${assetId})
       and ${isWithinReach(organizationId, sql`f.asset_id`, reach)} and (${isFirst} or (f.vulnerability_id, f.asset_id) > (${after[0]}, ${isFirst ? null : after[1]}::uuid))
     order by f.vulnerability_id, f.asset_id limit ${limit}`)
  return rows.map((row) => ({
    assetId: row.asset_id,
    vulnerabilityId: row.vulnerability_id,
    publicId: row.public_id,
    asset: row.asset,
    bom: row.bom,
    carriers: row.carriers,
  }))
}

export interface StatedRow {
  readonly id: string
  readonly documentId: string
  readonly place: number
  readonly assetId: string
  readonly vulnerability: string
}

const given = (rows: readonly StatedRow[]) => sql`
  jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as given(row, nth)
  cross join lateral jsonb_to_record(given.row) as r(id uuid, "documentId" uuid, place int, "assetId" uuid, vulnerability text)`

/**
 * Makes decisions of statements, in the order given; none where the document has decided on the finding before, unless
 * it was the document itself that said so no more, and none where somebody rejected it as a proposal.
 */
export function insertDocumentDecisions(tx: Tx, organizationId: string, rows: readonly StatedRow[]): Promise<number> {
  return tx.run(sql`
    insert into triage_decision (organization_id, id, vulnerability, status, justification, impact_statement, response, reach, asset_id, author_kind, author_id, author_name, statement_place)
    select ${organizationId}, r.id, r.vulnerability, s.statement ->> 'status', s.statement ->> 'justification', s.statement ->> 'impactStatement', s.statement ->> 'response', 'asset', r."assetId", 'document', d.id,
           coalesce(left(d.author, 200), 'unnamed author') || ' (' || d.format || ')', r.place
      from ${given(rows)}
      join vex_document d on d.organization_id = ${organizationId} and d.id = r."documentId"
      join vex_statement s on s.organization_id = ${organizationId} and s.document_id = d.id and s.place = r.place
     where not exists (select from triage_decision t where t.organization_id = ${organizationId} and t.author_kind = 'document' and t.author_id = d.id and t.asset_id = r."assetId"
             and t.vulnerability = r.vulnerability and (t.undone_at is null or t.undone_by is not null))
       and not exists (select from vex_proposal p where p.organization_id = ${organizationId} and p.document_id = d.id and p.asset_id = r."assetId" and p.vulnerability = r.vulnerability and p.state = 'rejected')
     order by given.nth`)
}

/** Keeps statements that wait for a word of ours; those that wait already stay. Gives how many came. */
export function insertProposals(tx: Tx, organizationId: string, rows: readonly StatedRow[]): Promise<number> {
  return tx.run(sql`
    insert into vex_proposal (organization_id, id, document_id, place, asset_id, vulnerability)
    select ${organizationId}, r.id, r."documentId", r.place, r."assetId", r.vulnerability from ${given(rows)}
    on conflict do nothing`)
}

/** Ends what documents decided on an asset's findings and state no more: its components have changed. */
export function endDocumentDecisions(
  tx: Tx,
  organizationId: string,
  assetId: string,
  standing: readonly StatedRow[],
): Promise<number> {
  return tx.run(sql`
    update triage_decision t set undone_at = now()
     where t.organization_id = ${organizationId} and t.author_kind = 'document' and t.asset_id = ${assetId} and t.undone_at is null
       and exists (select from vex_statement s where s.organization_id = ${organizationId} and s.document_id = t.author_id and s.statement is not null)
       and not exists (select from ${given(standing)} where r."documentId" = t.author_id and r.vulnerability = t.vulnerability)`)
}

/**
 * The same of some vulnerabilities, in every asset: what carries them, or which ids they have, has changed. Gives how
 * many ended.
 */
export function endDocumentDecisionsOn(
  tx: Tx,
  organizationId: string,
  vulnerabilityIds: readonly number[],
  standing: readonly StatedRow[],
): Promise<number> {
  return tx.run(sql`
    update triage_decision t set undone_at = now()
     where t.organization_id = ${organizationId} and t.author_kind = 'document' and t.undone_at is null
       and t.vulnerability in (select i.alias from known_alias i where i.vulnerability_id = any (${[...vulnerabilityIds]}::bigint[]))
       and exists (select from vex_statement s where s.organization_id = ${organizationId} and s.document_id = t.author_id and s.statement is not null)
       and not exists (select from ${given(standing)} where r."documentId" = t.author_id and r."assetId" = t.asset_id and r.vulnerability = t.vulnerability)`)
}

/** Notes that statements reach something now; the reason says why they do no more. */
export function noteReached(
  tx: Tx,
  organizationId: string,
  state: "applied" | "proposed",
  statements: readonly { readonly statement: KeptStatement; readonly reason: string | null }[],
): Promise<number> {
  return tx.run(sql`
    update vex_statement s set state = ${state}, reason = r.reason
      from unnest(${statements.map(({ statement }) => statement.documentId)}::uuid[], ${statements.map(({ statement }) => statement.place)}::int[], ${statements.map(({ reason }) => reason)}::text[]) as r(document_id, place, reason)
     where s.organization_id = ${organizationId} and s.document_id = r.document_id and s.place = r.place and (s.state, s.reason) is distinct from (${state}, r.reason)`)
}
