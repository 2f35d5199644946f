import { type BomBuilder, BomRefusal, refusal } from "../../bom-builder.ts"
import type { BomProblem, BomRead } from "../../document.ts"
import { documentOf } from "../../json-document.ts"
import type { XmlElement } from "../../xml-tree.ts"
import { specVersions } from "./component-rules.ts"
import { readCycloneDxJson } from "./read-json.ts"
import { xmlToJson } from "./xml-to-json.ts"

const namespace = "http://cyclonedx.org/schema/bom/"

/** Whether the root element is a CycloneDX document, of whatever version. */
export const isCycloneDxXml = (root: XmlElement): boolean => root.name === "bom" && root.namespace.includes("cyclonedx")

/** Reads CycloneDX XML 1.2 to 1.7 by the rules of its JSON; places are told by line. */
export function readCycloneDxXml<Component>(
  root: XmlElement,
  builder: BomBuilder<Component>,
): BomRead<Component> & { ok: true } {
  const version = root.namespace.startsWith(namespace) ? root.namespace.slice(namespace.length) : null
  if (version === null || !specVersions.includes(version))
    throw refusal(
      422,
      "unknown-spec-version",
      `line ${root.line}`,
      `The namespace is ${JSON.stringify(root.namespace.slice(0, 200))}; taken are ${namespace}${specVersions[0]} to ${specVersions.at(-1)}.`,
    )
  const { root: json, lines } = xmlToJson(root)
  const placed = (problems: readonly BomProblem[]): BomProblem[] =>
    problems.map((problem) => ({ ...problem, path: placeOf(problem.path, lines) }))
  try {
    const read = readCycloneDxJson(documentOf(json), builder, "xml")
    return { ...read, problems: placed(read.problems) }
  } catch (error) {
    if (error instanceof BomRefusal) throw new BomRefusal(error.status, placed(error.problems))
    throw error
  }
}

/** The line of the nearest part that has one: `/components/3/type` → `line 812 (/components/3/type)`. */
function placeOf(pointer: string, lines: ReadonlyMap<string, number>): string {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const line = lines.get(at)
    if (line !== undefined) return `line ${line} (${pointer})`
    if (!at.includes("/")) break
  }
  return pointer
}
