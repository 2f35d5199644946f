/** One vulnerability as it should be: an alias group. */
export interface AliasGroup {
  readonly publicId: string
  /** Every id that means it, the public one included. */
  readonly ids: readonly string[]
}

/** One vulnerability as it is. */
export interface ExistingVulnerability {
  readonly id: number
  readonly publicId: string
  readonly ids: readonly string[]
}

export interface VulnerabilityPlan {
  /** For each group, in the order given: the row that it keeps, or null where it needs a new one. */
  readonly keptIds: readonly (number | null)[]
  /** Rows that no group keeps. */
  readonly vanished: readonly number[]
  /**
   * What of an old row goes on in which group: history follows the ids. Only where the group does not keep that very
   * row.
   */
  readonly moves: readonly { readonly from: number; readonly toGroup: number }[]
}

/**
 * Which row each alias group keeps, so that ids of vulnerabilities stay what they are and decisions, tickets and
 * findings that hang on them stay where they are.
 *
 * A row goes to the group that holds its public id, else to one that holds another of its ids. When two rows meet in
 * one group (an alias became known) the older row stays and the other vanishes into it; when one row falls apart (an
 * alias was wrong) the part with the public id keeps it and the others begin with its history.
 */
export function planVulnerabilities(
  groups: readonly AliasGroup[],
  existing: readonly ExistingVulnerability[],
): VulnerabilityPlan {
  const groupOfId = new Map<string, number>()
  groups.forEach((group, index) => {
    for (const id of group.ids) groupOfId.set(id, index)
  })
  const keptIds: (number | null)[] = groups.map(() => null)
  const claims = existing
    .map((row) => ({ row, group: claimedGroup(row, groupOfId) }))
    .sort((a, b) => a.row.id - b.row.id)
  for (const { row, group } of claims) if (group !== null) keptIds[group] ??= row.id
  const kept = new Set(keptIds)
  const moves: { from: number; toGroup: number }[] = []
  for (const row of existing) {
    const targets = new Set<number>()
    for (const id of row.ids) {
      const target = groupOfId.get(id)
      if (target !== undefined && keptIds[target] !== row.id) targets.add(target)
    }
    for (const toGroup of targets) moves.push({ from: row.id, toGroup })
  }
  return { keptIds, vanished: existing.filter((row) => !kept.has(row.id)).map((row) => row.id), moves }
}

function claimedGroup(row: ExistingVulnerability, groupOfId: ReadonlyMap<string, number>): number | null {
  const named = groupOfId.get(row.publicId)
  if (named !== undefined) return named
  for (const id of row.ids) {
    const other = groupOfId.get(id)
    if (other !== undefined) return other
  }
  return null
}
