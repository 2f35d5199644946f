import { sql } from "kysely"
import { v7 as uuidv7 } from "uuid"
import type { Tx } from "../../db/database.ts"
import type { Direction } from "../../db/direction.ts"
import type { TokenReach } from "../../http/principal.ts"
import { isWithinReach, nameOfFamily } from "../token/token-reach.sql.ts"
import { type ComponentSays, type CorrectedValues, type Correction, digestOfCorrection } from "./correction.domain.ts"

export interface CorrectionRow extends Correction {
  revision: number
  note: string | null
  author_name: string
  family_name: string | null
  created_at: Date
  updated_at: Date
  /** Exact, for cursors. */
  updated_key: string
  /** Components of current SBOMs that it reaches. */
  components: number
}

const columns = (organizationId: string, reach: TokenReach | null) => sql`
  select r.id, r.kind, r.family_id, r.says, r.sets, r.revision, r.note, r.author_name, ${nameOfFamily(organizationId, reach)} as family_name, r.created_at, r.updated_at, r.updated_at::text as updated_key,
         (select count(*)::int from component c join asset a on a.organization_id = c.organization_id and a.current_sbom_id = c.sbom_id
           where c.organization_id = ${organizationId} and c.original is not null and r.id = any (c.correction_ids) and ${isWithinReach(organizationId, sql`a.id`, reach)}) as components
    from component_correction r left join asset_family y on y.organization_id = r.organization_id and y.id = r.family_id`

/** The correction with how many components it holds for now; null where the organization has none of this id. */
export function findCorrectionById(tx: Tx, organizationId: string, id: string): Promise<CorrectionRow | null> {
  return tx.maybe<CorrectionRow>(
    sql`${columns(organizationId, null)} where r.organization_id = ${organizationId} and r.id = ${id}`,
  )
}

/** Corrections by their ids, in the order given, each with the components that the caller reaches. */
export function listCorrectionsById(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
  reach: TokenReach | null,
): Promise<CorrectionRow[]> {
  return tx.many<CorrectionRow>(sql`
    ${columns(organizationId, reach)} where r.organization_id = ${organizationId} and r.id = any (${[...ids]}::uuid[]) order by array_position(${[...ids]}::uuid[], r.id)`)
}

/** The correction with this reach and these words. */
export function findCorrectionOf(
  tx: Tx,
  organizationId: string,
  which: Pick<Correction, "kind" | "family_id" | "says">,
): Promise<{ id: string; revision: number; sets: CorrectedValues; note: string | null } | null> {
  return tx.maybe(sql`
    select id, revision, sets, note from component_correction
     where organization_id = ${organizationId} and digest = ${digestOfCorrection(which.kind, which.family_id, which.says)} for update`)
}

export interface CorrectionFacts {
  readonly kind: Correction["kind"]
  readonly familyId: string | null
  readonly says: ComponentSays
  readonly sets: CorrectedValues
  readonly note: string | null
  readonly authorName: string
  readonly personId: string
}

/**
 * Writes a correction, new or over the one with the given id. Gives its id; null where another one has the same reach
 * and words.
 */
export async function writeCorrection(
  tx: Tx,
  organizationId: string,
  id: string | null,
  facts: CorrectionFacts,
): Promise<string | null> {
  const digest = digestOfCorrection(facts.kind, facts.familyId, facts.says)
  const [says, sets] = [JSON.stringify(facts.says), JSON.stringify(facts.sets)]
  const row = await tx.maybe<{ id: string }>(
    id === null
      ? sql`
    insert into component_correction (organization_id, id, kind, family_id, says, digest, sets, note, author_name, person_id)
    values (${organizationId}, ${uuidv7()}, ${facts.kind}, ${facts.familyId}, ${says}, ${digest}, ${sets}, ${facts.note}, ${facts.authorName}, ${facts.personId})
    on conflict (organization_id, digest) do nothing returning id`
      : sql`
    update component_correction r set family_id = ${facts.familyId}, says = ${says}, digest = ${digest}, sets = ${sets}, note = ${facts.note}, author_name = ${facts.authorName},
           person_id = ${facts.personId}, updated_at = now(), revision = revision + 1
     where organization_id = ${organizationId} and id = ${id}
       and not exists (select from component_correction o where o.organization_id = ${organizationId} and o.digest = ${digest} and o.id <> ${id})
    returning id`,
  )
  return row?.id ?? null
}

/** Deletes the corrections alone: components that they hold for are brought in line by whoever calls. */
export async function deleteCorrections(tx: Tx, organizationId: string, ids: readonly string[]): Promise<void> {
  await tx.run(
    sql`delete from component_correction where organization_id = ${organizationId} and id = any (${[...ids]}::uuid[])`,
  )
}

export interface CorrectionFilter {
  readonly kinds: readonly Correction["kind"][] | null
  /** What it looks for, says, why or by whom has it. */
  readonly q: string | null
  /** What the caller is limited to; null: to nothing. */
  readonly reach: TokenReach | null
}

export const everyCorrection: CorrectionFilter = { kinds: null, q: null, reach: null }

/** Whether a correction `r` holds for a component that the caller reaches. */
const holdsWithin = (organizationId: string, reach: TokenReach | null) =>
  reach === null
    ? sql`true`
    : sql`r.id in (
        select unnest(c.correction_ids) from asset a join component c on c.organization_id = ${organizationId} and c.sbom_id = a.current_sbom_id and c.original is not null
         where a.organization_id = ${organizationId} and ${isWithinReach(organizationId, sql`a.id`, reach)})`

const chosen = (organizationId: string, { kinds, q, reach }: CorrectionFilter) => sql`
  r.organization_id = ${organizationId} and ${holdsWithin(organizationId, reach)} and (${kinds === null} or r.kind = any (${[...(kinds ?? [])]}::text[]))
  and (${q}::text is null or strpos(lower(concat_ws(' ', r.says, r.sets, r.note, r.author_name)), lower(${q})) > 0)`

/** The ids of what the filter shows, at most so many. */
export async function listShownCorrections(
  tx: Tx,
  organizationId: string,
  filter: CorrectionFilter,
  limit: number,
): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(
    sql`select r.id from component_correction r where ${chosen(organizationId, filter)} order by r.id limit ${limit}`,
  )
  return rows.map(({ id }) => id)
}

/** How many corrections the filter leaves, over all pages. */
export async function countCorrections(tx: Tx, organizationId: string, filter: CorrectionFilter): Promise<number> {
  return tx.number(sql`select count(*)::int from component_correction r where ${chosen(organizationId, filter)}`)
}

/** One page of corrections by their last change. */
export function listCorrectionRows(
  tx: Tx,
  organizationId: string,
  filter: CorrectionFilter,
  after: readonly [string, string] | null,
  limit: number,
  { order, beyond }: Direction,
): Promise<CorrectionRow[]> {
  return tx.many<CorrectionRow>(sql`
    ${columns(organizationId, filter.reach)} where ${chosen(organizationId, filter)}
       and (${after === null} or (r.updated_at, r.id) ${beyond} (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid)) order by r.updated_at ${order}, r.id ${order} limit ${limit}`)
}

/** What a component's document says of it, and of which software it is; null where there is none. */
export function findSaidComponent(
  tx: Tx,
  organizationId: string,
  sbomId: string,
  ordinal: number,
): Promise<{
  name: string
  version: string | null
  purl: string | null
  cpe: string | null
  family_id: string
} | null> {
  return tx.maybe(sql`
    select c.name, c.version, case when c.original is null then c.purl else c.original->>'purl' end as purl, case when c.original is null then c.cpe else c.original->>'cpe' end as cpe, a.family_id
      from component c join sbom b on b.organization_id = c.organization_id and b.id = c.sbom_id join asset a on a.organization_id = c.organization_id and a.id = b.asset_id
     where c.organization_id = ${organizationId} and c.sbom_id = ${sbomId} and c.ordinal = ${ordinal}`)
}

/** The revision of what was corrected of this component itself, the narrowest; 0 where nothing was. */
export async function findExactRevision(
  tx: Tx,
  organizationId: string,
  sbomId: string,
  ordinal: number,
): Promise<number> {
  const row = await tx.maybe<{ revision: number }>(sql`
    select r.revision from component c join component_correction r on r.organization_id = c.organization_id and r.id = any (c.correction_ids) and r.kind = 'component'
     where c.organization_id = ${organizationId} and c.sbom_id = ${sbomId} and c.ordinal = ${ordinal} order by r.family_id nulls last limit 1`)
  return row?.revision ?? 0
}
