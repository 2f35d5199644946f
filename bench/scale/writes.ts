import { writeFile } from "node:fs/promises"
import path from "node:path"
import type pg from "pg"
import { type Client, pageOf } from "../../scripts/api-client.ts"
import type { StartedWaybill } from "../../scripts/started-waybill.ts"
import { millisecondsOf } from "./clock.ts"

export interface Bench {
  readonly waybill: StartedWaybill
  readonly client: Client
  /** Of the tables' owner: to choose what is asked, never to answer. */
  readonly owner: pg.Client
  readonly folder: string
}

/** A new advisory of the package that most assets have, from the command's start until the findings are there. */
export async function timeAdvisory({ waybill, client, owner, folder }: Bench, id: string) {
  const { rows } = await owner.query<{ ecosystem: string; key: string }>(`
    select p.ecosystem, p.key from component c join package_version v on v.id = c.package_version_id join package p on p.id = v.package_id
     where p.key like 'pkg:npm/%' or p.key like 'pkg:pypi/%' group by p.id order by count(*) desc limit 1`)
  const [, type = "", name = ""] = /^pkg:(npm|pypi)\/(.*)$/.exec(rows[0]?.key ?? "") ?? []
  const file = path.join(folder, `${id}.json`)
  const record = {
    schema_version: "1.6.0",
    id,
    modified: new Date().toISOString(),
    published: new Date().toISOString(),
    summary: "Made for a measurement",
    severity: [{ type: "CVSS_V3", score: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" }],
    affected: [
      {
        package: { ecosystem: type === "npm" ? "npm" : "PyPI", name: decodeURIComponent(name) },
        ranges: [{ type: "ECOSYSTEM", events: [{ introduced: "0" }] }],
      },
    ],
  }
  await writeFile(file, JSON.stringify(record))
  const ms = await millisecondsOf(() => waybill.loadFeeds([file]))
  return { ms, findings: (await pageOf(client, `/findings?vulnerability=${id}&limit=1`)).total }
}

/** A day of EPSS of the size of the real one, in which every score is another than the day before. */
export async function timeEpssDay({ waybill, owner, folder }: Bench) {
  const { rows } = await owner.query<{ alias: string }>(
    "select alias from vulnerability_alias where alias like 'CVE-%' order by alias",
  )
  const cves = new Set(rows.map((row) => row.alias))
  for (let i = 0; cves.size < 300_000; i += 1) cves.add(`CVE-${2000 + (i % 26)}-${100_000 + Math.floor(i / 26)}`)
  const day = async (date: string, shift: number): Promise<string> => {
    const lines = [...cves].map((cve, i) => {
      const score = (((i * 7919 + shift) % 100_000) / 100_000).toFixed(5)
      return `${cve},${score},${score}`
    })
    const file = path.join(folder, `epss-${date}.csv`)
    await writeFile(
      file,
      `#model_version:v2025.03.14,score_date:${date}T00:00:00+0000\ncve,epss,percentile\n${lines.join("\n")}\n`,
    )
    return file
  }
  // After those of the runs before: of an older day nothing is taken.
  const days = await owner.query<{ first: string; second: string }>(
    "select (d + 1)::text as first, (d + 2)::text as second from (select coalesce(max(day), '2026-11-19') as d from epss_day) last",
  )
  const { first = "", second = "" } = days.rows[0] ?? {}
  const [before, after] = [await day(first, 1), await day(second, 2)]
  await waybill.loadFeeds([before])
  return { ms: await millisecondsOf(() => waybill.loadFeeds([after])), cves: cves.size }
}

/** One decision for the vulnerability that most findings are of, as far as each wide reach goes. */
export async function timeWidestDecisions({ client, owner }: Bench) {
  const { rows } = await owner.query<{ id: string; key: string }>(`
    select v.public_id as id, (select p.key from match m join package_version w on w.id = m.package_version_id join package p on p.id = w.package_id where m.vulnerability_id = v.id group by p.key order by count(*) desc limit 1) as key
      from (select vulnerability_id, sum(findings) from finding_group where is_open and place > 0 group by 1 order by 2 desc limit 1) g join vulnerability v on v.id = g.vulnerability_id`)
  const { id = "", key = "" } = rows[0] ?? {}
  const decide = async (reach: object) => {
    let answer: unknown
    const ms = await millisecondsOf(async () => {
      answer = await client.send("/triage", { filter: { vulnerability: id }, status: "affected", reach })
    })
    return { ms, reached: answer }
  }
  return { byLabel: await decide({ label: "bench-half" }), byPackage: await decide({ package: key }) }
}

/**
 * Acts over 10,000 findings each, one after the other, until so many are decided; each finding is of its own asset and
 * vulnerability, so that it gets a decision of its own.
 */
export async function timeBulk({ client }: Bench, acts: number) {
  const findings: string[] = []
  let cursor = ""
  while (findings.length < acts * 10_000) {
    const page = await pageOf(client, `/findings?sort=-epss&limit=1000${cursor}`)
    findings.push(...page.items.map((item) => item.id))
    if (page.nextCursor === null) break
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`
  }
  const ms: number[] = []
  for (let from = 0; from < findings.length; from += 10_000)
    ms.push(
      await millisecondsOf(() =>
        client.send("/triage", {
          findings: findings.slice(from, from + 10_000),
          status: "accept_risk",
          note: "Measured",
        }),
      ),
    )
  return { ms, findings: findings.length }
}
