import { BomBuilder, refusal } from "../../bom-builder.ts"
import type { BomComponent, BomRead } from "../../document.ts"
import { isObject, type JsonObject, listOf, textOf } from "../../json-text.ts"
import type { BomLimits } from "../../limits.ts"
import { addRelationship, hashAlgorithm, stated, supplierName, typeOfPurpose } from "./relationships.ts"

export const spdxVersions: readonly string[] = ["SPDX-2.2", "SPDX-2.3"]

/** Reads SPDX 2.2 and 2.3 JSON (spdx.github.io/spdx-spec). Packages become components; files do not. */
export function readSpdxJson(
  root: JsonObject,
  limits: BomLimits,
  encoding: "json" | "tag-value" = "json",
): BomRead & { ok: true } {
  const version = textOf(root.spdxVersion)
  if (version === null || !spdxVersions.includes(version))
    throw refusal(
      422,
      "unknown-spec-version",
      "/spdxVersion",
      `spdxVersion is ${JSON.stringify(root.spdxVersion ?? null)}; taken are ${spdxVersions.join(", ")}.`,
    )
  const builder = new BomBuilder(limits)
  if (root.SPDXID !== "SPDXRef-DOCUMENT")
    builder.warn("invalid-document-id", "/SPDXID", 'The document\'s SPDXID must be "SPDXRef-DOCUMENT".')
  const packages = listOf(root.packages)
  const ids = new Set(packages.flatMap((each) => (isObject(each) ? (textOf(each.SPDXID) ?? []) : [])))
  const described = describedPackage(root, ids)
  packages.forEach((each, index) => {
    const path = `/packages/${index}`
    if (!isObject(each)) {
      builder.error("not-an-object", path, "A package must be an object.")
      return
    }
    const component = readPackage(each, path, builder)
    if (component.bomRef !== null && component.bomRef === described) builder.setSubject(component, path)
    else builder.add(component, path)
  })
  listOf(root.relationships).forEach((each, index) => {
    if (!isObject(each)) return
    addRelationship(
      builder,
      (id) => ids.has(id),
      textOf(each.spdxElementId) ?? "",
      textOf(each.relationshipType) ?? "",
      textOf(each.relatedSpdxElement) ?? "",
      `/relationships/${index}`,
    )
  })
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
function describedPackage(root: JsonObject, ids: ReadonlySet<string>): string | null {
  const named = [
    ...listOf(root.documentDescribes),
    ...listOf(root.relationships).flatMap((each) => {
      if (!isObject(each)) return []
      if (each.relationshipType === "DESCRIBES" && each.spdxElementId === "SPDXRef-DOCUMENT")
        return [each.relatedSpdxElement]
      return each.relationshipType === "DESCRIBED_BY" && each.relatedSpdxElement === "SPDXRef-DOCUMENT"
        ? [each.spdxElementId]
        : []
    }),
  ]
  const described = new Set(named.flatMap((each) => (typeof each === "string" && ids.has(each) ? [each] : [])))
  return described.size === 1 ? ([...described][0] ?? null) : null
}

function readPackage(value: JsonObject, path: string, builder: BomBuilder): BomComponent {
  const id = textOf(value.SPDXID)
  if (id === null) builder.error("no-spdx-id", `${path}/SPDXID`, "A package needs an SPDXID.")
  if (textOf(value.name) === null) builder.error("no-name", `${path}/name`, "A package needs a name.")
  const references = listOf(value.externalRefs).filter(isObject)
  const located = (types: readonly string[]) =>
    references
      .filter((each) => types.includes(textOf(each.referenceType) ?? ""))
      .flatMap((each) => textOf(each.referenceLocator) ?? [])
  const purls = located(["purl"])
  if (new Set(purls).size > 1)
    builder.warn("several-purls", `${path}/externalRefs`, `The package has ${purls.length} purls; the first counts.`)
  return {
    bomRef: id,
    type: typeOfPurpose(textOf(value.primaryPackagePurpose)),
    group: null,
    name: textOf(value.name) ?? "",
    version: textOf(value.versionInfo),
    purl: purls[0] ?? null,
    cpe: located(["cpe23Type", "cpe22Type", "http://spdx.org/rdf/references/cpe23Type"])[0] ?? null,
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
  }
}
