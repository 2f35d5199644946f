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
 * Groups advisories that are aliases of each other into vulnerabilities. The same advisories give the same groups in
 * whatever order they come.
 *
 * A CVE is one vulnerability by definition, so that a group never holds two. GHSA-a names CVE-1 and GO-1 names CVE-1:
 * one group of three ids. BIT-1 names CVE-1 and CVE-2: it speaks of both and is a member of both, but makes neither
 * mean the other. GO-2 names CVE-2 and, by mistake, GHSA-a: the name leads to CVE-1's group, so that GO-2 is a member
 * there too, but the two do not become one. Where names disagree, live advisories count before withdrawn ones, and what
 * a record says about its own CVE before what it says about other records.
 */
export function aliasGroups(advisories: readonly NamedAdvisory[]): AliasGroup[] {
  const sets = unionOfIds()
  const numbered = advisories.map((advisory) => ({
    advisory,
    own: sets.add(advisory.id),
    aliases: advisory.aliases.map(sets.add),
  }))
  for (const { a, b } of orderedTies(numbered, sets)) sets.unite(a, b)
  // What names several CVEs and nothing else would stand alone beside them.
  const several = numbered
    .map(({ own, aliases }) => ({ own, cves: aliases.filter(sets.isCve) }))
    .filter(({ cves }) => cves.length > 1)
  for (const { own, cves } of several.sort((x, y) => compareText(sets.id(x.own), sets.id(y.own)))) {
    const [first] = cves.sort((x, y) => compareText(sets.id(x), sets.id(y)))
    if (first !== undefined && !sets.hasCve(own)) sets.unite(own, first)
  }
  return collect(numbered, sets)
}

type Sets = ReturnType<typeof unionOfIds>

/** An advisory with its ids as the sets number them. */
interface NumberedAdvisory {
  readonly advisory: NamedAdvisory
  readonly own: number
  readonly aliases: readonly number[]
}

/**
 * Which ids mean the same, strongest saying first: live before withdrawn, own CVE before the names of other records.
 */
function orderedTies(advisories: readonly NumberedAdvisory[], sets: Sets): { rank: number; a: number; b: number }[] {
  const ties: { rank: number; a: number; b: number }[] = []
  for (const { advisory, own, aliases } of advisories) {
    const cves = aliases.filter(sets.isCve)
    const late = advisory.isWithdrawn ? 2 : 0
    if (cves.length === 1 && cves[0] !== undefined) ties.push({ rank: late, a: own, b: cves[0] })
    for (const alias of aliases) if (!sets.isCve(alias)) ties.push({ rank: late + 1, a: own, b: alias })
  }
  return ties.sort(
    (x, y) => x.rank - y.rank || compareText(sets.id(x.a), sets.id(y.a)) || compareText(sets.id(x.b), sets.id(y.b)),
  )
}

function collect(advisories: readonly NumberedAdvisory[], sets: Sets): AliasGroup[] {
  const groups = new Map<number, { ids: string[]; members: number[]; own: NamedAdvisory[] }>()
  for (let number = 0; number < sets.size(); number += 1) {
    const set = sets.find(number)
    const group = groups.get(set)
    if (group) group.ids.push(sets.id(number))
    else groups.set(set, { ids: [sets.id(number)], members: [], own: [] })
  }
  advisories.forEach(({ advisory, own, aliases }, index) => {
    const group = groups.get(sets.find(own))
    group?.own.push(advisory)
    group?.members.push(index)
    for (const alias of aliases) {
      const members = groups.get(sets.find(alias))?.members
      if (members?.at(-1) !== index) members?.push(index)
    }
  })
  return [...groups.values()].map(({ ids, members, own }) => ({
    publicId: publicIdOf(ids, own),
    ids: ids.sort(),
    members,
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

/** Sets of ids that grow together, each with at most one CVE and a bounded size; an id is told by its number. */
function unionOfIds() {
  const numbers = new Map<string, number>()
  const ids: string[] = []
  const parents: number[] = []
  const sizes: number[] = []
  // Of each id whether it is one, of each set whether it holds one.
  const cves: boolean[] = []
  const holdsCve: boolean[] = []
  const find = (start: number): number => {
    let at = start
    for (let up = parents[at] ?? at; up !== at; up = parents[at] ?? at) {
      parents[at] = parents[up] ?? up
      at = up
    }
    return at
  }
  return {
    find,
    size: () => ids.length,
    id: (number: number): string => ids[number] ?? "",
    isCve: (number: number): boolean => cves[number] === true,
    hasCve: (number: number): boolean => holdsCve[find(number)] === true,
    add(id: string): number {
      const known = numbers.get(id)
      if (known !== undefined) return known
      const number = ids.push(id) - 1
      numbers.set(id, number)
      parents.push(number)
      sizes.push(1)
      cves.push(isCveId(id))
      holdsCve.push(isCveId(id))
      return number
    },
    /** Leaves both as they are where together they would hold two CVEs or too many ids. */
    unite(a: number, b: number): void {
      const [into, from] = [find(a), find(b)]
      if (into === from) return
      const size = (sizes[into] ?? 0) + (sizes[from] ?? 0)
      if ((holdsCve[into] && holdsCve[from]) || size > idsMax) return
      parents[from] = into
      sizes[into] = size
      holdsCve[into] = holdsCve[into] === true || holdsCve[from] === true
    },
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
