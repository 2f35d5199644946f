import { refusal } from "./bom-builder.ts"
import type { ByteSource } from "./byte-source.ts"
import type { BomLimits } from "./limits.ts"
import { textPieces } from "./text-pieces.ts"
import { XmlScanner, type XmlTag } from "./xml-scanner.ts"

/**
 * An element with what a reader needs of it: no comments, no processing instructions, no entities but the five of XML
 * itself.
 */
export interface XmlElement {
  readonly name: string
  /** Namespace URI. */
  readonly namespace: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlElement[]
  text: string
  /** From 1. */
  readonly line: number
}

/** An XML document whose lists are read an element at a time: what makes an SBOM large are its lists. */
export interface XmlDocument {
  /** The root element, its lists empty. */
  readonly root: XmlElement
  /** The elements of one of the lists, read anew each time; none where there is no such list. */
  items(name: string): Iterable<XmlElement>
}

// No format has a quarter of them; each costs a look at the text before it.
const listsMax = 100

export type XmlLimits = Pick<BomLimits, "depth" | "attributes" | "text">

/** Where the content of a list begins, and what is open there. */
interface ListPlace {
  readonly byte: number
  readonly line: number
  /** The open tags of root and list, with their namespaces alone. */
  readonly tags: string
}

/**
 * Opens an XML document without entities: a DOCTYPE is refused, since nothing good needs one and each entity that it
 * declares is a way to read files or to grow without bound. All of it is walked, but of the root's children only those
 * named in `whole` are kept with what is in them; `checkRoot` may refuse the root before, and tells which namespaces
 * count beside the root's: elements of others are left out. Throws `BomRefusal` with line and column.
 */
export function openXml(
  source: ByteSource,
  limits: XmlLimits,
  whole: readonly string[],
  checkRoot: (root: XmlElement) => readonly string[],
): XmlDocument {
  const lists = new Map<string, ListPlace>()
  let root: XmlElement | null = null
  let extensions: readonly string[] = []
  let rootTags = ""
  const tree = treeParser(limits, {
    isOwn: (namespace) => extensions.includes(namespace),
    // The content of a list is only checked to be XML.
    isKept: (depth, name) => depth !== 1 || whole.includes(name),
    onOpen(element, tag, at) {
      if (at.depth === 0) {
        extensions = checkRoot(element)
        root = element
        rootTags = openTag(tag)
      } else if (at.depth === 1 && !whole.includes(element.name)) {
        if (lists.size >= listsMax) at.fail("too-many-lists", `The root has more than ${listsMax} kinds of elements.`)
        if (lists.has(element.name)) at.fail("duplicate-name", `The element ${element.name} is there twice.`)
        if (!tag.isSelfClosing)
          lists.set(element.name, { byte: at.byte(), line: element.line, tags: rootTags + openTag(tag) })
      }
    },
  })
  for (const text of textPieces(source, 0)) tree.write(text)
  tree.close()
  if (root === null) throw refusal(400, "not-xml", "line 1", "The document has no element.")
  return {
    root,
    items(name) {
      const place = lists.get(name)
      return place ? elements(source, limits, place, extensions) : []
    },
  }
}

/** The elements of a list, from where it begins to where it ends. */
function* elements(
  source: ByteSource,
  limits: XmlLimits,
  place: ListPlace,
  extensions: readonly string[],
): Generator<XmlElement> {
  let list: XmlElement | null = null
  let whole = 0
  let isOver = false
  const tree = treeParser(limits, {
    firstLine: place.line,
    isOwn: (namespace) => extensions.includes(namespace),
    isKept: () => true,
    onOpen(element, _tag, { depth }) {
      if (depth === 1) list ??= element
    },
    onClose(_element, depth) {
      if (depth === 2 && !isOver) whole += 1
      else if (depth === 1) isOver = true
    },
  })
  tree.write(place.tags)
  for (const text of textPieces(source, place.byte)) {
    tree.write(text)
    yield* taken(list, whole)
    whole = 0
    if (isOver) return
  }
}

/** The first children of a list, which lets go of them. */
function taken(list: XmlElement | null, count: number): readonly XmlElement[] {
  if (list === null) return []
  list.text = ""
  return list.children.splice(0, count)
}

interface Place {
  /** How many elements it is inside of. */
  readonly depth: number
  /** The byte behind the tag, in the text that was written. */
  byte(): number
  fail(code: string, message: string): void
}

interface TreeOptions {
  /** The line that the text begins on. */
  readonly firstLine?: number
  /** Whether elements of a namespace count beside those of the root's. */
  readonly isOwn: (namespace: string) => boolean
  /** Whether what is inside an element is wanted. */
  readonly isKept: (depth: number, name: string) => boolean
  readonly onOpen?: (element: XmlElement, tag: XmlTag, at: Place) => void
  readonly onClose?: (element: XmlElement, depth: number) => void
}

/** Makes elements of the texts that are written, one after the other; throws at the first fault. */
function treeParser(limits: XmlLimits, options: TreeOptions) {
  const open: XmlElement[] = []
  let namespace: string | null = null
  // How deep we are inside of what is left out: other namespaces, or what is not wanted.
  let left = 0
  const line = () => scanner.line + (options.firstLine ?? 1) - 1
  // Thrown at once: a parser that went on would work for nothing, up to the square of what is open.
  const fail = (status: 400 | 413 | 422, code: string, message: string): never => {
    throw refusal(status, code, `line ${line()}, column ${scanner.column}`, message)
  }
  const place: Place = {
    get depth() {
      return open.length - 1
    },
    byte: () => scanner.bytes,
    fail: (code, message) => fail(422, code, message),
  }
  const isLeftOut = (tag: XmlTag, parent: XmlElement | undefined): boolean =>
    left > 0 ||
    (namespace !== null && tag.uri !== namespace && !options.isOwn(tag.uri)) ||
    (parent !== undefined && !options.isKept(open.length - 1, parent.name))
  const scanner = new XmlScanner(
    {
      open(tag) {
        const depth = open.length
        if (depth + left >= limits.depth)
          fail(422, "too-deep", `The document is nested deeper than ${limits.depth} levels.`)
        const parent = open.at(-1)
        if (isLeftOut(tag, parent)) {
          left += 1
          return
        }
        namespace ??= tag.uri
        // What is not wanted has nothing but its place.
        const element = elementOf(tag, options.isKept(depth, tag.local) ? tag.attributes : new Map(), line())
        parent?.children.push(element)
        open.push(element)
        options.onOpen?.(element, tag, place)
      },
      close() {
        if (left > 0) left -= 1
        else {
          const element = open.pop()
          if (element) options.onClose?.(element, open.length)
        }
      },
      text(characters) {
        const element = open.at(-1)
        if (!element || left > 0 || !options.isKept(open.length - 1, element.name)) return
        if (element.text.length + characters.length > limits.text)
          fail(413, "too-long", `A text, tag or comment has more than ${limits.text} characters.`)
        element.text += characters
      },
      fail(fault, message) {
        if (fault === "not-xml") return fail(400, fault, `The document is not XML: ${message.slice(0, 200)}`)
        return fail(fault === "too-long" ? 413 : 422, fault, message)
      },
    },
    limits,
  )
  return scanner
}

const elementOf = (tag: XmlTag, attributes: XmlElement["attributes"], line: number): XmlElement => ({
  name: tag.local,
  namespace: tag.uri,
  attributes,
  children: [],
  text: "",
  line,
})

/** An open tag with nothing but what it says of namespaces. */
const openTag = ({ name, declared }: XmlTag): string =>
  `<${[name, ...Array.from(declared, ([declaration, uri]) => `${declaration}="${escaped(uri)}"`)].join(" ")}>`

const escaped = (value: string): string =>
  value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")
