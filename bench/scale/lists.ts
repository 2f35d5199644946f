import type pg from "pg"
import { type Client, pageOf, secondPageOf } from "../../scripts/api-client.ts"
import { type Times, timesOf } from "./clock.ts"
import { productsOf } from "./products.ts"

/** What the lists and pages are asked, by the name that the figure is kept under. */
export async function listPaths(client: Client, owner: pg.Client): Promise<ReadonlyMap<string, readonly string[]>> {
  const asset = (await pageOf(client, "/assets?sort=-findings&limit=1")).items[0]?.id ?? ""
  const { small, large } = await productsOf(client)
  const { vulnerability, packageKey } = await mostCarried(owner)
  const paths = await findingPaths(client, asset)
  paths.set("vulnerabilities -affectedAssets", ["/vulnerabilities?sort=-affectedAssets"])
  paths.set("vulnerabilities -affectedAssets label=bench-half", [
    "/vulnerabilities?sort=-affectedAssets&label=bench-half",
  ])
  paths.set("findings of one vulnerability", [`/findings?vulnerability=${vulnerability}`])
  paths.set("findings of one package", [`/findings?package=${encodeURIComponent(packageKey)}`])
  for (const [name, id] of Object.entries({ small, large }))
    paths.set(`a ${name} product`, [
      `/products/${id}`,
      `/products/${id}/findings`,
      await secondPageOf(client, `/products/${id}/findings`),
      `/findings/groups?by=asset&productId=${id}`,
    ])
  for (const by of ["asset", "package"])
    for (const query of ["sort=-priority", "sort=-findings", "severity=critical", "kev=true"])
      paths.set(`groups by ${by} ${query}`, [
        `/findings/groups?by=${by}&${query}`,
        await secondPageOf(client, `/findings/groups?by=${by}&${query}`),
      ])
  for (const query of [
    "",
    "?sort=-priority",
    "?active=true&sort=-priority",
    "?sort=-findings",
    "?severity=critical",
    "?kev=true",
    "?kev=false",
  ])
    paths.set(`assets ${query.slice(1)}`, [`/assets${query}`, await secondPageOf(client, `/assets${query}`)])
  paths.set("assets label", ["/assets?label=bench-half", "/assets?label=bench-thousandth&sort=-priority"])
  paths.set("assets q", ["/assets?q=server", "/assets?q=nothing-has-this-name"])
  paths.set("one asset", [
    `/assets/${asset}`,
    `/assets/${asset}/findings`,
    `/assets/${asset}/components`,
    `/assets/${asset}/versions`,
  ])
  paths.set("one asset's graph", [`/assets/${asset}/graph`])
  paths.set("one asset's upgrades", [`/assets/${asset}/upgrades`])
  paths.set("dashboard", ["/dashboard"])
  paths.set("where is x below v", await wherePaths(owner))
  paths.set("components by name", ["/components?name=lodash", "/components?name=openssl-libs"])
  paths.set("components by text", ["/components?q=lodash", "/components?q=nothing-has-this-name"])
  paths.set("components by license", ["/components?license=GPL-3.0", "/components?license=nothing-has-this-license"])
  paths.set("components affected", ["/components?affected=true", "/components?unmatched=true"])
  return paths
}

/** Findings and vulnerabilities by each order and each filter. */
async function findingPaths(client: Client, asset: string): Promise<Map<string, readonly string[]>> {
  const paths = new Map<string, readonly string[]>()
  for (const sort of ["-priority", "-epss", "-severity", "-cvss"]) {
    paths.set(`findings ${sort}`, [`/findings?sort=${sort}`, await secondPageOf(client, `/findings?sort=${sort}`)])
    paths.set(`vulnerabilities ${sort}`, [
      `/vulnerabilities?sort=${sort}`,
      await secondPageOf(client, `/vulnerabilities?sort=${sort}`),
    ])
  }
  for (const filter of findingFilters(asset)) {
    paths.set(`findings ${filter.replace(asset, "…")}`, [
      `/findings?${filter}`,
      `/findings?${filter}&sort=-epss`,
      await secondPageOf(client, `/findings?${filter}`),
    ])
    if (!filter.startsWith("status"))
      paths.set(`vulnerabilities ${filter.replace(asset, "…")}`, [`/vulnerabilities?${filter}`])
  }
  return paths
}

const findingFilters = (asset: string): readonly string[] => [
  "severity=critical",
  "severity=low,medium",
  "kev=true",
  "epssMin=0.5",
  "status=not_affected,accept_risk",
  "action=mitigate",
  "action=monitor",
  "fixAvailable=true",
  "priorityMin=60",
  "q=log4j",
  "q=CVE-2021",
  "q=e",
  `assetId=${asset}`,
  "label=bench-half",
  "label=bench-hundredth",
  "direct=true",
  "direct=false&severity=critical",
  "direct=true&label=bench-tenth",
  "action=mitigate&label=bench-hundredth",
  "kev=true&label=bench-half",
  "ageMin=30",
  "ageMax=7",
]

/** The vulnerability that most findings are of, and a package that has it. */
async function mostCarried(owner: pg.Client): Promise<{ vulnerability: string; packageKey: string }> {
  const { rows } = await owner.query<{ vulnerability: string; packageKey: string }>(`
    select v.public_id as vulnerability, (select p.key from match m join package_version w on w.id = m.package_version_id join package p on p.id = w.package_id where m.vulnerability_id = v.id limit 1) as "packageKey"
      from (select vulnerability_id, sum(findings) from finding_group where is_open and place > 0 group by 1 order by 2 desc limit 1) g join vulnerability v on v.id = g.vulnerability_id`)
  return rows[0] ?? { vulnerability: "", packageKey: "" }
}

/** The packages that most assets have, below the middle one of their versions in use. */
async function wherePaths(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ key: string; version: string }>(`
    select p.key, (select v.version from package_version v where v.package_id = p.id and v.sort_key is not null order by v.sort_key offset u.versions / 2 limit 1) as version
      from (select v.package_id, count(*) as uses, count(distinct v.id) as versions from component c join package_version v on v.id = c.package_version_id where v.sort_key is not null group by 1 order by 2 desc limit 40) u
      join package p on p.id = u.package_id`)
  return rows.map(
    ({ key, version }) => `/components?purl=${encodeURIComponent(key)}&below=${encodeURIComponent(version)}`,
  )
}

/** Asks each so many times, the paths of one name in turn. */
export async function timesOfLists(
  client: Client,
  paths: ReadonlyMap<string, readonly string[]>,
  calls: number,
): Promise<Record<string, Times>> {
  const times: Record<string, Times> = {}
  for (const [name, asked] of paths) {
    let next = 0
    const taken = await timesOf(calls, () => client.get(asked[next++ % asked.length] ?? ""))
    times[name] = taken
    console.log(name.padEnd(40), taken.p50, taken.p95)
  }
  return times
}
