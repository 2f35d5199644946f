import type pg from "pg"

// Everything that loads make, by names: ids and moments of writing differ from run to run and mean nothing.
const rows = {
  advisory: `select source, source_id, kind, digest, aliases, published_at, modified_at, withdrawn_at, title, details, severity_word, cvss, cwes, links from advisory`,
  affected_range: `
    select a.source, a.source_id, p.key, r.lower, r.upper, r.exact_version, r.fixed, r.range, r.rule
      from affected_range r left join advisory a on a.id = r.advisory_id left join package p on p.id = r.package_id`,
  vulnerability: `
    select v.public_id, v.aliases, v.title, v.is_malicious, s.severity, s.cvss_vector, s.priority,
           (select array_agg(a.source_id order by a.source_id) from advisory_vulnerability av join advisory a on a.id = av.advisory_id where av.vulnerability_id = v.id) as advisories
      from vulnerability v left join vulnerability_score s on s.vulnerability_id = v.id`,
  vulnerability_alias: `select a.alias, v.public_id from vulnerability_alias a left join vulnerability v on v.id = a.vulnerability_id`,
  match: `
    select p.key, pv.version, v.public_id, a.source_id, r.range
      from match m left join package_version pv on pv.id = m.package_version_id left join package p on p.id = pv.package_id
      left join vulnerability v on v.id = m.vulnerability_id left join affected_range r on r.id = m.affected_range_id left join advisory a on a.id = r.advisory_id`,
  finding: `
    select o.name, v.public_id, f.status from finding f left join asset o on o.id = f.asset_id left join vulnerability v on v.id = f.vulnerability_id`,
} as const

/**
 * A digest over all that loads make, without ids and moments of writing: two databases that know the same have the
 * same.
 */
export async function knowledgeDigest(client: pg.Client): Promise<string> {
  const parts = Object.values(rows).map(
    (query) =>
      `(select md5(coalesce(string_agg(line, e'\\n' order by line collate "C"), '')) from (select row(each.*)::text as line from (${query}) each) lines)`,
  )
  const { rows: answer } = await client.query<{ digest: string }>(
    `select concat_ws(' ', ${parts.join(", ")}) as digest`,
  )
  return answer[0]?.digest ?? ""
}
