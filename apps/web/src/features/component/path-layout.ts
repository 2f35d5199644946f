/** A component on a path. */
export interface PathStep {
  readonly id: string
  readonly name: string
  readonly version: string | null
}
export interface PlacedStep extends PathStep {
  /** Steps from the asset, along the longest path that leads here. */
  readonly level: number
  /** Among those of its level. */
  readonly place: number
}
export interface PathLayout {
  readonly steps: readonly PlacedStep[]
  /** From id to id; the asset itself is `null`. */
  readonly edges: readonly (readonly [from: string | null, to: string])[]
  readonly levels: number
  /** Of the level that has most. */
  readonly widest: number
}

/** Paths from an asset to one component as one graph: what they share is drawn once, every step below all that lead to it. */
export function pathLayout(paths: readonly (readonly PathStep[])[]): PathLayout {
  const steps = new Map<string, PathStep>()
  const edges = new Map<string, readonly [string | null, string]>()
  for (const path of paths)
    for (const [index, step] of path.entries()) {
      const from = path[index - 1]?.id ?? null
      steps.set(step.id, step)
      edges.set(`${from} ${step.id}`, [from, step.id])
    }
  const levels = new Map<string, number>()
  // Paths are short and have no circles among them; as many rounds as there are steps bound what a document could contrive.
  for (let round = 0, hasMoved = true; hasMoved && round <= steps.size; round += 1) {
    hasMoved = false
    for (const [from, to] of edges.values()) {
      const level = from === null ? 1 : (levels.get(from) ?? 0) + 1
      if (level > (levels.get(to) ?? 0) && level <= steps.size) {
        levels.set(to, level)
        hasMoved = true
      }
    }
  }
  const taken = new Map<number, number>()
  const placed = [...steps.values()].map((step) => {
    const level = levels.get(step.id) ?? 1
    const place = taken.get(level) ?? 0
    taken.set(level, place + 1)
    return { ...step, level, place }
  })
  return {
    steps: placed.sort((a, b) => a.level - b.level || a.place - b.place),
    edges: [...edges.values()],
    levels: Math.max(0, ...taken.keys()),
    widest: Math.max(1, ...taken.values()),
  }
}
