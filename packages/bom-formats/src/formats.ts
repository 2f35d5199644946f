import type { BomBuilder } from "./bom-builder.ts"
import type { ByteSource } from "./byte-source.ts"
import type { BomRead } from "./document.ts"
import { extensionsOf } from "./formats/cyclonedx/dependency-graph.ts"
import { readCycloneDxJson } from "./formats/cyclonedx/read-json.ts"
import { isCycloneDxXml, readCycloneDxXml } from "./formats/cyclonedx/read-xml.ts"
import { readSpdxJson } from "./formats/spdx/read-spdx.ts"
import { isTagValue, readSpdxTagValue } from "./formats/spdx/read-tag-value.ts"
import type { JsonDocument } from "./json-document.ts"
import type { JsonObject } from "./json-text.ts"
import type { XmlDocument, XmlElement } from "./xml-document.ts"

/** A format that can be read, in one of three encodings. To add one: a folder below `formats/` and a line here. */
export type BomFormat = JsonFormat | XmlFormat | TextFormat

export interface JsonFormat {
  readonly id: string
  readonly title: string
  readonly encoding: "json"
  /** Whether the object, its lists empty, is of this format. */
  readonly recognizes: (head: JsonObject) => boolean
  /** The lists that `read` walks through. */
  readonly lists: readonly string[]
  /** Throws `BomRefusal`. */
  readonly read: <Component>(
    document: JsonDocument,
    builder: BomBuilder<Component>,
  ) => BomRead<Component> & { ok: true }
}
export interface XmlFormat {
  readonly id: string
  readonly title: string
  readonly encoding: "xml"
  /** Whether a document with this root, its lists empty, is of this format. */
  readonly recognizes: (root: XmlElement) => boolean
  /** The root's children that `read` wants whole; the others are read an element at a time. */
  readonly whole: readonly string[]
  /** Further namespaces whose elements count as the document's own. */
  readonly extensions: (root: XmlElement) => readonly string[]
  /** Throws `BomRefusal`. */
  readonly read: <Component>(document: XmlDocument, builder: BomBuilder<Component>) => BomRead<Component> & { ok: true }
}
export interface TextFormat {
  readonly id: string
  readonly title: string
  readonly encoding: "text"
  /** Whether a document that begins like this is of this format. */
  readonly recognizes: (beginning: string) => boolean
  /** Throws `BomRefusal`. */
  readonly read: <Component>(source: ByteSource, builder: BomBuilder<Component>) => BomRead<Component> & { ok: true }
}

export const formats: readonly BomFormat[] = [
  {
    id: "cyclonedx-json",
    title: "CycloneDX JSON 1.2–1.7",
    encoding: "json",
    recognizes: (root) =>
      "bomFormat" in root || (typeof root.$schema === "string" && root.$schema.includes("cyclonedx")),
    lists: ["components", "dependencies", "services", "citations"],
    read: readCycloneDxJson,
  },
  {
    id: "cyclonedx-xml",
    title: "CycloneDX XML 1.0–1.7",
    encoding: "xml",
    recognizes: isCycloneDxXml,
    whole: ["metadata"],
    extensions: extensionsOf,
    read: readCycloneDxXml,
  },
  {
    id: "spdx-json",
    title: "SPDX JSON 2.1–2.3",
    encoding: "json",
    recognizes: (root) => "spdxVersion" in root,
    lists: ["packages", "relationships", "documentDescribes"],
    read: readSpdxJson,
  },
  {
    id: "spdx-tag-value",
    title: "SPDX tag-value 2.1–2.3",
    encoding: "text",
    recognizes: isTagValue,
    read: readSpdxTagValue,
  },
]

/** All that can be read, for messages. */
export const titles = formats.map((each) => each.title).join(", ")

/** The format of an XML document, by its root element; null where it is none. */
export const detectXml = (root: XmlElement): XmlFormat | null =>
  formats.find((each): each is XmlFormat => each.encoding === "xml" && each.recognizes(root)) ?? null

/** The children of the root that some XML format wants whole. */
export const wholeInXml: readonly string[] = formats.flatMap((each) => (each.encoding === "xml" ? each.whole : []))

/** The format of a text that is neither JSON nor XML, by how it begins; null where it is none. */
export const detectText = (beginning: string): TextFormat | null =>
  formats.find((each): each is TextFormat => each.encoding === "text" && each.recognizes(beginning)) ?? null

// What people send by mistake, so that the error can say what it looks like.
const lookalikes: readonly [string, (root: JsonObject) => boolean][] = [
  [
    "an OpenVEX document, which is no SBOM",
    (root) => typeof root["@context"] === "string" && root["@context"].includes("openvex"),
  ],
  [
    "SPDX 3, which is not read yet",
    (root) =>
      "@context" in root &&
      ("@graph" in root || (typeof root["@context"] === "string" && root["@context"].includes("spdx.org"))),
  ],
  ["CycloneDX 2, which is not read yet", (root) => root.specFormat === "CycloneDX"],
  [
    "a CSAF document, which is no SBOM",
    (root) => typeof root.document === "object" && root.document !== null && "csaf_version" in root.document,
  ],
  [
    "Syft's own JSON, which is not read yet; use syft -o cyclonedx-json",
    (root) => "artifacts" in root && "descriptor" in root,
  ],
  [
    "Trivy's own JSON, which is not read; use trivy --format cyclonedx",
    (root) => "ArtifactName" in root && ("Results" in root || "SchemaVersion" in root),
  ],
  ["a dependency submission for GitHub, which is no SBOM", (root) => "detector" in root && "manifests" in root],
  // Those that hold an SBOM are opened, as far as they are not too large (`unwrapped.ts`).
  [
    "an attestation; its predicate is to be an SBOM, in a statement of in-toto or its signed envelope",
    (root) => "predicateType" in root || ("payloadType" in root && "payload" in root) || "dsseEnvelope" in root,
  ],
  [
    "an answer of GitHub's dependency graph, which holds the SBOM as sbom: send that alone",
    (root) => typeof root.sbom === "object" && root.sbom !== null && "spdxVersion" in root.sbom,
  ],
  ["an npm lock file, which is no SBOM", (root) => "lockfileVersion" in root],
]

/** What a text of no format looks like, by how it begins. */
export function lookOfText(beginning: string): string {
  const start = beginning.slice(0, 4_000)
  if (/^["']?spdxVersion["']?:/m.test(start)) return "SPDX in YAML, which is not read: convert it to JSON"
  if (/^["']?bomFormat["']?:/m.test(start))
    return "CycloneDX in YAML, which is no encoding of CycloneDX: convert it to JSON"
  return "not a document that can be read"
}

/** The format of a JSON document, or words about what it looks like. */
export function detectJson(root: JsonObject): JsonFormat | string {
  const format = formats.find((each): each is JsonFormat => each.encoding === "json" && each.recognizes(root))
  if (format) return format
  const lookalike = lookalikes.find(([, looks]) => looks(root))
  return lookalike
    ? `This is ${lookalike[0]}. Taken are ${titles}.`
    : `This is none of ${titles}: it has neither bomFormat nor spdxVersion.`
}
