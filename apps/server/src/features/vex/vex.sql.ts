import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"

/** A product of a statement, as it is looked for. */
export interface SoughtProduct {
  /** Number of the statement. */
  readonly n: number
  readonly ids: readonly string[]
  readonly key: string | null
  readonly version: string | null
  readonly ref: string | null
  readonly serial: string | null
}

export interface StatedFinding {
  n: number
  asset_id: string
  public_id: string
  vulnerability_id: number
}

/**
 * The findings that statements are about: of a vulnerability that one of the ids names, where the product is the asset itself, or a component of its current SBOM that carries the
 * vulnerability; by purl (with its version where it has one), or by `bom-ref`, in the SBOM with that serial number where one is named.
 */
export function listStatedFindings(
  tx: Tx,
  organizationId: string,
  sought: readonly SoughtProduct[],
): Promise<StatedFinding[]> {
  return tx.many<StatedFinding>(sql`
    select distinct r.n, f.asset_id, v.public_id, v.id as vulnerability_id
      from jsonb_to_recordset(${JSON.stringify(sought)}::jsonb) as r(n int, ids jsonb, key text, version text, ref text, serial text)
      join lateral jsonb_array_elements_text(r.ids) as named(id) on true
      join known_alias i on i.alias in (named.id, upper(named.id))
      join known_vulnerability v on v.id = i.vulnerability_id
      join finding f on f.organization_id = ${organizationId} and f.vulnerability_id = v.id
      join asset a on a.organization_id = ${organizationId} and a.id = f.asset_id
      join asset_family y on y.organization_id = ${organizationId} and y.id = a.family_id
      left join sbom b on b.organization_id = ${organizationId} and b.id = a.current_sbom_id
     where (r.serial is null or b.serial_number = r.serial)
       and case
         when r.key is not null then
           (y.key = r.key and (r.version is null or a.version = r.version))
           or exists (select from component c join known_match m on m.package_version_id = c.package_version_id and m.vulnerability_id = v.id
                join package_version w on w.id = c.package_version_id join package p on p.id = w.package_id
               where c.organization_id = ${organizationId} and c.sbom_id = a.current_sbom_id and p.key = r.key and (r.version is null or w.version = r.version))
         when r.ref is not null then
           exists (select from component c join known_match m on m.package_version_id = c.package_version_id and m.vulnerability_id = v.id
               where c.organization_id = ${organizationId} and c.sbom_id = a.current_sbom_id and c.bom_ref = r.ref)
         else r.serial is not null
       end
     order by 1, 2`)
}

/** Which of these ids name a vulnerability that the organization has. */
export async function listKnownIds(tx: Tx, organizationId: string, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.many<{ id: string }>(sql`
    select distinct named.id from unnest(${[...ids]}::text[]) as named(id) join known_alias i on i.alias in (named.id, upper(named.id))
     where exists (select from finding f where f.organization_id = ${organizationId} and f.vulnerability_id = i.vulnerability_id)`)
  return new Set(rows.map((row) => row.id))
}

export interface VexRow {
  id: string
  sha256: Buffer
  bytes: number
  file_name: string | null
  format: string
  author: string | null
  issued_at: Date | null
  statement_count: number
  applied_count: number
  unmatched: { statement: string; reason: string }[]
  uploaded_at: Date
  uploaded_key: string
}

const columns = sql`id, sha256, bytes, file_name, format, author, issued_at, statement_count, applied_count, unmatched, uploaded_at, uploaded_at::text as uploaded_key`

export function insertVex(
  tx: Tx,
  organizationId: string,
  row: Pick<
    VexRow,
    "id" | "sha256" | "bytes" | "file_name" | "format" | "author" | "statement_count" | "applied_count" | "unmatched"
  > & {
    readonly issuedAt: string | null
    readonly personId: string
    readonly tokenId: string | null
  },
): Promise<number> {
  return tx.run(sql`
    insert into vex_document (organization_id, id, sha256, bytes, file_name, format, author, issued_at, statement_count, applied_count, unmatched, uploaded_by, uploaded_with_token)
    values (${organizationId}, ${row.id}, ${row.sha256}, ${row.bytes}, ${row.file_name}, ${row.format}, ${row.author}, ${row.issuedAt}, ${row.statement_count}, ${row.applied_count}, ${JSON.stringify(row.unmatched)}, ${row.personId}, ${row.tokenId})`)
}

export const findVexById = (tx: Tx, organizationId: string, id: string): Promise<VexRow | null> =>
  tx.maybe<VexRow>(sql`select ${columns} from vex_document where organization_id = ${organizationId} and id = ${id}`)

export const findVexByHash = (tx: Tx, organizationId: string, sha256: Buffer): Promise<VexRow | null> =>
  tx.maybe<VexRow>(
    sql`select ${columns} from vex_document where organization_id = ${organizationId} and sha256 = ${sha256}`,
  )

export function listVexRows(
  tx: Tx,
  organizationId: string,
  after: readonly [string, string] | null,
  limit: number,
): Promise<VexRow[]> {
  return tx.many<VexRow>(sql`
    select ${columns} from vex_document where organization_id = ${organizationId}
       and (${after === null} or (uploaded_at, id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid)) order by uploaded_at desc, id desc limit ${limit}`)
}

export async function countVex(tx: Tx, organizationId: string): Promise<number> {
  return (
    await tx.one<{ n: number }>(
      sql`select count(*)::int as n from vex_document where organization_id = ${organizationId}`,
    )
  ).n
}

export const deleteVexById = (tx: Tx, organizationId: string, id: string): Promise<number> =>
  tx.run(sql`delete from vex_document where organization_id = ${organizationId} and id = ${id}`)

/** Takes back what a document decided; gives the ids of the vulnerabilities. */
export async function undoDecisionsOfDocument(
  tx: Tx,
  organizationId: string,
  documentId: string,
  personId: string,
): Promise<string[]> {
  const rows = await tx.many<{ vulnerability: string }>(sql`
    update triage_decision set undone_at = now(), undone_by = ${personId} where organization_id = ${organizationId} and author_kind = 'document' and author_id = ${documentId} and undone_at is null
    returning vulnerability`)
  return [...new Set(rows.map((row) => row.vulnerability))]
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
  components: { purl: string | null; bomRef: string | null }[]
}

/** Findings with a decision, of these assets and vulnerabilities (null: any), with the components that carry them: what an outgoing document states. */
export function listDecidedFindings(
  tx: Tx,
  organizationId: string,
  which: { readonly assetIds: readonly string[] | null; readonly vulnerabilityIds: readonly string[] | null },
  limit: number,
): Promise<DecidedFindingRow[]> {
  return tx.many<DecidedFindingRow>(sql`
    select v.public_id, v.aliases, f.status, d.justification, d.impact_statement, d.response, d.created_at as decided_at, a.id as asset_id, a.name as asset_name, a.version as asset_version, a.purl as asset_purl, b.serial_number,
           coalesce((select jsonb_agg(distinct jsonb_build_object('purl', c.purl, 'bomRef', c.bom_ref)) from component c join known_match m on m.package_version_id = c.package_version_id
                      where c.organization_id = ${organizationId} and c.sbom_id = a.current_sbom_id and m.vulnerability_id = v.id), '[]') as components
      from finding f join triage_decision d on d.organization_id = f.organization_id and d.id = f.decision_id
      join asset a on a.organization_id = f.organization_id and a.id = f.asset_id join known_vulnerability v on v.id = f.vulnerability_id
      left join sbom b on b.organization_id = f.organization_id and b.id = a.current_sbom_id
     where f.organization_id = ${organizationId}
       and (${which.assetIds === null} or f.asset_id = any (${[...(which.assetIds ?? [])]}::uuid[]))
       and (${which.vulnerabilityIds === null} or f.vulnerability_id in (select i.vulnerability_id from known_alias i where i.alias = any (${[...(which.vulnerabilityIds ?? [])]}::text[])))
     order by v.public_id, a.name, a.version, a.id limit ${limit}`)
}

export async function findOrganizationName(tx: Tx, organizationId: string): Promise<string> {
  return (await tx.one<{ name: string }>(sql`select name from organization where id = ${organizationId}`)).name
}
