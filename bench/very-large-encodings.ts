/** How a component and its edges are written in an encoding. */
export interface Encoding {
  readonly name: string
  readonly contentType: string
  readonly opening: string
  component(component: Readonly<Record<string, unknown>>, isFirst: boolean): string
  readonly between: string
  edges(from: string, to: readonly string[], isFirst: boolean): string
  readonly ending: string
}

const list = (value: unknown): readonly Readonly<Record<string, unknown>>[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string => (typeof value === "string" ? value : "")
const xml = (value: unknown): string =>
  text(value).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
const element = (name: string, value: unknown): string => (text(value) === "" ? "" : `<${name}>${xml(value)}</${name}>`)
const spdxAlgorithm = (value: unknown): string => text(value).replace("SHA-", "SHA").replace("SHA3", "SHA3-")
/** Letters, digits, points and hyphens alone. */
const plainId = (ref: unknown): string => `SPDXRef-${text(ref).replaceAll(/[^A-Za-z0-9.]+/g, "-")}`

export const encodings: readonly Encoding[] = [
  {
    name: "cyclonedx-json",
    contentType: "application/json",
    opening: '{"bomFormat":"CycloneDX","specVersion":"1.5","version":1,"components":[',
    component: (component, isFirst) => `${isFirst ? "" : ","}${JSON.stringify(component)}`,
    between: '],"dependencies":[',
    edges: (from, to, isFirst) => `${isFirst ? "" : ","}${JSON.stringify({ ref: from, dependsOn: to })}`,
    ending: "]}",
  },
  {
    name: "cyclonedx-xml",
    contentType: "application/xml",
    opening:
      '<?xml version="1.0" encoding="UTF-8"?>\n<bom xmlns="http://cyclonedx.org/schema/bom/1.5" version="1"><components>\n',
    component: (one) =>
      `<component type="${xml(one.type)}" bom-ref="${xml(one["bom-ref"])}">${element("publisher", one.publisher)}${element("group", one.group)}${element("name", one.name)}${element("version", one.version)}${element("description", one.description)}<hashes>${list(
        one.hashes,
      )
        .map((hash) => `<hash alg="${xml(hash.alg)}">${xml(hash.content)}</hash>`)
        .join("")}</hashes>${element("purl", one.purl)}<externalReferences>${list(one.externalReferences)
        .map((each) => `<reference type="${xml(each.type)}">${element("url", each.url)}</reference>`)
        .join("")}</externalReferences><properties>${list(one.properties)
        .map((each) => `<property name="${xml(each.name)}">${xml(each.value)}</property>`)
        .join("")}</properties></component>\n`,
    between: "</components><dependencies>\n",
    edges: (from, to) =>
      `<dependency ref="${from}">${to.map((each) => `<dependency ref="${each}"/>`).join("")}</dependency>\n`,
    ending: "</dependencies></bom>\n",
  },
  {
    name: "spdx-json",
    contentType: "application/spdx+json",
    opening:
      '{"spdxVersion":"SPDX-2.3","dataLicense":"CC0-1.0","SPDXID":"SPDXRef-DOCUMENT","name":"large","documentNamespace":"https://example.com/large","creationInfo":{"created":"2024-01-01T00:00:00Z","creators":["Tool: bench"]},"packages":[',
    component: (one, isFirst) =>
      `${isFirst ? "" : ","}${JSON.stringify({
        name: text(one.name),
        SPDXID: plainId(one["bom-ref"]),
        versionInfo: text(one.version),
        downloadLocation: "NOASSERTION",
        filesAnalyzed: false,
        checksums: list(one.hashes).map((hash) => ({
          algorithm: spdxAlgorithm(hash.alg),
          checksumValue: text(hash.content),
        })),
        description: text(one.description),
        licenseConcluded: "NOASSERTION",
        licenseDeclared: "Apache-2.0",
        copyrightText: "NOASSERTION",
        externalRefs: [
          { referenceCategory: "PACKAGE-MANAGER", referenceType: "purl", referenceLocator: text(one.purl) },
        ],
      })}`,
    between: '],"relationships":[',
    edges: (from, to, isFirst) =>
      to
        .map(
          (each, index) =>
            `${isFirst && index === 0 ? "" : ","}${JSON.stringify({ spdxElementId: plainId(from), relationshipType: "DEPENDS_ON", relatedSpdxElement: plainId(each) })}`,
        )
        .join(""),
    ending: "]}",
  },
  {
    name: "spdx-tag-value",
    contentType: "text/spdx",
    opening:
      "SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\nSPDXID: SPDXRef-DOCUMENT\nDocumentName: large\nDocumentNamespace: https://example.com/large\nCreator: Tool: bench\nCreated: 2024-01-01T00:00:00Z\n",
    component: (one) =>
      `\nPackageName: ${text(one.name)}\nSPDXID: ${plainId(one["bom-ref"])}\nPackageVersion: ${text(one.version)}\nPackageDownloadLocation: NOASSERTION\nFilesAnalyzed: false\n${list(
        one.hashes,
      )
        .map((hash) => `PackageChecksum: ${spdxAlgorithm(hash.alg)}: ${text(hash.content)}\n`)
        .join(
          "",
        )}PackageDescription: <text>${text(one.description)}</text>\nPackageLicenseConcluded: NOASSERTION\nPackageLicenseDeclared: Apache-2.0\nPackageCopyrightText: NOASSERTION\nExternalRef: PACKAGE-MANAGER purl ${text(one.purl)}\n`,
    between: "\n",
    edges: (from, to) => to.map((each) => `Relationship: ${plainId(from)} DEPENDS_ON ${plainId(each)}\n`).join(""),
    ending: "",
  },
]
