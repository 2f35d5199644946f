import type { Tx } from "../db/database.ts"
import { listOrganizationIds } from "../db/organization-ids.ts"
import type { JobCall } from "./job.ts"

/**
 * Does the work for one organization after the other, each in a transaction that sees it alone; between two the job can
 * be told to stop.
 */
export async function eachOrganization(
  { parts, signal }: Pick<JobCall<unknown>, "parts" | "signal">,
  work: (tx: Tx, organizationId: string) => Promise<void>,
): Promise<void> {
  for (const organizationId of await parts.database.read({ system: true }, listOrganizationIds)) {
    signal.throwIfAborted()
    await parts.database.transaction({ organizationId }, (tx) => work(tx, organizationId))
  }
}
