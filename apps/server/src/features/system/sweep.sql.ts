import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"

/** Answers are repeated for 24 hours (api: Idempotency-Key). */
export const deleteOldIdempotencyKeys = (tx: Tx, organizationId: string): Promise<number> =>
  tx.run(
    sql`delete from idempotency_key where organization_id = ${organizationId} and created_at < now() - interval '24 hours'`,
  )

/**
 * Every bucket is full again within an hour, and a full one need not be there: whoever invents accounts and addresses
 * would fill the table.
 */
export const deleteFullBuckets = (tx: Tx): Promise<number> =>
  tx.run(sql`delete from rate_bucket where updated_at < now() - interval '2 hours'`)

/**
 * Which of these hashes an SBOM, a VEX document, an attachment, a job or a kept answer of the organization refers to.
 */
export async function listBlobHashes(tx: Tx, organizationId: string, hashes: readonly Buffer[]): Promise<Buffer[]> {
  const rows = await tx.many<{ sha256: Buffer }>(
    sql`select sha256 from job where organization_id = ${organizationId} and sha256 = any (${[...hashes]}::bytea[])
        union select sha256 from sbom where organization_id = ${organizationId} and sha256 = any (${[...hashes]}::bytea[])
        union select sha256 from vex_document where organization_id = ${organizationId} and sha256 = any (${[...hashes]}::bytea[])
        union select sha256 from idempotency_key where organization_id = ${organizationId} and sha256 = any (${[...hashes]}::bytea[])
        union select sha256 from triage_attachment where organization_id = ${organizationId} and sha256 = any (${[...hashes]}::bytea[]) and removed_at is null`,
  )
  return rows.map((row) => row.sha256)
}
