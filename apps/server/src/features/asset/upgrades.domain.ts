export interface UpgradeCandidate {
  readonly componentId: string
  /** Key of the package: purl without version. */
  readonly package: string
  readonly from: string
  /** The smallest version above that no known range of the package holds. */
  readonly to: string
  readonly isDirect: boolean
  readonly vulnerabilityIds: readonly number[]
}

export interface RankedUpgrade extends UpgradeCandidate {
  /** Findings that no other part of the asset carries any more once this and those before it are done. */
  readonly removes: number
  readonly removedSoFar: number
}

/**
 * Orders upgrades so that each next one removes as many findings as any can (greedy set cover; within 1 − 1/e of the best choice). A finding goes only when every
 * package version that carries it was upgraded: `carriers` holds how many there are, those without an upgrade included. At most `max`: each costs a look at all that are left.
 */
export function rankUpgrades(
  candidates: readonly UpgradeCandidate[],
  carriers: ReadonlyMap<number, number>,
  max = Infinity,
): RankedUpgrade[] {
  const left = new Map(carriers)
  const open = new Set(candidates)
  const ranked: RankedUpgrade[] = []
  let removedSoFar = 0
  while (open.size > 0 && ranked.length < max) {
    let best: UpgradeCandidate | null = null
    let bestScore = -1
    for (const each of open) {
      // What goes at once counts whole, what is merely brought nearer a little: two carriers of one flaw are both worth doing.
      let score = 0
      for (const id of each.vulnerabilityIds) score += left.get(id) === 1 ? 1 : 0.001
      if (score > bestScore) {
        best = each
        bestScore = score
      }
    }
    if (!best) break
    open.delete(best)
    let removes = 0
    for (const id of best.vulnerabilityIds) {
      const remaining = (left.get(id) ?? 1) - 1
      left.set(id, remaining)
      if (remaining === 0) removes += 1
    }
    removedSoFar += removes
    ranked.push({ ...best, removes, removedSoFar })
  }
  return ranked
}
