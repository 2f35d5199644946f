import { schemeForEcosystem } from "@waybill/versions/schemes"
import pg from "pg"

export interface KnownAdvisory {
  readonly cve: string
  readonly fixed: string
  readonly priority: number
  readonly packageKey?: string
  /** 5 critical … 0 unknown. */
  readonly severity?: number
  readonly epss?: number | null
}

/**
 * One advisory of one npm package, fixed in a version, written as a feed would; known to be exploited at priority 90
 * and above.
 */
export async function knowOf(app: { readonly ownerUrl: string }, known: KnownAdvisory): Promise<void> {
  const read = schemeForEcosystem("npm")?.parse(known.fixed)
  if (!read?.ok) throw new Error(known.fixed)
  const owner = new pg.Client({ connectionString: app.ownerUrl })
  await owner.connect()
  try {
    const id = async (text: string, values: unknown[]) => (await owner.query<{ id: string }>(text, values)).rows[0]?.id
    const packageId = await id(
      "insert into package (key, ecosystem) values ($1, 'npm') on conflict (key) do update set key = excluded.key returning id",
      [known.packageKey ?? "pkg:npm/lodash"],
    )
    const ghsa = `GHSA-${known.cve}`
    const advisory = await id(
      "insert into advisory (source, source_id, kind, digest, generation, aliases, title, published_at) values ('osv', $1, 'vulnerability', '\\x00', 1, array[$2], 'Prototype pollution', '2024-01-05') returning id",
      [ghsa, known.cve],
    )
    const vulnerability = await id(
      "insert into vulnerability (public_id, aliases, title) values ($1, $2, 'Prototype pollution') returning id",
      [known.cve, [ghsa]],
    )
    await owner.query("insert into vulnerability_alias values ($1, $3), ($2, $3)", [known.cve, ghsa, vulnerability])
    await owner.query("insert into advisory_vulnerability values ($1, $2)", [advisory, vulnerability])
    await owner.query(
      "insert into vulnerability_score (vulnerability_id, severity, priority, kev_added, epss) values ($1, $2, $3, $4, $5)",
      [
        vulnerability,
        known.severity ?? 4,
        known.priority,
        known.priority >= 90 ? "2024-02-01" : null,
        known.epss ?? null,
      ],
    )
    await owner.query("insert into known_ecosystem values ('npm') on conflict do nothing")
    await owner.query(
      "insert into affected_range (advisory_id, package_id, upper, fixed, range, rule) values ($1, $2, $3, $4, $5, 'range')",
      [advisory, packageId, Buffer.from(read.key), known.fixed, `<${known.fixed}`],
    )
  } finally {
    await owner.end()
  }
}
