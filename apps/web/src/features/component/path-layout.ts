/** A component on a path. */
export interface PathStep {
  readonly id: string
  readonly name: string
  readonly version: string | null
}
/**
 * Where something stands: on which level from the asset (0), and where across it, in places of a step; the middle of
 * the whole is 0.
 */
export interface Spot {
  readonly level: number
  readonly across: number
}
export interface PlacedStep extends PathStep, Spot {}
export interface PathEdge {
  /** The asset itself is `null`. */
  readonly from: string | null
  readonly to: string
  /** Where it passes the levels between, beside the steps that stand there. */
  readonly via: readonly Spot[]
}
export interface PathLayout {
  readonly steps: readonly PlacedStep[]
  readonly edges: readonly PathEdge[]
  /** Of the last step. */
  readonly levels: number
  /** Places across, of the level that needs most. */
  readonly width: number
}

/** The room that an edge takes on a level that it only passes, in places. */
export const passing = 0.4
const sweeps = 4

/** A step, or an edge that passes a level. */
interface Slot {
  readonly key: string
  readonly level: number
  readonly size: number
}

/**
 * Paths from an asset to one component as one graph: what they share is drawn once, every step beyond all that lead to
 * it. An edge that skips levels has a place of its own on each of them, so that it runs behind no step; within a level
 * what hangs together stands near each other (layers as Sugiyama, Tagawa and Toda lay them, ordered by the middle of
 * the neighbours).
 */
export function pathLayout(paths: readonly (readonly PathStep[])[]): PathLayout {
  const steps = new Map<string, PathStep>()
  const given = new Map<string, { from: string | null; to: string }>()
  for (const path of paths)
    for (const [index, step] of path.entries()) {
      const from = path[index - 1]?.id ?? null
      steps.set(step.id, step)
      given.set(`${from} ${step.id}`, { from, to: step.id })
    }
  const edges = [...given.values()]
  const levelOf = longestPaths(steps, edges)
  const slots: Slot[] = [...steps.keys()].map((id) => ({ key: id, level: levelOf(id), size: 1 }))
  // What neighbours what, from one level to the next.
  const links: (readonly [string, string])[] = []
  const passed = edges.map((edge) => {
    const keys: string[] = []
    for (let level = levelOf(edge.from) + 1; level < levelOf(edge.to); level += 1)
      keys.push(`${edge.from} ${edge.to} ${level}`)
    slots.push(...keys.map((key, index) => ({ key, level: levelOf(edge.from) + 1 + index, size: passing })))
    const chain = [edge.from ?? "", ...keys, edge.to]
    for (const [index, key] of chain.entries()) {
      const next = chain[index + 1]
      if (next !== undefined) links.push([key, next])
    }
    return keys
  })
  const across = placeAcross(slots, links)
  const spot = (key: string, level: number): Spot => ({ level, across: across.get(key) ?? 0 })
  return {
    steps: [...steps.values()]
      .map((step) => ({ ...step, ...spot(step.id, levelOf(step.id)) }))
      .sort((a, b) => a.level - b.level || a.across - b.across),
    edges: edges.map((edge, place) => ({
      ...edge,
      via: (passed[place] ?? []).map((key, index) => spot(key, levelOf(edge.from) + 1 + index)),
    })),
    levels: Math.max(0, ...slots.map(({ level }) => level)),
    width: Math.max(1, ...[...Map.groupBy(slots, ({ level }) => level).values()].map(sizeOf)),
  }
}

/**
 * The level of each step: how many steps the longest path to it has. An edge that closes a circle, which a document
 * could contrive, is not followed.
 */
function longestPaths(
  steps: ReadonlyMap<string, PathStep>,
  edges: readonly { readonly from: string | null; readonly to: string }[],
): (id: string | null) => number {
  const leadsTo = Map.groupBy(edges, ({ to }) => to)
  const levels = new Map<string, number>()
  const underway = new Set<string>()
  const visit = (id: string): number => {
    const known = levels.get(id)
    if (known !== undefined) return known
    underway.add(id)
    const before = (leadsTo.get(id) ?? []).map(({ from }) => (from === null || underway.has(from) ? 0 : visit(from)))
    underway.delete(id)
    const level = 1 + Math.max(0, ...before)
    levels.set(id, level)
    return level
  }
  for (const id of steps.keys()) visit(id)
  return (id) => (id === null ? 0 : (levels.get(id) ?? 1))
}

const sizeOf = (slots: readonly Slot[]): number => slots.reduce((sum, { size }) => sum + size, 0)

/**
 * The middle of each slot across its level: side by side in the order of the middle of what they hang on, looked at
 * from above and from below in turn.
 */
function placeAcross(slots: readonly Slot[], links: readonly (readonly [string, string])[]): Map<string, number> {
  const above = Map.groupBy(links, ([, to]) => to)
  const below = Map.groupBy(links, ([from]) => from)
  const byLevel = [...Map.groupBy(slots, ({ level }) => level)].sort(([a], [b]) => a - b).map(([, each]) => each)
  const across = new Map<string, number>([["", 0]])
  for (const level of byLevel) setDown(level, across)
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const isDown = sweep % 2 === 0
    for (const level of isDown ? byLevel : byLevel.toReversed()) {
      const neighbours = (key: string): readonly string[] =>
        isDown ? (above.get(key) ?? []).map(([from]) => from) : (below.get(key) ?? []).map(([, to]) => to)
      const middle = new Map(level.map(({ key }) => [key, middleOf(neighbours(key), across) ?? across.get(key) ?? 0]))
      level.sort((a, b) => (middle.get(a.key) ?? 0) - (middle.get(b.key) ?? 0))
      setDown(level, across)
    }
  }
  return across
}

const middleOf = (keys: readonly string[], across: ReadonlyMap<string, number>): number | null =>
  keys.length === 0 ? null : keys.reduce((sum, key) => sum + (across.get(key) ?? 0), 0) / keys.length

function setDown(level: readonly Slot[], across: Map<string, number>): void {
  let at = -sizeOf(level) / 2
  for (const { key, size } of level) {
    across.set(key, at + size / 2)
    at += size
  }
}
