import { type BomBuilder, refusal } from "../../bom-builder.ts"
import type { BomRead } from "../../document.ts"
import type { XmlDocument, XmlElement } from "../../xml-document.ts"
import { specVersionsOf } from "./component-rules.ts"
import { readCycloneDxJson } from "./read-json.ts"
import { xmlToJson } from "./xml-to-json.ts"

const namespace = "http://cyclonedx.org/schema/bom/"

/** Whether the root element is a CycloneDX document, of whatever version. */
export const isCycloneDxXml = (root: XmlElement): boolean => root.name === "bom" && root.namespace.includes("cyclonedx")

/** Reads CycloneDX XML 1.0 to 1.7 by the rules of its JSON; places are told by line. */
export function readCycloneDxXml<Component>(
  document: XmlDocument,
  builder: BomBuilder<Component>,
): BomRead<Component> & { ok: true } {
  const { root } = document
  const version = root.namespace.startsWith(namespace) ? root.namespace.slice(namespace.length) : null
  const specVersions = specVersionsOf.xml
  if (version === null || !specVersions.includes(version))
    throw refusal(
      422,
      "unknown-spec-version",
      `line ${root.line}`,
      `The namespace is ${JSON.stringify(root.namespace.slice(0, 200))}; taken are ${namespace}${specVersions[0]} to ${specVersions.at(-1)}.`,
    )
  const { json, lineOf } = xmlToJson(document)
  // As soon as they are told: the lines within an element are known as long as it is read.
  builder.placeBy((pointer) => placeOf(pointer, lineOf))
  return readCycloneDxJson(json, builder, "xml")
}

/** The line of the nearest part that has one: `/components/3/type` → `line 812 (/components/3/type)`. */
function placeOf(pointer: string, lineOf: (pointer: string) => number | undefined): string {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const line = lineOf(at)
    if (line !== undefined) return `line ${line} (${pointer})`
    if (!at.includes("/")) break
  }
  return pointer
}
