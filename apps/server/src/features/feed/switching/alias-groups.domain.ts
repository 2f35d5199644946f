import { isCveId, isGhsaId } from "@waybill/advisories/advisory-id"

/** What grouping needs of an advisory. */
export interface NamedAdvisory {
  /** The source's own id. */
  readonly id: string
  readonly aliases: readonly string[]
  readonly isWithdrawn: boolean
}

/** One vulnerability: the ids that mean it and the advisories that speak of it. */
export interface AliasGroup {
  /** The CVE where there is one, else the GHSA, else the first source's own id. */
  readonly publicId: string
  /** Every id that means it, the public one included. No id is in two groups. */
  readonly ids: readonly string[]
  /** Places of its advisories in the list given. An advisory that names several CVEs is in several groups. */
  readonly members: readonly number[]
}

/** security.md §5; a wrong alias must not swallow a database. */
const idsMax = 500

/**
 * Groups advisories that are aliases of each other into vulnerabilities. The same advisories give the same groups in whatever order they come.
 *
 * A CVE is one vulnerability by definition, so that a group never holds two. GHSA-a names CVE-1 and GO-1 names CVE-1: one group of three ids. BIT-1 names CVE-1 and
 * CVE-2: it speaks of both and is a member of both, but makes neither mean the other. GO-2 names CVE-2 and, by mistake, GHSA-a: the name leads to CVE-1's group, so
 * that GO-2 is a member there too, but the two do not become one. Where names disagree, live advisories count before withdrawn ones, and what a record says about its
 * own CVE before what it says about other records.
 */
export function aliasGroups(advisories: readonly NamedAdvisory[]): AliasGroup[] {
  const sets = unionOfIds()
  for (const { id, aliases } of advisories) {
    sets.add(id)
    for (const alias of aliases) sets.add(alias)
  }
  for (const [a, b] of orderedTies(advisories)) sets.unite(a, b)
  // What names several CVEs and nothing else would stand alone beside them.
  for (const { id, aliases } of [...advisories].sort(byId)) {
    const [first, second] = aliases.filter(isCveId).sort()
    if (first !== undefined && second !== undefined && !sets.hasCve(id)) sets.unite(id, first)
  }
  return collect(advisories, sets)
}

/** Which ids mean the same, strongest saying first: live before withdrawn, own CVE before the names of other records. */
function orderedTies(advisories: readonly NamedAdvisory[]): [string, string][] {
  const ties: { rank: number; a: string; b: string }[] = []
  for (const { id, aliases, isWithdrawn } of advisories) {
    const cves = aliases.filter(isCveId)
    const late = isWithdrawn ? 2 : 0
    if (cves.length === 1 && cves[0] !== undefined) ties.push({ rank: late, a: id, b: cves[0] })
    for (const alias of aliases) if (!isCveId(alias)) ties.push({ rank: late + 1, a: id, b: alias })
  }
  ties.sort((x, y) => x.rank - y.rank || compareText(x.a, y.a) || compareText(x.b, y.b))
  return ties.map(({ a, b }) => [a, b])
}

function collect(advisories: readonly NamedAdvisory[], sets: ReturnType<typeof unionOfIds>): AliasGroup[] {
  const groups = new Map<number, { ids: string[]; members: Set<number>; own: NamedAdvisory[] }>()
  for (const id of sets.ids()) {
    const set = sets.find(id)
    const group = groups.get(set)
    if (group) group.ids.push(id)
    else groups.set(set, { ids: [id], members: new Set(), own: [] })
  }
  advisories.forEach((advisory, index) => {
    groups.get(sets.find(advisory.id))?.own.push(advisory)
    for (const id of [advisory.id, ...advisory.aliases]) groups.get(sets.find(id))?.members.add(index)
  })
  return [...groups.values()].map(({ ids, members, own }) => ({
    publicId: publicIdOf(ids, own),
    ids: ids.sort(),
    members: [...members],
  }))
}

function publicIdOf(ids: readonly string[], own: readonly NamedAdvisory[]): string {
  const smallest = (some: readonly string[]) =>
    some.reduce<string | null>((a, b) => (a === null || b < a ? b : a), null)
  const ofRecords = (isWithdrawn: boolean) => own.filter((each) => each.isWithdrawn === isWithdrawn).map(({ id }) => id)
  return (
    smallest(ids.filter(isCveId)) ??
    smallest(ids.filter(isGhsaId)) ??
    smallest(ofRecords(false)) ??
    smallest(ofRecords(true)) ??
    smallest(ids) ??
    ""
  )
}

/** Sets of ids that grow together, each with at most one CVE and a bounded size. */
function unionOfIds() {
  const numbers = new Map<string, number>()
  const parents: number[] = []
  const sizes: number[] = []
  const cves: (string | null)[] = []
  const root = (start: number): number => {
    let at = start
    for (let up = parents[at] ?? at; up !== at; up = parents[at] ?? at) {
      parents[at] = parents[up] ?? up
      at = up
    }
    return at
  }
  const find = (id: string): number => {
    const number = numbers.get(id)
    if (number === undefined) throw new Error(`not one of the ids: ${id}`)
    return root(number)
  }
  return {
    find,
    ids: () => numbers.keys(),
    hasCve: (id: string): boolean => (cves[find(id)] ?? null) !== null,
    add(id: string): void {
      if (numbers.has(id)) return
      numbers.set(id, parents.length)
      parents.push(parents.length)
      sizes.push(1)
      cves.push(isCveId(id) ? id : null)
    },
    /** Leaves both as they are where together they would hold two CVEs or too many ids. */
    unite(a: string, b: string): void {
      const [into, from] = [find(a), find(b)]
      if (into === from) return
      const size = (sizes[into] ?? 0) + (sizes[from] ?? 0)
      const [cve, other] = [cves[into] ?? null, cves[from] ?? null]
      if ((cve !== null && other !== null) || size > idsMax) return
      parents[from] = into
      sizes[into] = size
      cves[into] = cve ?? other
    },
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byId = (a: NamedAdvisory, b: NamedAdvisory): number => compareText(a.id, b.id)
