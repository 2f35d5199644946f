import type { JsonDocument } from "../../json-document.ts"
import type { XmlDocument, XmlElement } from "../../xml-document.ts"

/** A CycloneDX XML document in the shape of its JSON, and on which line a part stands, by JSON pointer: of the head, of what was last read of a list, and of the elements of every list that was read. */
export interface JsonShape {
  readonly json: JsonDocument
  readonly lineOf: (pointer: string) => number | undefined
}

// Elements that hold a list, and the elements that are its items (cyclonedx.org/docs, XSD and JSON Schema side by side).
const items: ReadonlyMap<string, readonly string[]> = new Map([
  ["components", ["component"]],
  ["services", ["service"]],
  ["hashes", ["hash"]],
  ["externalReferences", ["reference"]],
  ["properties", ["property"]],
  ["authors", ["author"]],
  ["patches", ["patch"]],
  ["resolves", ["issue"]],
  ["references", ["url", "reference"]],
  ["commits", ["commit"]],
  ["ancestors", ["component"]],
  ["descendants", ["component"]],
  ["variants", ["component"]],
  ["endpoints", ["endpoint"]],
  ["data", ["classification", "dataflow"]],
  ["compositions", ["composition"]],
  ["vulnerabilities", ["vulnerability"]],
  ["affects", ["target"]],
  ["versions", ["version"]],
  ["responses", ["response"]],
  ["annotations", ["annotation"]],
  ["lifecycles", ["lifecycle"]],
  ["tags", ["tag"]],
  ["citations", ["citation"]],
  ["pointers", ["pointer"]],
  ["expressions", ["expression"]],
])

/** Gives a CycloneDX XML document the shape of its JSON, so that one set of rules reads both encodings. */
export function xmlToJson(document: XmlDocument): JsonShape {
  const bom = document.root
  const headLines = new Map<string, number>()
  const root = objectOf(bom, "", headLines)
  const itemLines = new Map<string, number[]>()
  const innerLines = new Map<string, number>()
  const version = bom.attributes.get("version")
  const specVersion = /\/bom\/(\d+\.\d+)$/.exec(bom.namespace)?.[1] ?? null
  return {
    json: {
      head: {
        ...root,
        bomFormat: "CycloneDX",
        specVersion,
        ...(version === undefined ? {} : { version: Number(version) }),
      },
      *items(name) {
        const known: number[] = []
        itemLines.set(name, known)
        for (const element of document.items(name)) {
          const path = `/${name}/${known.length}`
          known.push(element.line)
          innerLines.clear()
          yield itemOf(name, element, path, innerLines)
        }
      },
    },
    lineOf(pointer) {
      const [, name = "", index] = /^\/(\w+)\/(\d+)$/.exec(pointer) ?? []
      return index === undefined
        ? (innerLines.get(pointer) ?? headLines.get(pointer))
        : itemLines.get(name)?.[Number(index)]
    },
  }
}

/** An element of one of the document's own lists; null where it is none that may stand there. */
function itemOf(list: string, element: XmlElement, path: string, lines: Map<string, number>): unknown {
  if (list === "dependencies") return element.name === "dependency" ? dependencyOf(element) : null
  return items.get(list)?.includes(element.name) ? convert(element, path, lines) : null
}

function objectOf(element: XmlElement, path: string, lines: Map<string, number>): Record<string, unknown> {
  const fields = new Map<string, unknown>(element.attributes)
  const repeated = new Map<string, unknown[]>()
  for (const child of element.children) {
    const at = `${path}/${child.name}`
    lines.set(at, child.line)
    const value = convert(child, at, lines)
    const before = repeated.get(child.name)
    if (before) before.push(value)
    else repeated.set(child.name, [value])
  }
  // An element that may stand once and stands twice becomes a list, which the rules then refuse where they want a text.
  for (const [name, values] of repeated)
    fields.set(name, values.length === 1 || element.attributes.has(name) ? values.at(-1) : values.flat())
  return Object.fromEntries(fields)
}

function convert(element: XmlElement, path: string, lines: Map<string, number>): unknown {
  if (element.name === "licenses") return listOf(element, path, lines, (each, at) => licenseOf(each, at, lines))
  if (element.name === "dependencies") return listOf(element, path, lines, (each) => dependencyOf(each))
  if (element.name === "tools" && element.children.every((each) => each.name === "tool"))
    return listOf(element, path, lines, (each, at) => objectOf(each, at, lines))
  const names = items.get(element.name)
  // Attributes of the list itself say nothing that is read.
  const isList = element.children.length > 0 || element.attributes.size === 0
  if (names && isList && element.children.every((each) => names.includes(each.name)))
    return listOf(element, path, lines, (each, at) => convert(each, at, lines))
  if (element.children.length > 0) return objectOf(element, path, lines)
  const text = element.text.trim()
  if (element.attributes.size === 0) return structures.has(element.name) ? {} : text
  return Object.fromEntries([...element.attributes, ...(text === "" ? [] : [["content", text]])])
}

/** Elements that are objects even when nothing is in them. */
const structures: ReadonlySet<string> = new Set(["component", "service", "metadata", "pedigree", "citation"])

function listOf(
  element: XmlElement,
  path: string,
  lines: Map<string, number>,
  read: (each: XmlElement, at: string) => unknown,
): unknown[] {
  return element.children.map((each, index) => {
    const at = `${path}/${index}`
    lines.set(at, each.line)
    return read(each, at)
  })
}

/** `expression`, from 1.7 on also `expression-detailed` with the expression as an attribute. */
const licenseOf = (element: XmlElement, path: string, lines: Map<string, number>): unknown =>
  element.name.startsWith("expression")
    ? { expression: element.attributes.get("expression") ?? element.text.trim() }
    : { license: objectOf(element, `${path}/license`, lines) }

function dependencyOf(element: XmlElement): unknown {
  return {
    ...(element.attributes.has("ref") ? { ref: element.attributes.get("ref") } : {}),
    dependsOn: element.children
      .filter((each) => each.name === "dependency")
      .map((each) => each.attributes.get("ref") ?? null),
  }
}
