import { type BomBuilder, BomRefusal } from "../../bom-builder.ts"
import type { BomProblem, BomRead } from "../../document.ts"
import { documentOf } from "../../json-document.ts"
import { readSpdxJson } from "./read-json.ts"
import { parseTagValue, type TagValue } from "./tag-value.ts"

const openingMax = 65_536

/** Whether a text begins as a tag-value document does: its first tag is the version of SPDX, comments and empty lines aside. Line by line: a stranger chooses how many there are. */
export function isTagValue(text: string): boolean {
  for (const line of text.slice(0, openingMax).split("\n")) {
    const trimmed = line.trim()
    if (trimmed !== "" && !trimmed.startsWith("#")) return trimmed.split(":", 1)[0]?.trim() === "SPDXVersion"
  }
  return false
}

type Package = Record<string, unknown> & { externalRefs: unknown[]; checksums: unknown[] }

/** Reads SPDX 2.2 and 2.3 tag-value by the rules of its JSON; places are told by line. */
export function readSpdxTagValue<Component>(
  text: string,
  builder: BomBuilder<Component>,
): BomRead<Component> & { ok: true } {
  const { root, lines } = tagsToJson(parseTagValue(text, builder.limits.line))
  const placed = (problems: readonly BomProblem[]): BomProblem[] =>
    problems.map((problem) => {
      const part = /^\/(?:packages|relationships)\/\d+/.exec(problem.path)?.[0]
      const line = part === undefined ? lines.get(problem.path) : lines.get(part)
      return line === undefined ? problem : { ...problem, path: `line ${line} (${problem.path})` }
    })
  try {
    const read = readSpdxJson(documentOf(root), builder, "tag-value")
    return { ...read, problems: placed(read.problems) }
  } catch (error) {
    if (error instanceof BomRefusal) throw new BomRefusal(error.status, placed(error.problems))
    throw error
  }
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
])

// Tags that begin something that is no package: what follows belongs to it.
const otherSections: ReadonlySet<string> = new Set(["FileName", "SnippetSPDXID", "LicenseID", "Annotator", "Reviewer"])

function tagsToJson(tags: readonly TagValue[]): {
  readonly root: Readonly<Record<string, unknown>>
  readonly lines: ReadonlyMap<string, number>
} {
  const lines = new Map<string, number>()
  const packages: Package[] = []
  const relationships: unknown[] = []
  const creators: string[] = []
  const head = new Map<string, unknown>()
  let current: Package | null = null
  let isElsewhere = false
  for (const { tag, value, line } of tags) {
    if (tag === "PackageName") {
      current = { name: value, externalRefs: [], checksums: [] }
      isElsewhere = false
      lines.set(`/packages/${packages.length}`, line)
      packages.push(current)
    } else if (otherSections.has(tag)) isElsewhere = true
    else if (tag === "Relationship") {
      const [from = "", type = "", ...to] = value.split(/\s+/)
      lines.set(`/relationships/${relationships.length}`, line)
      relationships.push({ spdxElementId: from, relationshipType: type, relatedSpdxElement: to.join(" ") })
    } else if (tag === "SPDXVersion") {
      head.set("spdxVersion", value)
      lines.set("/spdxVersion", line)
    } else if (tag === "DocumentNamespace") head.set("documentNamespace", value)
    else if (tag === "DocumentName") head.set("name", value)
    else if (tag === "Creator") creators.push(value)
    else if (tag === "Created") head.set("created", value)
    else if (isElsewhere) continue
    else if (current === null) {
      if (tag === "SPDXID") head.set("SPDXID", value)
    } else addToPackage(current, tag, value)
  }
  const { created, ...rest } = Object.fromEntries(head)
  return { root: { ...rest, creationInfo: { created, creators }, packages, relationships }, lines }
}

function addToPackage(current: Package, tag: string, value: string): void {
  if (tag === "SPDXID") current.SPDXID = value
  else if (tag === "ExternalRef") {
    const [, category = "", type = "", locator = ""] = /^(\S+)\s+(\S+)\s+(.+)$/.exec(value) ?? []
    current.externalRefs.push({ referenceCategory: category, referenceType: type, referenceLocator: locator })
  } else if (tag === "PackageChecksum") {
    const [, algorithm = "", digest = ""] = /^([^:\s]+)\s*:\s*(\S+)$/.exec(value) ?? []
    current.checksums.push({ algorithm, checksumValue: digest })
  } else {
    const field = packageFields.get(tag)
    if (field !== undefined) current[field] = value
  }
}
