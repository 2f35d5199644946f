import type { AffectedCpe, CpeBound } from "../advisory.ts"
import { type ForeignObject, isList, isObject, isStorable } from "../foreign-json.ts"
import { advisoryLimits } from "../limits.ts"
import { note, type ReadNotes, refuse } from "../read-notes.ts"

interface CpeMatch {
  readonly isVulnerable: boolean
  readonly criteria: string
  readonly start: CpeBound | null
  readonly end: CpeBound | null
}

interface Node {
  readonly matches: readonly CpeMatch[]
  /** All of its names must be there, not one of them. */
  readonly isAnd: boolean
}

/**
 * The products of a CVE: of each configuration the names that are called vulnerable, each with the names that must be
 * there beside it: those of the other nodes where the configuration is an AND ("running on"), those of its own node
 * where that is one. What is negated names what is not affected, and is left out. `list` is what they stand in.
 */
export function readConfigurations(value: unknown, list: string, notes: ReadNotes): readonly AffectedCpe[] {
  if (value === undefined || value === null) return []
  if (!isList(value)) {
    refuse(notes, `${list}: not a list`)
    return []
  }
  const affected: AffectedCpe[] = []
  for (const [index, configuration] of value.entries()) {
    const place = `${list}[${index}]`
    if (!isObject(configuration) || !isList(configuration.nodes)) {
      refuse(notes, `${place}.nodes: not a list`)
      return []
    }
    if (configuration.negate === true) {
      note(notes, `${place}: negated, and left out`)
      continue
    }
    if (configuration.nodes.length > nodesMax) {
      refuse(notes, `${place}.nodes: over ${nodesMax}`)
      return []
    }
    const nodes = configuration.nodes.flatMap((node, at) => readNode(node, `${place}.nodes[${at}]`, notes) ?? [])
    if (notes.refusal !== null) return []
    for (const each of affectedOf(nodes, configuration.operator === "AND")) affected.push(each)
    if (affected.length > advisoryLimits.rangesMax) {
      refuse(notes, `${place}: over ${advisoryLimits.rangesMax} names in one CVE`)
      return []
    }
  }
  return affected
}

function affectedOf(nodes: readonly Node[], isAnd: boolean): AffectedCpe[] {
  const names = nodes.map(namesOf)
  return nodes.flatMap((node, index) => {
    // One list for all names of the node: a CVE of a router names hundreds of devices.
    const others = isAnd ? firstOf(names.filter((_, at) => at !== index)) : []
    const all = node.isAnd ? firstOf([others, [...(names[index] ?? [])]], platformsMax + 1) : []
    const twice = node.isAnd ? repeated(node) : new Set<string>()
    return node.matches.flatMap((match) => {
      if (!match.isVulnerable) return []
      const { criteria, start, end } = match
      const isBeside = (name: string) => name !== criteria || twice.has(name) || others.includes(name)
      const platforms = node.isAnd ? all.filter(isBeside).slice(0, platformsMax) : others
      return [{ criteria, start, end, platforms }]
    })
  })
}

// Configurations have two or three.
const nodesMax = 1_000
const platformsMax = 100

/** The names of a node, each once; no more than can be told beside another. */
const namesOf = ({ matches }: Node): readonly string[] =>
  [...new Set(matches.map(({ criteria }) => criteria))].slice(0, platformsMax + 1)

/** The names that stand in a node more than once. */
function repeated({ matches }: Node): ReadonlySet<string> {
  const [seen, twice] = [new Set<string>(), new Set<string>()]
  for (const { criteria } of matches) (seen.has(criteria) ? twice : seen).add(criteria)
  return twice
}

/** The first names of lists, each once. */
function firstOf(lists: readonly (readonly string[])[], max = platformsMax): readonly string[] {
  const found = new Set<string>()
  for (const list of lists)
    for (const name of list) {
      if (found.size === max) return [...found]
      found.add(name)
    }
  return [...found]
}

function readNode(node: unknown, place: string, notes: ReadNotes): Node | null {
  if (!isObject(node) || !isList(node.cpeMatch)) {
    refuse(notes, `${place}.cpeMatch: not a list`)
    return null
  }
  if (node.negate === true) {
    note(notes, `${place}: negated, and left out`)
    return null
  }
  if (node.cpeMatch.length > advisoryLimits.rangesMax) {
    refuse(notes, `${place}.cpeMatch: over ${advisoryLimits.rangesMax}`)
    return null
  }
  const matches = node.cpeMatch.flatMap((match, index) => readMatch(match, `${place}.cpeMatch[${index}]`, notes) ?? [])
  return { matches, isAnd: node.operator === "AND" }
}

function readMatch(match: unknown, place: string, notes: ReadNotes): CpeMatch | null {
  const criteria = isObject(match) ? readVersion(match.criteria) : null
  if (!isObject(match) || criteria === null) {
    refuse(notes, `${place}.criteria: not a text of 1 to ${advisoryLimits.nameLengthMax} characters`)
    return null
  }
  const start = readBound(match, "versionStartIncluding", "versionStartExcluding", place, notes)
  const end = readBound(match, "versionEndIncluding", "versionEndExcluding", place, notes)
  return { isVulnerable: match.vulnerable === true, criteria, start, end }
}

function readBound(
  match: ForeignObject,
  including: string,
  excluding: string,
  place: string,
  notes: ReadNotes,
): CpeBound | null {
  const key = match[including] === undefined ? excluding : including
  const value = match[key]
  if (value === undefined || value === null) return null
  const version = readVersion(value)
  if (version === null) {
    refuse(notes, `${place}.${key}: not a text of 1 to ${advisoryLimits.nameLengthMax} characters`)
    return null
  }
  return { version, isIncluded: key === including }
}

const readVersion = (value: unknown): string | null =>
  typeof value === "string" && value !== "" && value.length <= advisoryLimits.nameLengthMax && isStorable(value)
    ? value
    : null
