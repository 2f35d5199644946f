import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { CliError, exitCodes } from "../exit-codes.ts"
import { findingsTable, listFindings } from "./findings.ts"

const reasons = {
  "several-cves": "it names several CVEs",
  "another-cve": "both have a CVE",
  "too-many-ids": "too many ids together",
} as const

export const vulnsShow: Command = {
  name: "vulns show",
  summary: "Show a vulnerability by any of its ids: severity, exploitation and affected assets",
  positionals: { shown: "ID", min: 1, max: 1 },
  async run({ positionals: [vulnerabilityId = ""], options, surroundings }) {
    const connection = await connect(surroundings, options.text("url"))
    const answer = await connection.client.GET("/api/v1/vulnerabilities/{vulnerabilityId}", {
      params: { path: { vulnerabilityId } },
    })
    if (answer.response.status === 404)
      throw new CliError(
        exitCodes.usage,
        `${vulnerabilityId}: nothing of yours has or had it, or no loaded source knows it; waybill explain PURL ${vulnerabilityId} tells whether a package would be affected, waybill feeds status what is loaded`,
      )
    const found = expectData(answer)
    if (options.flag("json")) {
      surroundings.out(JSON.stringify(found, null, 2))
      return exitCodes.ok
    }
    const line = (name: string, value: string | null | undefined) =>
      value ? surroundings.out(`${name.padEnd(10)} ${value}`) : undefined
    line("id", firstOf([found.id, ...found.aliases], 20))
    line("title", found.title)
    line(
      "severity",
      `${found.severity}${found.cvss ? `, CVSS ${found.cvss.version} ${found.cvss.score.toFixed(1)} ${found.cvss.vector}` : ""}`,
    )
    line("scored", found.scoreReason)
    const others = found.scores.filter((score) => !score.counts)
    for (const [words, { length }] of Map.groupBy(
      others,
      ({ version, score, by }) => `CVSS ${version} ${score.toFixed(1)} by ${by.name}`,
    ))
      line("", length === 1 ? words : `${words} (${length} records)`)
    line("EPSS", found.epss && `${(found.epss.score * 100).toFixed(1)}% likely to be exploited within 30 days`)
    line(
      "KEV",
      found.kev &&
        `known to be exploited since ${found.kev.dateAdded}${found.kev.dueDate ? `, due ${found.kev.dueDate}` : ""}${found.knownExploited?.ransomware ? ", by ransomware too" : ""}`,
    )
    line(
      "SSVC",
      found.ssvc &&
        `exploitation ${found.ssvc.exploitation}, automatable ${found.ssvc.automatable}, technical impact ${found.ssvc.technicalImpact} (${found.ssvc.by})`,
    )
    line("CVE", found.cveState && found.cveState.state !== "published" ? found.cveState.state : null)
    line("weakness", found.weaknesses.map(({ id, name }) => (name === null ? id : `${id} ${name}`)).join("; "))
    for (const fix of found.fixes) line("fixed in", `${fix.package} ${fix.versions.join(", ")}`)
    for (const each of found.conflicts)
      line("not one", `${each.advisory} calls it one with ${each.other}: ${reasons[each.reason]}`)
    line(
      "related",
      firstOf(
        found.related.map(({ id }) => id),
        10,
      ),
    )
    for (const url of found.exploits.slice(0, 5)) line("exploit", url)
    line("published", found.publishedAt?.slice(0, 10))
    for (const { source, advisory, withdrawnAt } of found.sources)
      if (withdrawnAt !== null) line("withdrawn", `${advisory} (${source}) on ${withdrawnAt.slice(0, 10)}`)
    for (const { url } of found.references.slice(0, 5)) line("reference", url)
    line("assets", String(found.affectedAssets))
    const { items } = await listFindings(connection, { vulnerability: vulnerabilityId }, 1000)
    surroundings.out(items.length === 0 ? "\nNo open findings." : `\n${findingsTable(items, surroundings.columns)}`)
    return exitCodes.ok
  },
}

const firstOf = (texts: readonly string[], countMax: number): string =>
  [...texts.slice(0, countMax), ...(texts.length > countMax ? [`and ${texts.length - countMax} more`] : [])].join(", ")
