import table from "./cwe-names.json" with { type: "json" }

// Names of weaknesses with the versions of the list in which they changed, null where one left it. Source: the CWE™
// lists 1.0 to 4.17 of The MITRE Corporation (cwe.mitre.org).
const names = new Map<string, readonly (readonly (number | string | null)[])[]>(Object.entries(table.names))
const versions = new Map(table.versions.map((version, place) => [version, place]))

/**
 * What is wrong with a weakness (`CWE-79` and its name); null where nothing is. Without a version, a name of any
 * version of the list is right; of a version that is not known here nothing is said.
 */
export function cweFault(id: string, name: string, version: string | null): string | null {
  const known = names.get(id.replace(/^CWE-/, "")) ?? []
  if (version === null) return known.some((each) => each[1] === name) ? null : faultOf(id, known, null)
  const place = versions.get(version)
  if (place === undefined) return null
  const current = known.findLast((each) => typeof each[0] === "number" && each[0] <= place)
  return current?.[1] === name ? null : faultOf(id, current ? [current] : [], version)
}

function faultOf(id: string, known: readonly (readonly (number | string | null)[])[], version: string | null): string {
  const right = known.findLast((each) => typeof each[1] === "string")?.[1]
  const where = version === null ? "" : ` in version ${version}`
  return right === undefined
    ? `${id} is no weakness of the CWE list${where}.`
    : `${id} is named ${JSON.stringify(right)}${where}.`
}
