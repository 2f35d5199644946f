import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"
import { insertChange } from "../finding/finding-change.sql.ts"
import { idOfVersion } from "../package/id-of-version.sql.ts"
import { insertPackageVersions } from "../sbom/sbom.sql.ts"
import { matchPackageVersions } from "../vulnerability/match.sql.ts"
import {
  type CorrectedColumns,
  type Correction,
  correctedColumns,
  likePattern,
  narrowestFirst,
  type OriginalComponent,
} from "./correction.domain.ts"
import { keepContent } from "./known-hashes.sql.ts"

/**
 * Which components are looked at: those of some SBOMs, of which some may be corrected already, or those that a
 * correction may reach: of one software, of one name.
 */
export type CorrectedScope =
  | { readonly sbomIds: readonly string[]; readonly areCorrected: boolean }
  | { readonly familyId: string | null; readonly name: string | null }

/**
 * Brings components in line with the organization's corrections: corrected ones get what is said instead, with the
 * document's own word kept beside; those that no correction reaches any more get that back. New package versions are
 * matched. Gives how many components of which SBOMs changed; the findings are the caller's to keep. Costs a look at an
 * empty table where nothing is corrected. Before it: `joinFindings` or `holdFindings`.
 */
export async function correctSboms(
  tx: Tx,
  organizationId: string,
  scope: CorrectedScope,
): Promise<{ readonly components: number; readonly sbomIds: readonly string[] }> {
  const corrections = await listCorrectionsInForce(tx, organizationId)
  if (corrections.length === 0 && "sbomIds" in scope && !scope.areCorrected) return { components: 0, sbomIds: [] }
  const reached = await listReached(tx, organizationId, scope, corrections)
  const byId = new Map(corrections.map((each) => [each.id, each]))
  const groups = reached.map((group) => {
    const own = narrowestFirst(group.ids.flatMap((id) => byId.get(id) ?? []))
    return { ...correctedColumns(group, own), ids: own.map((each) => each.id), group }
  })
  const versions = groups.flatMap(({ packageVersion }) => packageVersion ?? [])
  const texts = [...new Set(versions.map((version) => JSON.stringify(version)))].sort()
  const fresh = texts.length === 0 ? [] : await insertPackageVersions(tx, `[${texts.join(",")}]`)
  if (fresh.length > 0) await matchPackageVersions(tx, fresh)
  const places = {
    sboms: groups.flatMap(({ group }) => group.sboms),
    ordinals: groups.flatMap(({ group }) => group.ordinals),
    groups: groups.flatMap(({ group }, index) => group.sboms.map(() => index)),
  }
  const changed = [
    ...(await restore(tx, organizationId, scope, places)),
    ...(await overwrite(tx, organizationId, places, groups)),
  ]
  const sbomIds = [...new Set(changed)]
  const contents = await keepContent(tx, organizationId, sbomIds)
  if (contents.length > 0) await matchPackageVersions(tx, contents)
  await recountCoverage(tx, organizationId, sbomIds)
  return { components: changed.length, sbomIds }
}

/** The order of the later before the earlier. */
function listCorrectionsInForce(tx: Tx, organizationId: string): Promise<Correction[]> {
  return tx.many<Correction>(sql`
    select id, kind, family_id, says, sets from component_correction where organization_id = ${organizationId} order by updated_at desc, id desc`)
}

interface ReachedGroup extends OriginalComponent {
  ids: string[]
  sboms: string[]
  ordinals: number[]
}

const within = (scope: CorrectedScope) =>
  "sbomIds" in scope
    ? sql`c.sbom_id = any (${[...scope.sbomIds]}::uuid[])`
    : sql`(${scope.name}::text is null or c.name_key = lower(${scope.name})) and (${scope.familyId}::uuid is null or c.sbom_id in (
        select b.id from asset a join sbom b on b.organization_id = a.organization_id and b.asset_id = a.id where a.organization_id = c.organization_id and a.family_id = ${scope.familyId}))`

/** What the corrections reach, in groups of components that say the same and are reached by the same ones. */
function listReached(
  tx: Tx,
  organizationId: string,
  scope: CorrectedScope,
  corrections: readonly Correction[],
): Promise<ReachedGroup[]> {
  const rows = corrections.map(({ id, kind, family_id, says }, rank) => {
    const pattern = (value: string | null | undefined) =>
      value === null || value === undefined ? null : kind === "rule" ? likePattern(value) : value
    return {
      id,
      kind,
      rank,
      family: family_id,
      name: pattern(says.name),
      purl: pattern(says.purl),
      version: pattern(says.version),
      cpe: pattern(says.cpe),
    }
  })
  return tx.many<ReachedGroup>(sql`
    with r as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, kind text, rank int, family uuid, name text, purl text, version text, cpe text)
    ), said as materialized (
      select c.sbom_id, c.ordinal, c.name, c.version, case when c.original is null then c.purl else c.original->>'purl' end as purl,
             case when c.original is null then c.cpe else c.original->>'cpe' end as cpe, c.hashes, b.stated_releases as releases, a.family_id
        from component c join sbom b on b.organization_id = c.organization_id and b.id = c.sbom_id
        join asset a on a.organization_id = c.organization_id and a.id = b.asset_id
       where c.organization_id = ${organizationId} and ${within(scope)}
    ), hit as (
      select s.sbom_id, s.ordinal, r.id, r.rank from said s join r on r.kind = 'component' and r.name = s.name and coalesce(r.purl, '') = coalesce(s.purl, '')
         and r.version is not distinct from s.version and r.cpe is not distinct from s.cpe and (r.family is null or r.family = s.family_id)
      union all
      select s.sbom_id, s.ordinal, r.id, r.rank from said s join r on r.kind = 'rule' and (r.family is null or r.family = s.family_id)
         and (r.name is null or s.name ilike r.name) and (r.purl is null or s.purl ilike r.purl) and (r.version is null or s.version ilike r.version) and (r.cpe is null or s.cpe ilike r.cpe)
    ), one as (
      select sbom_id, ordinal, array_agg(id order by rank) as ids from hit group by sbom_id, ordinal
    )
    select s.name, s.version, s.purl, s.cpe, s.hashes, s.releases, o.ids, array_agg(o.sbom_id order by o.sbom_id, o.ordinal) as sboms, array_agg(o.ordinal order by o.sbom_id, o.ordinal) as ordinals
      from one o join said s using (sbom_id, ordinal) group by s.name, s.version, s.purl, s.cpe, s.hashes, s.releases, o.ids`)
}

interface Places {
  readonly sboms: readonly string[]
  readonly ordinals: readonly number[]
  readonly groups: readonly number[]
}

const place = ({ sboms, ordinals, groups }: Places) =>
  sql`unnest(${[...sboms]}::uuid[], ${[...ordinals]}::int[], ${[...groups]}::int[]) as p(sbom_id, ordinal, i)`

const original = (field: string) => sql`c.original->>${field}`

/** Gives the document's own word back to what no correction reaches any more. */
async function restore(tx: Tx, organizationId: string, scope: CorrectedScope, places: Places): Promise<string[]> {
  const rows = await tx.many<{ sbom_id: string }>(sql`
    update component c set purl = ${original("purl")}, cpe = ${original("cpe")}, licenses = array(select jsonb_array_elements_text(c.original->'licenses')), supplier = ${original("supplier")},
           package_version_id = (${original("packageVersionId")})::bigint, unmatched = ${original("unmatched")}, original = null, correction_ids = null
     where c.organization_id = ${organizationId} and c.original is not null and ${within(scope)}
       and not exists (select from ${place(places)} where p.sbom_id = c.sbom_id and p.ordinal = c.ordinal)
    returning c.sbom_id`)
  return rows.map((row) => row.sbom_id)
}

async function overwrite(
  tx: Tx,
  organizationId: string,
  places: Places,
  groups: readonly { readonly columns: CorrectedColumns; readonly ids: readonly string[] }[],
): Promise<string[]> {
  if (groups.length === 0) return []
  const rows = groups.map(({ columns, ids }, i) => ({ i, ids, ...columns }))
  const changed = await tx.many<{ sbom_id: string }>(sql`
    with g as materialized (
      select r.*, (select ${idOfVersion(sql`k.id`, sql`r.version`, sql`r.stream`)} from package k where k.key = r.key) as version_id
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as r(i int, ids uuid[], "hasIdentity" boolean, "hasPurl" boolean, purl text, "hasCpe" boolean, cpe text, licenses text[], "hasSupplier" boolean, supplier text, key text, version text, stream text, unmatched text)
    ), new as materialized (
      select c.sbom_id, c.ordinal, g.ids, o.original,
             case when g."hasPurl" then g.purl else o.original->>'purl' end as purl, case when g."hasCpe" then g.cpe else o.original->>'cpe' end as cpe,
             coalesce(g.licenses, array(select jsonb_array_elements_text(o.original->'licenses'))) as licenses, case when g."hasSupplier" then g.supplier else o.original->>'supplier' end as supplier,
             case when g."hasIdentity" then g.version_id else (o.original->>'packageVersionId')::bigint end as package_version_id, case when g."hasIdentity" then g.unmatched else o.original->>'unmatched' end as unmatched
        from ${place(places)} join g on g.i = p.i join component c on c.organization_id = ${organizationId} and c.sbom_id = p.sbom_id and c.ordinal = p.ordinal
        cross join lateral (select coalesce(c.original, jsonb_build_object('purl', c.purl, 'cpe', c.cpe, 'licenses', to_jsonb(c.licenses), 'supplier', c.supplier,
          'packageVersionId', c.package_version_id, 'unmatched', c.unmatched)) as original) o
    )
    update component c set purl = n.purl, cpe = n.cpe, licenses = n.licenses, supplier = n.supplier, package_version_id = n.package_version_id, unmatched = n.unmatched,
           original = n.original, correction_ids = n.ids
      from new n
     where c.organization_id = ${organizationId} and c.sbom_id = n.sbom_id and c.ordinal = n.ordinal
       and (c.original is null or c.correction_ids is distinct from n.ids
            or (c.purl, c.cpe, c.licenses, c.supplier, c.package_version_id, c.unmatched) is distinct from (n.purl, n.cpe, n.licenses, n.supplier, n.package_version_id, n.unmatched))
    returning c.sbom_id`)
  return changed.map((row) => row.sbom_id)
}

/** What of these SBOMs can be matched now, and why the rest cannot. */
export function recountCoverage(tx: Tx, organizationId: string, sbomIds: readonly string[]): Promise<number> {
  return tx.run(sql`
    update sbom b set matched_count = n.matched, unmatched = n.unmatched
      from (
        select sbom_id, coalesce(sum(n) filter (where unmatched is null), 0)::int as matched, coalesce(jsonb_object_agg(unmatched, n) filter (where unmatched is not null), '{}') as unmatched
          from (select sbom_id, unmatched, count(*)::int as n from component where organization_id = ${organizationId} and sbom_id = any (${[...sbomIds]}::uuid[]) group by sbom_id, unmatched) c
         group by sbom_id
      ) n
     where b.organization_id = ${organizationId} and b.id = n.sbom_id`)
}

export interface ChangedFinding {
  asset_id: string
  public_id: string
}

/** Brings the findings of the assets that have these SBOMs in line with what their components match now. */
export async function keepCorrectedFindings(
  tx: Tx,
  organizationId: string,
  sbomIds: readonly string[],
): Promise<{ readonly assetIds: string[]; readonly added: ChangedFinding[]; readonly ended: ChangedFinding[] }> {
  const assets = await tx.many<{ id: string }>(sql`
    select id from asset where organization_id = ${organizationId} and current_sbom_id = any (${[...sbomIds]}::uuid[]) order by id`)
  const assetIds = assets.map((row) => row.id)
  const current = sql`
    select distinct a.id as asset_id, m.vulnerability_id from asset a
      join component c on c.organization_id = a.organization_id and c.sbom_id = a.current_sbom_id
      join known_match m on m.package_version_id = c.package_version_id
     where a.organization_id = ${organizationId} and a.id = any (${assetIds}::uuid[])`
  const change = { organizationId, cause: "correction" } as const
  const added = await tx.many<ChangedFinding>(sql`
    with fresh as materialized (
      select n.asset_id, n.vulnerability_id, a.place from (${current}) n join asset a on a.organization_id = ${organizationId} and a.id = n.asset_id
       where not exists (select from finding f where f.organization_id = ${organizationId} and f.asset_id = n.asset_id and f.vulnerability_id = n.vulnerability_id)
    ), began as (${insertChange({ ...change, hasBegun: true }, sql`fresh`)}
    ), written as (
      insert into finding (organization_id, asset_id, vulnerability_id, place, change_id)
      select ${organizationId}, n.asset_id, n.vulnerability_id, n.place, began.id from fresh n, began on conflict do nothing returning asset_id, vulnerability_id
    )
    select f.asset_id, v.public_id from written f join known_vulnerability v on v.id = f.vulnerability_id order by v.public_id, f.asset_id`)
  const ended = await tx.many<ChangedFinding>(sql`
    with current as materialized (${current}), gone as (
      delete from finding f where f.organization_id = ${organizationId} and f.asset_id = any (${assetIds}::uuid[])
         and not exists (select from current n where n.asset_id = f.asset_id and n.vulnerability_id = f.vulnerability_id)
      returning asset_id, vulnerability_id, first_seen_at
    ), ended as (${insertChange({ ...change, hasBegun: false }, sql`gone`)}
    ), kept as (
      insert into ended_finding (organization_id, change_id, asset_id, vulnerability_id, first_seen_at)
      select ${organizationId}, ended.id, gone.asset_id, gone.vulnerability_id, gone.first_seen_at from gone, ended
    )
    select g.asset_id, v.public_id from gone g join known_vulnerability v on v.id = g.vulnerability_id order by v.public_id, g.asset_id`)
  return { assetIds, added, ended }
}
