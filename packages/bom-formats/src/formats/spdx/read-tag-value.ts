import type { BomBuilder } from "../../bom-builder.ts"
import type { ByteSource } from "../../byte-source.ts"
import type { BomRead } from "../../document.ts"
import type { JsonObject } from "../../json-text.ts"
import { ownText } from "../../own-text.ts"
import { describedBy, readSpdx, type SpdxSource } from "./read-spdx.ts"
import { type LinePlace, type TagValue, tagValues } from "./tag-value.ts"

// What tells of the document itself (SPDX 2.3, clause 6), in whichever order: no clause says that the version comes
// first.
const ofDocument: ReadonlySet<string> = new Set([
  "SPDXVersion",
  "DataLicense",
  "SPDXID",
  "DocumentName",
  "DocumentNamespace",
  "ExternalDocumentRef",
  "LicenseListVersion",
  "Creator",
  "Created",
])

/**
 * Whether a text begins as a tag-value document does: what tells of the document comes first, its version among it,
 * comments and empty lines aside. Line by line: a stranger chooses how many there are.
 */
export function isTagValue(beginning: string): boolean {
  for (const line of beginning.split(/[\r\n]/)) {
    const trimmed = line.trim()
    if (trimmed === "" || trimmed.startsWith("#")) continue
    const tag = trimmed.split(":", 1)[0]?.trim() ?? ""
    if (tag === "SPDXVersion") return true
    if (!ofDocument.has(tag)) return false
  }
  return false
}

type Package = Record<string, unknown> & { externalRefs: Record<string, unknown>[]; checksums: unknown[] }

/** Reads SPDX 2.1 to 2.3 tag-value by the rules of its JSON; places are told by line. */
export function readSpdxTagValue<Component>(
  source: ByteSource,
  builder: BomBuilder<Component>,
): BomRead<Component> & { ok: true } {
  const { document, lineOf } = tagsToJson((isWanted, start) => tagValues(source, builder.limits, isWanted, start))
  builder.placeBy((path) => {
    const line = lineOf(path)
    return line === undefined ? path : `line ${line} (${path})`
  })
  return readSpdx(document, builder, "tag-value")
}

// Tag → field of a package in SPDX JSON.
const packageFields: ReadonlyMap<string, string> = new Map([
  ["PackageVersion", "versionInfo"],
  ["PackageSupplier", "supplier"],
  ["PackageOriginator", "originator"],
  ["PackageLicenseConcluded", "licenseConcluded"],
  ["PackageLicenseDeclared", "licenseDeclared"],
  ["PrimaryPackagePurpose", "primaryPackagePurpose"],
  ["PackageDownloadLocation", "downloadLocation"],
  ["PackageSourceInfo", "sourceInfo"],
])

// Tags that begin something that is no package: what follows belongs to it. Annotations and reviews stand between the
// tags of what they speak of, and none of theirs is read.
const otherSections: ReadonlySet<string> = new Set(["FileName", "SnippetSPDXID", "LicenseID"])

const headTags: ReadonlySet<string> = new Set([
  "SPDXVersion",
  "DocumentNamespace",
  "DocumentName",
  "Creator",
  "Created",
  "SPDXID",
])
const packageTags: ReadonlySet<string> = new Set(["SPDXID", "ExternalRef", "ExternalRefComment", "PackageChecksum"])
const isRelationship = (tag: string): boolean => tag === "Relationship"
const isOfOverview = (tag: string): boolean =>
  tag === "PackageName" || otherSections.has(tag) || headTags.has(tag) || isRelationship(tag)
const isOfPackages = (tag: string): boolean =>
  tag === "PackageName" || otherSections.has(tag) || packageTags.has(tag) || packageFields.has(tag)

/** Those of a document's tags that are wanted, read anew at each call, from a place on. */
type Tags = (isWanted: (tag: string) => boolean, start?: LinePlace) => Iterable<TagValue>

/** Gives a tag-value document the shape of its JSON; a part's line is known once its list was read. */
function tagsToJson(tags: Tags): { document: SpdxSource; lineOf: (path: string) => number | undefined } {
  const overview = overviewOf(tags(isOfOverview))
  const lines = { packages: [] as number[], relationships: [] as number[] }
  return {
    document: {
      head: overview.head,
      described: () => overview.described,
      items(name) {
        if (name === "packages") {
          lines.packages = []
          return packagesOf(tags(isOfPackages), lines.packages)
        }
        if (name !== "relationships" || overview.relationshipsFrom === null) return []
        lines.relationships = []
        return relationshipsOf(tags(isRelationship, overview.relationshipsFrom), lines.relationships)
      },
    },
    lineOf(path) {
      const [, list, index] = /^\/(packages|relationships)\/(\d+)/.exec(path) ?? []
      if (index === undefined) return overview.lines.get(path)
      return lines[list === "packages" ? "packages" : "relationships"][Number(index)]
    },
  }
}

/** What stands outside of packages, and what has to be known before they are read. */
interface Overview {
  readonly head: JsonObject
  readonly lines: ReadonlyMap<string, number>
  readonly described: ReadonlySet<string>
  readonly relationshipsFrom: LinePlace | null
}

/** By walking through all of the document: what is told of it may stand anywhere. */
function overviewOf(tags: Iterable<TagValue>): Overview {
  const creators: string[] = []
  const head = new Map<string, unknown>()
  const lines = new Map<string, number>()
  const described = new Set<string>()
  let relationshipsFrom: LinePlace | null = null
  let created: string | undefined
  let isInHead = true
  for (const { tag, value, line, from } of tags) {
    if (tag === "PackageName" || otherSections.has(tag)) isInHead = false
    else if (tag === "Relationship") {
      relationshipsFrom ??= from
      const id = describedBy(relationshipOf(value))
      if (id !== null) described.add(ownText(id))
    } else if (tag === "SPDXVersion") {
      head.set("spdxVersion", value)
      lines.set("/spdxVersion", line)
    } else if (tag === "DocumentNamespace") head.set("documentNamespace", value)
    else if (tag === "DocumentName") head.set("name", value)
    else if (tag === "Creator") creators.push(value)
    else if (tag === "Created") created = value
    else if (tag === "SPDXID" && isInHead) head.set("SPDXID", value)
  }
  return {
    head: { ...Object.fromEntries(head), creationInfo: { created, creators } },
    lines,
    described,
    relationshipsFrom,
  }
}

function* packagesOf(tags: Iterable<TagValue>, lines: number[]): Generator<Package> {
  let current: Package | null = null
  let isElsewhere = false
  for (const { tag, value, line } of tags) {
    if (tag === "PackageName") {
      if (current) yield current
      current = { name: value, externalRefs: [], checksums: [] }
      isElsewhere = false
      lines.push(line)
    } else if (otherSections.has(tag)) isElsewhere = true
    else if (current !== null && !isElsewhere) addToPackage(current, tag, value)
  }
  if (current) yield current
}

function* relationshipsOf(tags: Iterable<TagValue>, lines: number[]): Generator<JsonObject> {
  for (const { value, line } of tags) {
    lines.push(line)
    yield relationshipOf(value)
  }
}

function relationshipOf(value: string): JsonObject {
  const [from, type, ...to] = value.split(/\s+/)
  return { spdxElementId: from, relationshipType: type, relatedSpdxElement: to.length > 0 ? to.join(" ") : undefined }
}

function addToPackage(current: Package, tag: string, value: string): void {
  if (tag === "SPDXID") current.SPDXID = value
  else if (tag === "ExternalRef") {
    const [, category, type, locator] = /^(\S+)\s+(\S+)\s+(.+)$/.exec(value) ?? []
    current.externalRefs.push({ referenceCategory: category, referenceType: type, referenceLocator: locator })
  } else if (tag === "ExternalRefComment") {
    const last = current.externalRefs.at(-1)
    if (last !== undefined) last.comment = value
  } else if (tag === "PackageChecksum") {
    const [, algorithm, digest] = /^([^:\s]+)\s*:\s*(\S+)$/.exec(value) ?? []
    current.checksums.push({ algorithm, checksumValue: digest })
  } else {
    const field = packageFields.get(tag)
    if (field !== undefined) current[field] = value
  }
}
