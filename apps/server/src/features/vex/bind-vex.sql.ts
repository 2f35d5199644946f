import { setImmediate } from "node:timers/promises"
import { v7 as uuidv7 } from "uuid"
import type { Tx } from "../../db/database.ts"
import { keepDecisions } from "../triage/keep-decisions.sql.ts"
import {
  endDocumentDecisions,
  endDocumentDecisionsOn,
  insertDocumentDecisions,
  insertProposals,
  listStatableFindings,
  listStatements,
  listVulnerabilitiesOfIds,
  noteReached,
  type StatementScope,
} from "./stated.sql.ts"
import { type KeptStatement, type StatedFinding, StatementIndex } from "./stated-findings.domain.ts"
import { findTrust } from "./trust.sql.ts"

/** Which findings are looked at: those of an asset, or those of some vulnerabilities. */
export type BindScope = { readonly assetId: string } | { readonly vulnerabilityIds: readonly number[] }

const findingsAtOnce = 20_000
/** Statements between which others have their turn: all of a large document take seconds. */
const statementsAtOnce = 1_000

/**
 * Holds what documents state against the findings of an asset or of some vulnerabilities, and makes decisions of it
 * where its author is believed, proposals where somebody is to be asked. What was decided or proposed before is left as
 * it is, and what somebody undid is not done again. What documents do not say any more since components or advisories
 * changed, ends. Before it: findings and decisions that are kept.
 */
export async function bindVex(tx: Tx, organizationId: string, which: BindScope): Promise<void> {
  const scope = {
    assetId: "assetId" in which ? which.assetId : null,
    vulnerabilityIds: "vulnerabilityIds" in which ? which.vulnerabilityIds : null,
  }
  const statements = await listStatements(tx, organizationId, scope)
  const { stated } = await findStated(tx, organizationId, statements, scope.assetId)
  await keepStated(tx, organizationId, scope, stated)
}

/** What statements come to. */
export interface Bound {
  /** The vulnerabilities of the organization that they name, by id. */
  readonly vulnerabilities: ReadonlyMap<string, number>
  readonly stated: readonly StatedFinding[]
}

/** Holds statements against the findings, of one asset or of all; decides nothing yet. */
export async function findStated(
  tx: Tx,
  organizationId: string,
  statements: readonly KeptStatement[],
  assetId: string | null,
): Promise<Bound> {
  if (statements.length === 0) return { vulnerabilities: new Map(), stated: [] }
  const vulnerabilities = await listVulnerabilitiesOfIds(tx, organizationId, [
    ...new Set(statements.flatMap(({ ids }) => ids)),
  ])
  const index = new StatementIndex(vulnerabilities)
  for (let from = 0; from < statements.length; from += statementsAtOnce) {
    index.add(statements.slice(from, from + statementsAtOnce))
    await setImmediate()
  }
  const stated: StatedFinding[] = []
  const ids = [...new Set(vulnerabilities.values())]
  for (let after: readonly [number, string] | null = [0, ""]; after !== null; ) {
    const page = await listStatableFindings(tx, organizationId, ids, assetId, after, findingsAtOnce)
    for (const finding of page) stated.push(...index.stated(finding))
    const last = page.at(-1)
    after = page.length === findingsAtOnce && last ? [last.vulnerabilityId, last.assetId] : null
  }
  return { vulnerabilities, stated }
}

/**
 * What became of each statement of a document, by its place: `reached` where it reaches a finding (with why it does no
 * more, where its author's word is held back), else why it does not.
 */
export function outcomesOf<Reached extends string>(
  statements: readonly KeptStatement[],
  { stated, vulnerabilities }: Bound,
  reached: Reached,
  heldBack: string | null,
): Map<number, { readonly state: Reached | "unmatched"; readonly reason: string | null }> {
  const reasons = new Map(reasonsOf(statements, stated, vulnerabilities).map(({ place, reason }) => [place, reason]))
  return new Map(
    statements.map(({ place }) => {
      const reason = reasons.get(place)
      return [place, reason === undefined ? { state: reached, reason: heldBack } : { state: "unmatched", reason }]
    }),
  )
}

/** Makes decisions and proposals of what is stated, after the statements are stored. */
export async function keepStated(
  tx: Tx,
  organizationId: string,
  scope: StatementScope | "document",
  stated: readonly StatedFinding[],
): Promise<void> {
  const trust = await findTrust(tx, organizationId, [...new Set(stated.map(({ documentId }) => documentId))])
  const counted = stated
    .flatMap(({ finding, documentId, counts, about }) =>
      counts === null ? [] : [{ finding, documentId, counts, about }],
    )
    // Decisions are taken in this order; of two documents the later one stands.
    .sort((one, other) => order(one.counts, other.counts))
  const withTrust = (wanted: string) => counted.filter(({ documentId }) => trust.get(documentId)?.trust === wanted)
  const rowsOf = (all: typeof counted) =>
    all.map(({ finding, documentId, counts }) => ({
      id: uuidv7(),
      documentId,
      place: counts.place,
      assetId: finding.assetId,
      vulnerability: finding.publicId,
    }))
  const applied = rowsOf(withTrust("apply"))
  const begun = stated.length === 0 ? 0 : await insertDocumentDecisions(tx, organizationId, applied)
  if (stated.length > 0) {
    await insertProposals(tx, organizationId, rowsOf(withTrust("propose")))
    for (const state of ["apply", "propose"] as const)
      await noteReached(
        tx,
        organizationId,
        state === "apply" ? "applied" : "proposed",
        withTrust(state).flatMap(({ about }) =>
          about.map((statement) => ({ statement, reason: trust.get(statement.documentId)?.heldBack ?? null })),
        ),
      )
  }
  if (scope === "document") await keepDecisions(tx, organizationId, { decisionIds: applied.map(({ id }) => id) })
  else if (scope.assetId !== null) {
    const ended = await endDocumentDecisions(tx, organizationId, scope.assetId, applied)
    if (begun + ended > 0) await keepDecisions(tx, organizationId, { assetIds: [scope.assetId] })
  } else if (scope.vulnerabilityIds !== null) {
    const ended = await endDocumentDecisionsOn(tx, organizationId, scope.vulnerabilityIds, applied)
    if (begun + ended > 0) await keepDecisions(tx, organizationId, { vulnerabilityIds: scope.vulnerabilityIds })
  }
}

const order = (one: KeptStatement, other: KeptStatement): number =>
  (one.statedAt?.getTime() ?? 0) - (other.statedAt?.getTime() ?? 0) || one.place - other.place

/** Why statements reach nothing. */
function reasonsOf(
  statements: readonly KeptStatement[],
  stated: readonly StatedFinding[],
  vulnerabilities: ReadonlyMap<string, number>,
): { place: number; reason: string }[] {
  const reached = new Set(
    stated.flatMap(({ counts, about }) => (counts === null ? [] : about.map(({ place }) => place))),
  )
  const leftOut = new Map(
    stated.flatMap(({ finding, about, leftOut: component }) =>
      component === null ? [] : about.map(({ place }) => [place, { finding, component }] as const),
    ),
  )
  return statements.flatMap(({ place, ids, products }) => {
    if (reached.has(place)) return []
    const [name = ""] = ids
    const partial = leftOut.get(place)
    if (partial)
      return [
        {
          place,
          reason: `${name}: in ${partial.finding.asset.name} ${partial.component} has it too, and the document does not mention it.`,
        },
      ]
    if (!ids.some((id) => vulnerabilities.has(id)))
      return [{ place, reason: `${name}: none of your assets has this vulnerability.` }]
    if (products.length === 0) return [{ place, reason: `${name}: it names no product.` }]
    return [{ place, reason: `${name}: none of its products matches a component or asset of yours that has it.` }]
  })
}
