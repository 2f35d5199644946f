import { sql } from "kysely"
import type { Tx } from "../../db/database.ts"

/** Held until the transaction ends: whoever sets up waits for whoever else does. */
export const waitForSetUp = (tx: Tx) => tx.run(sql`select pg_advisory_xact_lock(7294610339)`)

/** Whether there is any organization, whichever the transaction is for. */
export async function isSetUp(tx: Tx): Promise<boolean> {
  await tx.run(sql`select set_config('waybill.system', 'on', true)`)
  const { is } = await tx.one<{ is: boolean }>(sql`select exists (select from organization) as is`)
  await tx.run(sql`select set_config('waybill.system', 'off', true)`)
  return is
}

/** Replaces the set-up link; gives when it expires. */
export const replaceSetupLink = (tx: Tx, secretHash: Buffer, hours: number) =>
  tx.one<{ expires_at: Date }>(sql`
    insert into setup_link (secret_hash, expires_at) values (${secretHash}, now() + make_interval(hours => ${hours}))
    on conflict (only_row) do update set secret_hash = excluded.secret_hash, expires_at = excluded.expires_at
    returning expires_at`)

/** Takes the link; 1 for whoever holds its secret first, else 0. */
export const consumeSetupLink = (tx: Tx, secretHash: Buffer) =>
  tx.run(sql`delete from setup_link where secret_hash = ${secretHash} and expires_at > now()`)

/** Ends the link for the first administrator: there is one now. */
export const deleteSetupLink = (tx: Tx) => tx.run(sql`delete from setup_link`)

/** Whether a link for the first administrator can be followed now. */
export const hasSetupLink = (tx: Tx) =>
  tx.one<{ is: boolean }>(sql`select exists (select from setup_link where expires_at > now()) as is`)
