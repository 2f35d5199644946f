import { SaxesParser } from "saxes"
import { type BomRefusal, refusal } from "./bom-builder.ts"
import type { BomLimits } from "./limits.ts"

/** An element with what a reader needs of it: no comments, no processing instructions, no entities but the five of XML itself. */
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

/**
 * Parses XML without entities: a DOCTYPE is refused, since nothing good needs one and each entity that it declares is a way to read files or to grow without bound.
 * Elements of other namespaces than the root's are left out. Throws `BomRefusal` with line and column.
 */
export function parseXml(text: string, limits: Pick<BomLimits, "depth">): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const open: XmlElement[] = []
  let root: XmlElement | null = null
  // Depth of elements of other namespaces that we are inside of.
  let foreign = 0
  let failure: BomRefusal | null = null
  const fail = (status: 400 | 422, code: string, message: string): void => {
    failure ??= refusal(status, code, `line ${parser.line}, column ${parser.column}`, message)
  }
  parser.on("error", (error) =>
    fail(400, "not-xml", `The document is not XML: ${error.message.replace(/^\d+:\d+: /, "").slice(0, 200)}`),
  )
  parser.on("doctype", () => fail(422, "doctype", "The document has a DOCTYPE; entities are not read. Leave it out."))
  parser.on("opentag", (tag) => {
    if (failure) return
    if (open.length + foreign >= limits.depth) {
      fail(422, "too-deep", `The document is nested deeper than ${limits.depth} levels.`)
      return
    }
    if (foreign > 0 || (root !== null && tag.uri !== root.namespace)) {
      foreign += 1
      return
    }
    const attributes = new Map<string, string>()
    for (const attribute of Object.values(tag.attributes))
      if (attribute.prefix === "" && attribute.name !== "xmlns") attributes.set(attribute.local, attribute.value)
    const element: XmlElement = {
      name: tag.local,
      namespace: tag.uri,
      attributes,
      children: [],
      text: "",
      line: parser.line,
    }
    if (root === null) root = element
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  const onText = (piece: string): void => {
    const element = open.at(-1)
    if (element && foreign === 0 && !failure) element.text += piece
  }
  parser.on("text", onText)
  parser.on("cdata", onText)
  parser.on("closetag", () => {
    if (foreign > 0) foreign -= 1
    else open.pop()
  })
  // In pieces, so that a fault ends the work where it stands.
  for (let at = 0; at < text.length && !failure; at += pieceLength) parser.write(text.slice(at, at + pieceLength))
  if (!failure) parser.close()
  if (failure) throw failure
  if (root === null) throw refusal(400, "not-xml", "line 1", "The document has no element.")
  return root
}

const pieceLength = 64 * 1024
