import type { z } from "zod"
import type { Tx } from "../../db/database.ts"
import { doneOrTried } from "../../db/dry-run.ts"
import { matchSbomsWithCustom } from "../custom-vulnerability/custom-match.sql.ts"
import { waitForKnowledge } from "../feed/feed-lock.sql.ts"
import { holdFindings } from "../finding/finding-lock.sql.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import {
  type ChangedFinding,
  type CorrectedScope,
  correctSboms,
  keepCorrectedFindings,
} from "./apply-corrections.sql.ts"
import type { CorrectionReach } from "./correction.schema.ts"
import { noteUsed } from "./used.sql.ts"

/**
 * Changes corrections and brings everything in line with them in the same transaction: components, matches, findings,
 * decisions. `scopes` are the components that the change may reach, given by `change` itself. A dry run tells the same
 * and takes it back.
 */
export async function changeCorrections<T>(
  tx: Tx,
  organizationId: string,
  isDryRun: boolean,
  change: () => Promise<{ readonly value: T; readonly scopes: readonly CorrectedScope[] }>,
  after: (value: T) => Promise<unknown> = async () => {},
): Promise<{ readonly value: T; readonly reached: z.input<typeof CorrectionReach> }> {
  await waitForKnowledge(tx)
  await holdFindings(tx, organizationId)
  return doneOrTried(tx, isDryRun, async () => {
    const { value, scopes } = await change()
    let components = 0
    const sbomIds = new Set<string>()
    for (const scope of scopes) {
      const corrected = await correctSboms(tx, organizationId, scope)
      components += corrected.components
      for (const id of corrected.sbomIds) sbomIds.add(id)
    }
    await noteUsed(tx, organizationId, [...sbomIds])
    await matchSbomsWithCustom(tx, organizationId, [...sbomIds])
    const { assetIds, added, ended } = await keepCorrectedFindings(tx, organizationId, [...sbomIds])
    await keepDecisions(tx, organizationId, { assetIds })
    await after(value)
    return {
      value,
      reached: {
        components,
        assets: assetIds.length,
        findings: { added: added.length, ended: ended.length },
        vulnerabilities: { added: idsOf(added), ended: idsOf(ended) },
      },
    }
  })
}

const idsMax = 100
const idsOf = (changed: readonly ChangedFinding[]): string[] =>
  [...new Set(changed.map((each) => each.public_id))].slice(0, idsMax)
