import { isObject, type JsonObject, listOf, textOf } from "../json-text.ts"

/** The source package that a distribution's package was built from, where a generator tells it beside the purl. */
interface SourcePackage {
  readonly name: string
  /** With its epoch and release; null where only the name is told. */
  readonly version: string | null
}

/**
 * What the purl would say of its source package as purl-spec has it (`upstream`), where it does not and its document
 * tells it elsewhere. The advisories of most distributions name sources, and Trivy writes them into properties
 * (CycloneDX) or `sourceInfo` (SPDX) only: `libc6` would match nothing.
 */
export function upstreamBeside(purl: string | null, source: SourcePackage | null): string | null {
  if (purl === null || source === null || !ofDistribution.test(purl)) return null
  if (![source.name, source.version ?? "0"].every((each) => plain.test(each))) return null
  const [, qualifiers = ""] = (purl.split("#", 1)[0] ?? "").split("?", 2)
  if (/(?:^|&)(?:upstream|source|origin|sourcerpm)=/i.test(qualifiers)) return null
  if (source.version === null) return source.name
  // An epoch of the purl is the binary package's: without one of its own the source has none.
  const hasNone = !source.version.includes(":") && /(?:^|&)epoch=/i.test(qualifiers)
  return `${source.name}@${hasNone ? "0:" : ""}${source.version}`
}

/** Of a CycloneDX component: Trivy's properties, which leave out what is empty. */
export function sourceInProperties(component: JsonObject): SourcePackage | null {
  const told = new Map<string, string>()
  for (const each of listOf(component.properties)) {
    const name = isObject(each) ? textOf(each.name) : null
    const value = isObject(each) ? textOf(each.value) : null
    if (name?.startsWith(trivy) && value !== null) told.set(name.slice(trivy.length), value)
  }
  const name = told.get("SrcName")
  if (name === undefined) return null
  const version = told.get("SrcVersion")
  if (version === undefined) return { name, version: null }
  const epoch = told.get("SrcEpoch")
  const release = told.get("SrcRelease")
  return {
    name,
    version: `${epoch === undefined ? "" : `${epoch}:`}${version}${release === undefined ? "" : `-${release}`}`,
  }
}

/**
 * Of an SPDX package: `built package from: openssl 1.1.1n-0+deb11u3`; older versions of Trivy leave the version out.
 */
export function sourceInInfo(info: string | null): SourcePackage | null {
  const [, name, version] = /^built package from: (\S+)(?: (\S+))?$/.exec(info ?? "") ?? []
  return name === undefined ? null : { name, version: version ?? null }
}

const ofDistribution = /^pkg:(?:deb|rpm|apk)\//i
const trivy = "aquasecurity:trivy:"
const plain = /^[\w.+:~^-]{1,128}$/
