import type { Tx } from "../../db/database.ts"
import type { TokenReach } from "../../http/principal.ts"
import { listLabelsBeyond } from "../token/token-reach.sql.ts"
import { listMissingLabels } from "./sbom.sql.ts"
import type { SbomOptions } from "./store-sbom.ts"

/**
 * The labels that an uploader names and may not put on, and a warning of each: those that an asset which was there does
 * not have (decision 13), and those that a limited token is not limited to (decision 26).
 */
export async function leaveOutLabels(
  tx: Tx,
  organizationId: string,
  asset: { readonly id: string; readonly isNew: boolean },
  { labels, mayLabel }: Pick<SbomOptions, "labels" | "mayLabel">,
  reach: TokenReach | null,
) {
  const missing = asset.isNew || mayLabel ? [] : await listMissingLabels(tx, organizationId, asset.id, labels)
  const beyond = reach === null ? [] : await listLabelsBeyond(tx, organizationId, reach, labels)
  return {
    labels: labels.filter((name) => !missing.includes(name) && !beyond.includes(name)),
    warnings: [
      ...beyond.map((name) =>
        labelWarning(`The token is not limited to the label ${name}, and puts on its own alone.`),
      ),
      ...missing
        .filter((name) => !beyond.includes(name))
        .map((name) =>
          labelWarning(
            `The asset was there already and does not have the label ${name}; putting it on needs the permission update:asset.`,
          ),
        ),
    ],
  }
}

const code = "label-left-out"

const labelWarning = (message: string) => ({ code, path: "label", message })

/** Warnings without those about labels, which name them: kept ones may be of another's upload. */
export const withoutLabels = <Warning extends { readonly code: string }>(warnings: readonly Warning[]): Warning[] =>
  warnings.filter((each) => each.code !== code)
