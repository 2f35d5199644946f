import { asVexLabel, type OutgoingStatement, unsaid } from "../outgoing.ts"
import type { VexStatus } from "../vex.ts"
import { remediationOf } from "./remediation.ts"
import type { CsafVersion } from "./write.ts"

const statusFields: Readonly<Record<VexStatus, string>> = {
  affected: "known_affected",
  not_affected: "known_not_affected",
  under_investigation: "under_investigation",
  fixed: "fixed",
}

type IdsOf = (statement: OutgoingStatement) => readonly string[]

/**
 * Each vulnerability once, by its CVE where it has one (§6.1.23). Not affected products with a flag or an impact,
 * affected ones with a remediation (§6.1.27.9, 6.1.27.10).
 */
export function writeVulnerabilities(
  statements: readonly OutgoingStatement[],
  idsOf: IdsOf,
  version: CsafVersion,
): object[] {
  return [...Map.groupBy(statements, (each) => cveOf(each) ?? each.id).values()].map((all) =>
    vulnerabilityOf(all, idsOf, version),
  )
}

const cveOf = ({ id, aliases }: OutgoingStatement): string | undefined =>
  [id, ...aliases].find((each) => /^CVE-\d{4}-\d{4,}$/.test(each))

function vulnerabilityOf(statements: readonly OutgoingStatement[], idsOf: IdsOf, version: CsafVersion): object {
  const cve = statements.map(cveOf).find((each) => each !== undefined)
  const others = new Set(statements.flatMap(({ id, aliases }) => [id, ...aliases]).filter((each) => each !== cve))
  /** Statements that say the same, with all of their products. */
  const grouped = (wanted: readonly OutgoingStatement[], entryOf: (each: OutgoingStatement) => object): object[] =>
    [...Map.groupBy(wanted, (each) => JSON.stringify(entryOf(each)))].map(([entry, all]) => ({
      ...JSON.parse(entry),
      product_ids: [...new Set(all.flatMap(idsOf))],
    }))
  const flags = grouped(
    statements.filter((each) => labelOf(each) !== null),
    (each) => ({ label: labelOf(each), date: each.decidedAt }),
  )
  const threats = grouped(
    statements.filter((each) => impactOf(each) !== null),
    (each) => ({ category: "impact", details: impactOf(each), date: each.decidedAt }),
  )
  const remediations = grouped(
    statements.filter((each) => each.status === "affected"),
    ({ response }) => remediationOf(response, version),
  )
  return {
    ...(cve === undefined ? {} : { cve }),
    ...(others.size > 0
      ? { ids: [...others].map((text) => ({ system_name: text.split("-", 1)[0] || "other", text })) }
      : {}),
    notes: [{ category: "description", text: `What is known of ${cve ?? statements[0]?.id} in the products named.` }],
    product_status: Object.fromEntries(
      Object.entries(statusFields).flatMap(([status, field]) => {
        const ids = new Set(statements.filter((each) => each.status === status).flatMap(idsOf))
        return ids.size > 0 ? [[field, [...ids]]] : []
      }),
    ),
    ...(flags.length > 0 ? { flags } : {}),
    ...(threats.length > 0 ? { threats } : {}),
    ...(remediations.length > 0 ? { remediations } : {}),
  }
}

const labelOf = ({ status, justification }: OutgoingStatement): string | null =>
  status === "not_affected" ? asVexLabel(justification) : null

const impactOf = (each: OutgoingStatement): string | null =>
  each.impactStatement ?? (each.status === "not_affected" && labelOf(each) === null ? unsaid.reason : null)
