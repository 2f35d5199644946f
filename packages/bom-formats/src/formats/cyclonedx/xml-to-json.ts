import type { JsonDocument } from "../../json-document.ts"
import type { XmlDocument, XmlElement } from "../../xml-document.ts"
import { extensionsOf } from "./dependency-graph.ts"

/**
 * A CycloneDX XML document in the shape of its JSON, and on which line a part stands, by JSON pointer: of the head, of
 * what was last read of a list, and of the elements of every list that was read.
 */
export interface JsonShape {
  readonly json: JsonDocument
  readonly lineOf: (pointer: string) => number | undefined
}

// Elements that hold a list, and the elements that are its items (cyclonedx.org/docs, XSD and JSON Schema side by
// side).
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
  const itemLines = new Map<string, number[]>()
  let read: { readonly path: string; readonly element: XmlElement } | null = null
  const version = bom.attributes.get("version")
  const serialNumber = bom.attributes.get("serialNumber")
  const specVersion = /\/bom\/(\d+\.\d+)$/.exec(bom.namespace)?.[1] ?? null
  return {
    json: {
      head: {
        ...objectOf(bom),
        bomFormat: "CycloneDX",
        specVersion,
        ...(version === undefined ? {} : { version: Number(version) }),
        // The XSD has the number in braces too, without the words before it.
        ...(serialNumber === undefined ? {} : { serialNumber: serialNumber.replace(/^\{(.*)\}$/, "urn:uuid:$1") }),
      },
      *items(name) {
        const known: number[] = []
        itemLines.set(name, known)
        for (const element of name === "dependencies" ? dependenciesOf(document) : document.items(name)) {
          read = { path: `/${name}/${known.length}`, element }
          known.push(element.line)
          yield itemOf(name, element)
        }
      },
    },
    lineOf(pointer) {
      if (read !== null && `${pointer}/`.startsWith(`${read.path}/`))
        return lineWithin(read.element, pointer.slice(read.path.length))
      const [, name = "", index] = /^\/(\w+)\/(\d+)$/.exec(pointer) ?? []
      if (index !== undefined) return itemLines.get(name)?.[Number(index)]
      const [, first] = pointer.split("/", 2)
      return bom.children.some((each) => each.name === first) ? lineWithin(bom, pointer) : undefined
    },
  }
}

/**
 * The line of the part that a pointer leads to, or of what it is nearest to: attributes and what JSON alone wraps stand
 * in their element.
 */
function lineWithin(element: XmlElement, pointer: string): number {
  let at = element
  for (const step of pointer.split("/").slice(1))
    at = (/^\d+$/.test(step) ? at.children[Number(step)] : at.children.findLast((each) => each.name === step)) ?? at
  return at.line
}

/** An element of one of the document's own lists; null where it is none that may stand there. */
function itemOf(list: string, element: XmlElement): unknown {
  if (list === "dependencies") return element.name === "dependency" ? dependencyOf(element) : null
  return items.get(list)?.includes(element.name) ? convert(element) : null
}

function objectOf(element: XmlElement): Record<string, unknown> {
  const fields = new Map<string, unknown>(element.attributes)
  const repeated = new Map<string, unknown[]>()
  for (const child of element.children) {
    const value = convert(child)
    const before = repeated.get(child.name)
    if (before) before.push(value)
    else repeated.set(child.name, [value])
  }
  // An element that may stand once and stands twice becomes a list, which the rules then refuse where they want a text.
  for (const [name, values] of repeated)
    fields.set(name, values.length === 1 || element.attributes.has(name) ? values.at(-1) : values.flat())
  return Object.fromEntries(fields)
}

function convert(element: XmlElement): unknown {
  if (element.name === "licenses") return element.children.map(licenseOf)
  if (element.name === "dependencies") return [...branches(element.children)].map(dependencyOf)
  if (element.name === "tools" && element.children.every((each) => each.name === "tool"))
    return element.children.map(objectOf)
  const names = items.get(element.name)
  // Attributes of the list itself say nothing that is read.
  const isList = element.children.length > 0 || element.attributes.size === 0
  if (names && isList && element.children.every((each) => names.includes(each.name)))
    return element.children.map(convert)
  if (element.children.length > 0) return objectOf(element)
  const text = element.text.trim()
  if (element.attributes.size === 0) return structures.has(element.name) ? {} : text
  return Object.fromEntries([...element.attributes, ...(text === "" ? [] : [["content", text]])])
}

/** Elements that are objects even when nothing is in them. */
const structures: ReadonlySet<string> = new Set(["component", "service", "metadata", "pedigree", "citation"])

/** `expression`, from 1.7 on also `expression-detailed` with the expression as an attribute. */
const licenseOf = (element: XmlElement): unknown =>
  element.name.startsWith("expression")
    ? { expression: element.attributes.get("expression") ?? element.text.trim() }
    : { license: objectOf(element) }

/** Those of the document's own list, and those that the extension for 1.0 and 1.1 has in the components. */
function* dependenciesOf(document: XmlDocument): Generator<XmlElement> {
  yield* branches(document.items("dependencies"))
  if (extensionsOf(document.root).length > 0)
    for (const component of document.items("components")) yield* branches(dependenciesIn(component))
}

/** As if each component that says what it depends on stood in the list. */
function* dependenciesIn(component: XmlElement): Generator<XmlElement> {
  const open = [component]
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const child of next.children) {
      if (child.name === "components") for (const each of child.children) open.push(each)
      const ref = next.attributes.get("bom-ref")
      if (child.name === "dependencies" && ref !== undefined)
        yield { ...child, name: "dependency", attributes: new Map([["ref", ref]]) }
    }
}

/** Each with those inside it that have some in turn (XSD, `dependencyType`): XML may say a tree where JSON lists. */
function* branches(elements: Iterable<XmlElement>): Generator<XmlElement> {
  for (const element of elements) {
    const open = [element]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      yield next
      for (const child of next.children.toReversed())
        if (child.name === "dependency" && child.children.length > 0) open.push(child)
    }
  }
}

function dependencyOf(element: XmlElement): unknown {
  return {
    ...(element.attributes.has("ref") ? { ref: element.attributes.get("ref") } : {}),
    dependsOn: element.children
      .filter((each) => each.name === "dependency")
      .map((each) => each.attributes.get("ref") ?? null),
  }
}
