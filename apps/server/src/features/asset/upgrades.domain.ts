export interface UpgradeCandidate {
  readonly componentId: string
  /** Key of the package: purl without version. */
  readonly package: string
  readonly from: string
  /** The smallest version above that no known range of the package holds. */
  readonly to: string
  /** The flavour in use, where only another one is named. */
  readonly flavor: string | null
  readonly isDirect: boolean
  readonly vulnerabilityIds: readonly number[]
}

export interface RankedUpgrade extends UpgradeCandidate {
  /** Findings that no other part of the asset carries any more once this and those before it are done. */
  readonly removes: number
  readonly removedSoFar: number
}

// What goes at once counts whole, what is merely brought nearer a little: two carriers of one flaw are both worth
// doing.
const worthOf = (carriersLeft: number) => (carriersLeft === 1 ? 1000 : 1)

/**
 * Orders upgrades so that each next one removes as many findings as any can (greedy set cover; within 1 − 1/e of the
 * best choice). A finding goes only when every package version that carries it was upgraded: `carriers` holds how many
 * there are, those without an upgrade included. At most `max`. What each is worth is reckoned once and then kept: an
 * upgrade costs those that carry what it removes, not a look at every finding of all that are left.
 */
export function rankUpgrades(
  candidates: readonly UpgradeCandidate[],
  carriers: ReadonlyMap<number, number>,
  max = Infinity,
): RankedUpgrade[] {
  const left = new Map(carriers)
  const open = new Map<UpgradeCandidate, number>()
  const carrying = new Map<number, UpgradeCandidate[]>()
  for (const each of candidates) {
    let worth = 0
    for (const id of each.vulnerabilityIds) {
      worth += worthOf(left.get(id) ?? 0)
      const others = carrying.get(id)
      if (others) others.push(each)
      else carrying.set(id, [each])
    }
    open.set(each, worth)
  }
  const ranked: RankedUpgrade[] = []
  let removedSoFar = 0
  while (ranked.length < max) {
    const best = mostWorth(open)
    if (best === null) break
    open.delete(best)
    let removes = 0
    for (const id of best.vulnerabilityIds) {
      const before = left.get(id) ?? 1
      left.set(id, before - 1)
      if (before === 1) removes += 1
      const change = worthOf(before - 1) - worthOf(before)
      if (change === 0) continue
      for (const other of carrying.get(id) ?? []) {
        const worth = open.get(other)
        if (worth !== undefined) open.set(other, worth + change)
      }
    }
    removedSoFar += removes
    ranked.push({ ...best, removes, removedSoFar })
  }
  return ranked
}

/** Of equals the first. */
function mostWorth(open: ReadonlyMap<UpgradeCandidate, number>): UpgradeCandidate | null {
  let best: UpgradeCandidate | null = null
  let most = -1
  for (const [each, worth] of open)
    if (worth > most) {
      best = each
      most = worth
    }
  return best
}
