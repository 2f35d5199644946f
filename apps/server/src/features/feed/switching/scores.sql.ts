import { sql } from "kysely"
import type { Tx } from "../../../db/database.ts"

/** What the daily catalogues say of a CVE or of a vulnerability. */
export interface Signals {
  readonly epss: number | null
  readonly epss_percentile: number | null
  readonly kev_added: string | null
  readonly kev_due: string | null
  readonly kev_ransomware: boolean | null
}

/**
 * Signals of these CVEs; one without any is left out. As JSON: twenty thousand of them are one call of its writer,
 * where an array is made letter by letter.
 */
export const listSignals = (tx: Tx, cves: readonly string[]) =>
  tx.many<Signals & { readonly cve: string }>(sql`
    select cve, e.score as epss, e.percentile as epss_percentile, k.added as kev_added, k.due as kev_due, k.ransomware as kev_ransomware
      from json_array_elements_text(${JSON.stringify(cves)}::json) as asked (cve) left join epss_score e using (cve) left join known_exploited k using (cve)
     where e.cve is not null or k.cve is not null`)

/** A vulnerability whose signals changed, with what its priority is made of beside them. */
export interface RescoredVulnerability extends Signals {
  readonly vulnerability_id: number
  readonly severity: number
  readonly cvss_score: number | null
  readonly is_malicious: boolean
}

/** The vulnerabilities that `changed_cve` reaches, with their signals as they are now. */
export const listRescored = (tx: Tx) =>
  tx.many<RescoredVulnerability>(sql`
    with reached as (
      select a.vulnerability_id from changed_cve c join vulnerability_alias a on a.alias = c.cve
      union
      select u.vulnerability_id from changed_cve c join vulnerability_upstream u using (cve)
    )
    select r.vulnerability_id, max(e.score) as epss, max(e.percentile) as epss_percentile, min(k.added) as kev_added, min(k.due) as kev_due, bool_or(k.ransomware) as kev_ransomware,
           min(s.severity) as severity, min(s.cvss_score) as cvss_score, bool_or(v.is_malicious) as is_malicious
      from reached r
      join vulnerability v on v.id = r.vulnerability_id
      join vulnerability_score s on s.vulnerability_id = r.vulnerability_id
      cross join unnest(array[v.public_id] || v.aliases || array(select u.cve from vulnerability_upstream u where u.vulnerability_id = v.id)) as a (alias)
      left join epss_score e on e.cve = a.alias
      left join known_exploited k on k.cve = a.alias
     group by r.vulnerability_id`)

/** Where scores are sent by COPY. */
export const makeScoreTables = (tx: Tx) =>
  tx.client.query(`
    create temp table changed_cve (cve text primary key) on commit drop;
    create temp table planned_score (
      vulnerability_id bigint, severity int2, cvss_version text, cvss_vector text, cvss_score float4, cvss_source text, epss float4, epss_percentile float4,
      kev_added date, kev_due date, kev_ransomware boolean, priority int2, is_automatable boolean, is_total boolean, ssvc_exploitation text, ssvc_by text
    ) on commit drop`)

/** Makes room for scores that signals alone change: those that advisories changed are written by then. */
export const clearPlannedScores = (tx: Tx) => tx.client.query("truncate planned_score")

/** The columns of a score, for rows that nothing is held of and for those that are compared. */
export const scoreColumns = (table: "vulnerability_score" | "planned_score") =>
  `${table} (vulnerability_id, severity, cvss_version, cvss_vector, cvss_score, cvss_source, epss, epss_percentile, kev_added, kev_due, kev_ransomware, priority, is_automatable, is_total, ssvc_exploitation, ssvc_by)`

/** Writes the planned scores where they differ. Gives how many did. */
export function applyScores(tx: Tx): Promise<number> {
  return tx.run(sql`
    insert into vulnerability_score as s (vulnerability_id, severity, cvss_version, cvss_vector, cvss_score, cvss_source, epss, epss_percentile, kev_added, kev_due, kev_ransomware, priority, is_automatable, is_total, ssvc_exploitation, ssvc_by)
    select vulnerability_id, severity, cvss_version, cvss_vector, cvss_score, cvss_source, epss, epss_percentile, kev_added, kev_due, kev_ransomware, priority, is_automatable, is_total, ssvc_exploitation, ssvc_by from planned_score
    on conflict (vulnerability_id) do update
       set severity = excluded.severity, cvss_version = excluded.cvss_version, cvss_vector = excluded.cvss_vector, cvss_score = excluded.cvss_score,
           cvss_source = excluded.cvss_source, epss = excluded.epss, epss_percentile = excluded.epss_percentile, kev_added = excluded.kev_added,
           kev_due = excluded.kev_due, kev_ransomware = excluded.kev_ransomware, priority = excluded.priority, is_automatable = excluded.is_automatable, is_total = excluded.is_total,
           ssvc_exploitation = excluded.ssvc_exploitation, ssvc_by = excluded.ssvc_by
     where s is distinct from excluded`)
}

/** Writes the signals and priorities of a day, and leaves what advisories say alone. */
export function applySignals(tx: Tx): Promise<number> {
  return tx.run(sql`
    update vulnerability_score s
       set epss = p.epss, epss_percentile = p.epss_percentile, kev_added = p.kev_added, kev_due = p.kev_due, kev_ransomware = p.kev_ransomware, priority = p.priority
      from planned_score p
     where p.vulnerability_id = s.vulnerability_id
       and (s.epss, s.epss_percentile, s.kev_added, s.kev_due, s.kev_ransomware, s.priority) is distinct from (p.epss, p.epss_percentile, p.kev_added, p.kev_due, p.kev_ransomware, p.priority)`)
}

/**
 * Makes the catalogue what was staged, and notes the CVEs whose entry changed. A catalogue is always whole: what it no
 * longer lists goes.
 */
export async function replaceKnownExploited(tx: Tx): Promise<number> {
  await tx.client.query("analyze staged_known_exploited")
  const changed = await tx.run(sql`
    insert into changed_cve
    select coalesce(s.cve, k.cve) from staged_known_exploited s full join known_exploited k on k.cve = s.cve
     where s.cve is null or k.cve is null
        or (s.added, s.due, s.ransomware, s.name, s.required_action, s.notes) is distinct from (k.added, k.due, k.ransomware, k.name, k.required_action, k.notes)
    on conflict do nothing`)
  await tx.run(sql`delete from known_exploited k using changed_cve c where c.cve = k.cve`)
  await tx.run(sql`
    insert into known_exploited (cve, added, due, ransomware, name, required_action, notes)
    select cve, added, due, ransomware, name, required_action, notes from staged_known_exploited join changed_cve using (cve)`)
  return changed
}

/** As `replaceKnownExploited`, for the probabilities of a day. */
export async function replaceEpss(tx: Tx): Promise<number> {
  await tx.client.query("analyze staged_epss")
  const changed = await tx.run(sql`
    insert into changed_cve
    select coalesce(s.cve, e.cve) from staged_epss s full join epss_score e on e.cve = s.cve
     where s.cve is null or e.cve is null or (s.score, s.percentile) is distinct from (e.score, e.percentile)
    on conflict do nothing`)
  await tx.client.query("analyze changed_cve")
  await tx.run(
    sql`delete from epss_score e using changed_cve c where c.cve = e.cve and not exists (select from staged_epss s where s.cve = e.cve)`,
  )
  await tx.run(sql`
    insert into epss_score (cve, score, percentile) select cve, score, percentile from staged_epss join changed_cve using (cve)
    on conflict (cve) do update set score = excluded.score, percentile = excluded.percentile`)
  return changed
}
