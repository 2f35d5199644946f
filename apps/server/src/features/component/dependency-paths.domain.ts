export interface GraphEntry {
  readonly ordinal: number
  readonly dependsOn: readonly number[]
  readonly isDirect: boolean
}

const pathsMax = 10

/**
 * Finds the shortest ways from what the asset depends on directly to one component, as ordinals from root to target; at
 * most ten, shortest first, one for each direct dependency that leads there. A breadth-first walk backwards from the
 * target: it visits each component once, so cycles and large graphs cost nothing more.
 */
export function pathFinder(graph: readonly GraphEntry[]): (target: number, countMax?: number) => number[][] {
  const parents = new Map<number, number[]>()
  const direct = new Set<number>()
  for (const entry of graph) {
    if (entry.isDirect) direct.add(entry.ordinal)
    for (const child of entry.dependsOn) {
      const known = parents.get(child)
      if (known) known.push(entry.ordinal)
      else parents.set(child, [entry.ordinal])
    }
  }
  return (target, countMax = pathsMax) => {
    const next = new Map<number, number | null>([[target, null]])
    const queue = [target]
    const paths: number[][] = []
    for (let at = 0; at < queue.length && paths.length < countMax; at += 1) {
      const ordinal = queue[at]
      if (ordinal === undefined) break
      if (direct.has(ordinal)) paths.push(walk(next, ordinal))
      for (const parent of parents.get(ordinal) ?? [])
        if (!next.has(parent)) {
          next.set(parent, ordinal)
          queue.push(parent)
        }
    }
    return paths
  }
}

function walk(next: ReadonlyMap<number, number | null>, from: number): number[] {
  const path: number[] = []
  for (let at: number | null | undefined = from; at !== null && at !== undefined; at = next.get(at)) path.push(at)
  return path
}
