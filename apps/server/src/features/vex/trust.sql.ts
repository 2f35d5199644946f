import { sql } from "kysely"
import type { z } from "zod"
import type { Tx } from "../../db/database.ts"
import type { VexTrust } from "./trust.schema.ts"

type Trust = z.output<typeof VexTrust>["everybody"]
interface TrustRow {
  author: string
  trust: Trust
  note: string | null
}

/** Who is believed; everybody, where nobody has said otherwise. */
export async function findVexTrust(tx: Tx, organizationId: string): Promise<z.output<typeof VexTrust>> {
  const rows = await tx.many<TrustRow>(
    sql`select author, trust, note from vex_trust where organization_id = ${organizationId} order by author`,
  )
  const general = (name: string) => rows.find(({ author }) => author === name)?.trust ?? "apply"
  return {
    everybody: general(""),
    sboms: general("#sbom"),
    authors: rows.filter(({ author }) => author !== "" && author !== "#sbom"),
  }
}

export async function replaceVexTrust(tx: Tx, organizationId: string, trust: z.output<typeof VexTrust>): Promise<void> {
  const rows = [
    { author: "", trust: trust.everybody, note: null },
    { author: "#sbom", trust: trust.sboms, note: null },
    ...trust.authors.map((each) => ({ ...each, author: each.author.toLowerCase() })),
  ]
  await tx.run(sql`delete from vex_trust where organization_id = ${organizationId}`)
  await tx.run(sql`
    insert into vex_trust (organization_id, author, trust, note)
    select ${organizationId}, r.author, r.trust, r.note from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(author text, trust text, note text)`)
}
