import { sql } from "kysely"
import type { Tx } from "../../../db/database.ts"
import { nextIds } from "../../../db/next-ids.ts"
import type { RegroupingEvent } from "./regrouping-history.domain.ts"

/** An advisory of a touched alias group that is not in the load. */
export interface HeldMember {
  readonly id: number
  readonly source_id: string
  readonly aliases: string[]
  readonly upstream: string[]
  readonly kind: "vulnerability" | "malicious" | "informational"
  readonly is_withdrawn: boolean
  readonly title: string | null
  /** Its first 2,000 characters. */
  readonly details: string | null
  readonly severity_word: string | null
  readonly cvss: unknown
  readonly ssvc: unknown
  readonly is_aside: boolean
}

/**
 * Notes which vulnerabilities the switch may change: those that changed and removed advisories belong to, those that
 * any id of a changed one means, and those that an advisory of any of these belongs to beside, until no more are met:
 * only a whole set of names that lead to each other can be grouped anew. After a large load the planner is told the
 * sizes of what it stored, all in one round trip, during which this process groups what changed.
 */
export async function touchVulnerabilities(tx: Tx, isLarge: boolean): Promise<void> {
  await tx.client.query(`
    create temp table touched_vulnerability (vulnerability_id bigint primary key) on commit drop;
    analyze staged_name;
    insert into touched_vulnerability
    with recursive reached (vulnerability_id) as (
      (
        select av.vulnerability_id from advisory_vulnerability av
         where av.advisory_id in (select advisory_id from changed_advisory where not is_new union all select advisory_id from removed_advisory)
        union
        select va.vulnerability_id
          from staged_name n join vulnerability_alias va on va.alias = n.name
      )
      union
      select beside.vulnerability_id
        from reached join advisory_vulnerability own using (vulnerability_id) join advisory_vulnerability beside on beside.advisory_id = own.advisory_id
    )
    select vulnerability_id from reached;
    analyze touched_vulnerability;
    ${isLarge ? "select analyze_stored()" : ""}`)
}

/**
 * Advisories that the load did not bring: of the touched vulnerabilities, and of the sources that stand aside those
 * that a changed advisory names.
 */
export const listHeldMembers = (tx: Tx, asideSources: readonly string[]) =>
  tx.many<HeldMember>(sql`
    with named as (
      select av.advisory_id from touched_vulnerability join advisory_vulnerability av using (vulnerability_id)
      union
      select a.id from staged_name n join advisory a on a.source = any (${[...asideSources]}::text[]) and a.source_id = n.name
    )
    select a.id, a.source_id, a.aliases, a.upstream, a.kind, a.withdrawn_at is not null as is_withdrawn, a.title, left(a.details, 2000) as details, a.severity_word, a.cvss, a.ssvc,
           a.source = any (${[...asideSources]}::text[]) and not exists (select from affected_range r where r.advisory_id = a.id) as is_aside
      from advisory a
     where a.id in (select advisory_id from named)
       and not exists (select from changed_advisory c where c.advisory_id = a.id)
       and not exists (select from removed_advisory r where r.advisory_id = a.id)
     order by a.id`)

/**
 * The vulnerabilities that the load may change, as they are before it, with all ids that name them; in the order of
 * their numbers.
 */
export const listTouchedVulnerabilities = (tx: Tx) =>
  tx.many<{ id: number; public_id: string; ids: string[] }>(sql`
    select v.id, v.public_id, array[v.public_id] || v.aliases as ids from vulnerability v join touched_vulnerability t on t.vulnerability_id = v.id order by v.id`)

/** Numbers for new vulnerabilities. */
export const nextVulnerabilityIds = (tx: Tx, count: number) => nextIds(tx, sql`'vulnerability_id_seq'`, count)

/** Where plans for rows that exist are sent by COPY. */
export async function makePlanTables(tx: Tx): Promise<void> {
  await tx.client.query(`
    create temp table planned_vulnerability (id bigint, public_id text, aliases text[], title text, is_malicious boolean, is_new boolean) on commit drop;
    create temp table planned_alias (alias text, vulnerability_id bigint) on commit drop;
    create temp table planned_upstream (cve text, vulnerability_id bigint) on commit drop;
    create temp table planned_member (advisory_id bigint, vulnerability_id bigint) on commit drop`)
}

/**
 * The tables of a plan and their columns: those of rows that nothing is held of, and those that are compared with what
 * is held.
 */
export const planColumns = {
  fresh: {
    vulnerability: "vulnerability (id, public_id, aliases, title, is_malicious)",
    alias: "vulnerability_alias (alias, vulnerability_id)",
    upstream: "vulnerability_upstream (cve, vulnerability_id)",
    member: "advisory_vulnerability (advisory_id, vulnerability_id)",
  },
  compared: {
    vulnerability: "planned_vulnerability (id, public_id, aliases, title, is_malicious, is_new)",
    alias: "planned_alias (alias, vulnerability_id)",
    upstream: "planned_upstream (cve, vulnerability_id)",
    member: "planned_member (advisory_id, vulnerability_id)",
  },
} as const

/**
 * Makes touched vulnerabilities, their ids and their advisories what the plan says; only rows that differ are written.
 * Packages of advisories that now belong to another vulnerability are noted: their matches change though their ranges
 * did not.
 */
export async function applyPlan(tx: Tx, vanished: readonly number[]): Promise<void> {
  await tx.client.query(
    "analyze planned_vulnerability (id); analyze planned_alias (alias, vulnerability_id); analyze planned_member (advisory_id, vulnerability_id)",
  )
  // By the lists in the rows: a second index on the aliases, by vulnerability, would cost every load what this asks of
  // a few.
  await tx.run(sql`
    delete from vulnerability_alias a
     using (select unnest(array[v.public_id] || v.aliases) as alias from vulnerability v join touched_vulnerability t on t.vulnerability_id = v.id) held
     where a.alias = held.alias and not exists (select from planned_alias p where p.alias = a.alias)`)
  await keepUpstream(tx, vanished)
  await tx.run(sql`delete from vulnerability where id = any (${[...vanished]}::bigint[])`)
  await tx.run(sql`delete from vulnerability_score where vulnerability_id = any (${[...vanished]}::bigint[])`)
  await tx.run(sql`
    update vulnerability v set public_id = p.public_id, aliases = p.aliases, title = p.title, is_malicious = p.is_malicious
      from planned_vulnerability p
     where p.id = v.id and not p.is_new
       and (v.public_id, v.aliases, v.title, v.is_malicious) is distinct from (p.public_id, p.aliases, p.title, p.is_malicious)`)
  await tx.run(sql`
    insert into vulnerability (id, public_id, aliases, title, is_malicious) overriding system value
    select id, public_id, aliases, title, is_malicious from planned_vulnerability where is_new`)
  await tx.run(sql`
    insert into vulnerability_alias as a (alias, vulnerability_id) select alias, vulnerability_id from planned_alias
    on conflict (alias) do update set vulnerability_id = excluded.vulnerability_id where a.vulnerability_id <> excluded.vulnerability_id`)
  await touchReassigned(tx)
  await tx.run(sql`
    delete from advisory_vulnerability av using touched_vulnerability t
     where t.vulnerability_id = av.vulnerability_id
       and not exists (select from planned_member p where p.advisory_id = av.advisory_id and p.vulnerability_id = av.vulnerability_id)`)
  await tx.run(sql`
    insert into advisory_vulnerability (advisory_id, vulnerability_id) select advisory_id, vulnerability_id from planned_member on conflict do nothing`)
}

async function keepUpstream(tx: Tx, vanished: readonly number[]): Promise<void> {
  await tx.run(sql`delete from vulnerability_upstream where vulnerability_id = any (${[...vanished]}::bigint[])`)
  await tx.run(sql`
    delete from vulnerability_upstream u using touched_vulnerability t
     where t.vulnerability_id = u.vulnerability_id
       and not exists (select from planned_upstream p where p.vulnerability_id = u.vulnerability_id and p.cve = u.cve)`)
  await tx.run(sql`
    insert into vulnerability_upstream (cve, vulnerability_id) select cve, vulnerability_id from planned_upstream on conflict do nothing`)
}

async function touchReassigned(tx: Tx): Promise<void> {
  await tx.run(sql`
    insert into touched_package
    select distinct r.package_id
      from (select av.advisory_id, av.vulnerability_id from advisory_vulnerability av join touched_vulnerability using (vulnerability_id)) now
      full join planned_member p using (advisory_id, vulnerability_id)
      join affected_range r on r.advisory_id = coalesce(now.advisory_id, p.advisory_id)
     where now.advisory_id is null or p.advisory_id is null
    on conflict do nothing`)
}

/** Notes which vulnerability went into which other, for the findings and decisions that follow. */
export async function insertMoves(tx: Tx, moves: readonly { from: number; to: number }[]): Promise<void> {
  if (moves.length === 0) return
  await tx.run(sql`
    insert into moved_vulnerability select * from unnest(${moves.map((move) => move.from)}::bigint[], ${moves.map((move) => move.to)}::bigint[]) on conflict do nothing`)
}

/** Keeps what was regrouped; what a vulnerability remembers that is gone goes on in the one that it became. */
export async function insertRegroupings(tx: Tx, events: readonly RegroupingEvent[]): Promise<void> {
  if (events.length === 0) return
  const given = sql`jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as e("vulnerabilityId" bigint, "vanishedId" bigint, kind text, other text, ids jsonb, because jsonb)`
  await tx.run(
    sql`update vulnerability_regrouping r set vulnerability_id = e."vulnerabilityId" from ${given} where r.vulnerability_id = e."vanishedId"`,
  )
  await tx.run(sql`
    insert into vulnerability_regrouping (vulnerability_id, kind, other, ids, because)
    select e."vulnerabilityId", e.kind, e.other, array(select jsonb_array_elements_text(e.ids)), array(select jsonb_array_elements_text(e.because)) from ${given}`)
}
