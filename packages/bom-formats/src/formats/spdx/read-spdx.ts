import type { BomBuilder } from "../../bom-builder.ts"
import { type BomComponent, type BomRead, type SecurityReference, securityReferenceKinds } from "../../document.ts"
import type { JsonDocument } from "../../json-document.ts"
import { isObject, type JsonObject, listOf, textOf } from "../../json-text.ts"
import { sourceInInfo, upstreamBeside } from "../source-package.ts"
import { checkPackageShape, checkRelationshipShape, checkRootShape } from "./check-shape.ts"
import { purlOfReference } from "./package-references.ts"
import { addRelationship, hashAlgorithm, stated, supplierName, typeOfPurpose } from "./relationships.ts"

const spdxVersions: readonly string[] = ["SPDX-2.1", "SPDX-2.2", "SPDX-2.3"]

/** What SPDX is read from: its JSON, or another encoding in the shape of its JSON. */
export interface SpdxSource extends JsonDocument {
  /** The ids of what the document says that it describes, package or not. */
  described(): ReadonlySet<string>
}

/** Reads SPDX 2.1 to 2.3 JSON (spdx.github.io/spdx-spec). */
export const readSpdxJson = <Component>(
  document: JsonDocument,
  builder: BomBuilder<Component>,
): BomRead<Component> & { ok: true } =>
  readSpdx({ ...document, described: () => describedIn(document) }, builder, "json")

/** Reads SPDX in any encoding by the rules of its JSON. Packages become components; files do not. */
export function readSpdx<Component>(
  source: SpdxSource,
  builder: BomBuilder<Component>,
  encoding: "json" | "tag-value",
): BomRead<Component> & { ok: true } {
  const root = source.head
  const version = textOf(root.spdxVersion)
  if (version === null || !spdxVersions.includes(version))
    throw builder.refusal(
      422,
      "unknown-spec-version",
      "/spdxVersion",
      `spdxVersion is ${JSON.stringify(root.spdxVersion ?? null)}; taken are ${spdxVersions.join(", ")}.`,
    )
  if (root.SPDXID !== "SPDXRef-DOCUMENT")
    builder.warn("invalid-document-id", "/SPDXID", 'The document\'s SPDXID must be "SPDXRef-DOCUMENT".')
  const fault = (code: string, path: string, message: string) => builder.error(code, path, message)
  checkRootShape(root, fault)
  const described = describedPackage(source)
  let position = 0
  for (const each of source.items("packages")) {
    const path = `/packages/${position++}`
    if (!isObject(each)) {
      builder.error("not-an-object", path, "A package must be an object.")
      continue
    }
    const component = readPackage(each, path, builder)
    if (component.bomRef !== null && component.bomRef === described) builder.setSubject(component, path)
    else builder.add(component, path)
  }
  position = -1
  for (const each of source.items("relationships")) {
    position += 1
    checkRelationshipShape(each, `/relationships/${position}`, fault)
    if (!isObject(each)) continue
    addRelationship(
      builder,
      textOf(each.spdxElementId) ?? "",
      textOf(each.relationshipType) ?? "",
      textOf(each.relatedSpdxElement) ?? "",
      `/relationships/${position}`,
    )
  }
  const creation = isObject(root.creationInfo) ? root.creationInfo : {}
  const { document, problems } = builder.finish({
    format: "spdx",
    encoding,
    specVersion: version.slice("SPDX-".length),
    serialNumber: textOf(root.documentNamespace),
    documentVersion: null,
    createdAt: textOf(creation.created),
    tools: listOf(creation.creators).flatMap((each) =>
      typeof each === "string" && each.startsWith("Tool: ") ? [each.slice(6)] : [],
    ),
  })
  return { ok: true, document, problems }
}

/** What the document is about, where it is one thing: the only package that is described. */
function describedPackage(source: SpdxSource): string | null {
  const described = source.described()
  // Whether one alone is a package shows when the packages are read.
  if (described.size <= 1) return [...described][0] ?? null
  let found: string | null = null
  for (const each of source.items("packages")) {
    const id = isObject(each) && typeof each.SPDXID === "string" ? each.SPDXID : null
    if (id === null || id === found || !described.has(id)) continue
    if (found !== null) return null
    found = id
  }
  return found
}

function describedIn(document: JsonDocument): ReadonlySet<string> {
  const described = new Set<string>()
  for (const id of document.items("documentDescribes")) if (typeof id === "string") described.add(id)
  for (const each of document.items("relationships")) {
    const id = isObject(each) ? describedBy(each) : null
    if (id !== null) described.add(id)
  }
  return described
}

/** The id of what a relationship says that the document describes; null where it says nothing of it. */
export function describedBy({ spdxElementId, relationshipType, relatedSpdxElement }: JsonObject): string | null {
  // Trivy wrote `DESCRIBE` until 2023.
  const describes = relationshipType === "DESCRIBES" || relationshipType === "DESCRIBE"
  if (describes && spdxElementId === "SPDXRef-DOCUMENT") return textOf(relatedSpdxElement)
  if (relationshipType === "DESCRIBED_BY" && relatedSpdxElement === "SPDXRef-DOCUMENT") return textOf(spdxElementId)
  return null
}

function readPackage(value: JsonObject, path: string, builder: BomBuilder<unknown>): BomComponent {
  const id = textOf(value.SPDXID)
  if (id === null) builder.error("no-spdx-id", `${path}/SPDXID`, "A package needs an SPDXID.")
  if (value.name === undefined) builder.error("no-name", `${path}/name`, "A package needs a name.")
  checkPackageShape(value, path, (code, at, message) => builder.error(code, at, message))
  const references = listOf(value.externalRefs).filter(isObject)
  const located = (types: readonly string[]) =>
    references
      .filter((each) => types.includes(typeOfReference(each)))
      .flatMap((each) => textOf(each.referenceLocator) ?? [])
  const written = located(["purl"])
  // Where there is none, what the document says in the words of one package manager.
  const purls =
    written.length > 0
      ? written
      : references.flatMap((each) => purlOfReference(typeOfReference(each), textOf(each.referenceLocator) ?? "") ?? [])
  if (new Set(purls).size > 1)
    builder.warn("several-purls", `${path}/externalRefs`, `The package has ${purls.length} purls; the first counts.`)
  return {
    bomRef: id,
    type: typeOfPurpose(textOf(value.primaryPackagePurpose)),
    group: null,
    name: textOf(value.name) ?? (typeof value.name === "string" ? "(unnamed)" : ""),
    version: textOf(value.versionInfo),
    purl: purls[0] ?? null,
    upstream: upstreamBeside(purls[0] ?? null, sourceInInfo(textOf(value.sourceInfo))),
    cpe: located(["cpe23Type", "cpe22Type"])[0] ?? null,
    licenses: [...new Set([...stated(textOf(value.licenseConcluded)), ...stated(textOf(value.licenseDeclared))])],
    hashes: listOf(value.checksums).flatMap((each) => {
      const algorithm = isObject(each) ? textOf(each.algorithm) : null
      const digest = isObject(each) ? textOf(each.checksumValue) : null
      return algorithm !== null && digest !== null
        ? [{ algorithm: hashAlgorithm(algorithm), value: digest.toLowerCase() }]
        : []
    }),
    supplier: supplierName(textOf(value.supplier)) ?? supplierName(textOf(value.originator)),
    scope: null,
    securityReferences: builder.securityReferences(references.flatMap(securityReference), `${path}/externalRefs`),
  }
}

/** Its name, which RDF spells as an address. */
const typeOfReference = (reference: JsonObject): string =>
  (textOf(reference.referenceType) ?? "").replace("http://spdx.org/rdf/references/", "")

/** Annex F.2: of the category SECURITY what is no CPE. */
function securityReference(reference: JsonObject): SecurityReference[] {
  const kind = securityReferenceKinds.find((each) => each === typeOfReference(reference))
  const locator = textOf(reference.referenceLocator)
  if (kind === undefined || locator === null || reference.referenceCategory !== "SECURITY") return []
  return [{ kind, locator, comment: textOf(reference.comment) }]
}
