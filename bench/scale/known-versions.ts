import { createReadStream } from "node:fs"
import { createInterface } from "node:readline"
import { createGunzip } from "node:zlib"
import { packageKeyOfOsv } from "@waybill/purl/osv-package"
import { schemeForEcosystem } from "@waybill/versions/schemes"
import type pg from "pg"
import { z } from "zod"

const Affected = z.looseObject({
  package: z.looseObject({ ecosystem: z.string(), name: z.string() }).optional(),
  versions: z.array(z.string()).default([]),
  ranges: z.array(z.looseObject({ events: z.array(z.record(z.string(), z.unknown())).default([]) })).default([]),
})
const OsvRecord = z.looseObject({ affected: z.array(Affected).default([]) })

/**
 * Writes every version that the advisories name of packages that the installation knows: what an asset's component may
 * have been before, or will be. Gives how many are new.
 */
export async function insertVersionsOfAdvisories(client: pg.Client, files: readonly string[]): Promise<number> {
  const packages = new Map<string, { id: string; ecosystem: string }>()
  const known = await client.query<{ id: string; key: string; ecosystem: string }>(
    "select id::text, key, ecosystem from package where ecosystem is not null",
  )
  for (const { id, key, ecosystem } of known.rows) packages.set(key, { id, ecosystem })
  const versions = new Map<string, { packageId: string; version: string; sortKey: Buffer }>()
  for (const file of files)
    for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
      const record = OsvRecord.safeParse(JSON.parse(line))
      if (!record.success) continue
      for (const affected of record.data.affected) {
        if (!affected.package) continue
        const held = packages.get(packageKeyOfOsv(affected.package.ecosystem, affected.package.name) ?? "")
        const scheme = held && schemeForEcosystem(held.ecosystem)
        if (!held || !scheme) continue
        const fixed = affected.ranges.flatMap((range) => range.events.flatMap((event) => Object.values(event)))
        for (const version of [...affected.versions, ...fixed]) {
          if (typeof version !== "string" || version === "0") continue
          const read = scheme.parse(version)
          if (read.ok)
            versions.set(`${held.id} ${version}`, { packageId: held.id, version, sortKey: Buffer.from(read.key) })
        }
      }
    }
  const rows = [...versions.values()]
  const written = await client.query(
    `insert into package_version (package_id, version, sort_key)
     select * from unnest($1::bigint[], $2::text[], $3::bytea[]) on conflict do nothing`,
    [rows.map((row) => row.packageId), rows.map((row) => row.version), rows.map((row) => row.sortKey)],
  )
  await client.query(`
    insert into match (package_version_id, vulnerability_id, affected_range_id)
    select v.id, av.vulnerability_id, r.id
      from package_version v join affected_range r on r.package_id = v.package_id join advisory_vulnerability av on av.advisory_id = r.advisory_id
     where case when r.exact_version is not null then r.exact_version = v.version
                else (r.lower is null or v.sort_key >= r.lower) and (r.upper is null or v.sort_key < r.upper) and v.sort_key is not null end
    on conflict do nothing`)
  return written.rowCount ?? 0
}
