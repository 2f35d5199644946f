import { isXmlName, XmlNamespaces } from "./xml-namespaces.ts"

/** A tag that opens an element, its namespace resolved. */
export interface XmlTag {
  /** As written, with its prefix. */
  readonly name: string
  readonly local: string
  /** Namespace URI; empty where it has none. */
  readonly uri: string
  /** Those without a prefix, in their order. */
  readonly attributes: ReadonlyMap<string, string>
  /** What it declares of namespaces: `xmlns` and `xmlns:…`. */
  readonly declared: ReadonlyMap<string, string>
  readonly isSelfClosing: boolean
}

export interface XmlEvents {
  open(tag: XmlTag): void
  close(): void
  /** Characters of a text or CDATA section, or a part of them. */
  text(characters: string): void
  /** Must throw. */
  fail(fault: XmlFault, message: string): never
}
export type XmlFault = "not-xml" | "doctype" | "too-long" | "too-many-attributes"

export interface XmlScannerLimits {
  /** Characters of a text, tag, comment or instruction. */
  readonly text: number
  readonly attributes: number
}

type State = "content" | "cdata" | "comment" | "instruction"

// XML 1.0, productions 2 and 4; that surrogates come in pairs was seen to when they were decoded.
const noCharacter = /[^\t\n\r -\ufffd]/
const declaration =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.\d+"|'1\.\d+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/
const entities: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["apos", "'"],
  ["quot", '"'],
])

/**
 * Scans XML 1.0 with namespaces, without document types and so without entities but XML's own, a piece at a time: by
 * looking for what ends a thing, not character by character, since the descriptions and licence texts of an SBOM are
 * most of it. A text may come in parts. A class, since it holds where it is.
 */
export class XmlScanner {
  private readonly events: XmlEvents
  private readonly limits: XmlScannerLimits
  private state: State = "content"
  /** What was written and has not been taken yet, with how many characters and bytes were taken before it. */
  private buffer = ""
  private base = 0
  private baseBytes = 0
  /** Where the thing begins that has no end yet. */
  private begun = 0
  /** Where in the buffer we are. */
  private at = 0
  /** Counted up to the line's end that comes next, which is at or behind `at`. */
  private lines = 1
  private lineStart = 0
  private nextLineEnd = -1
  private hasCdataEnd = false
  private hasRoot = false
  private readonly names: string[] = []
  private readonly namespaces: XmlNamespaces

  constructor(events: XmlEvents, limits: XmlScannerLimits) {
    this.events = events
    this.limits = limits
    this.namespaces = new XmlNamespaces((message) => this.fail(message))
  }

  /** From 1. */
  get line(): number {
    this.countLines()
    return this.lines
  }

  get column(): number {
    this.countLines()
    return this.base + this.at - this.lineStart
  }

  /** How many bytes of UTF-8 were taken. */
  get bytes(): number {
    return this.baseBytes + Buffer.byteLength(this.buffer.slice(0, this.at))
  }

  write(piece: string): void {
    this.buffer += piece
    this.nextLineEnd = this.buffer.indexOf("\n", this.at)
    this.hasCdataEnd = this.buffer.includes("]]>")
    const bad = piece.search(noCharacter)
    this.run(false)
    if (bad >= 0) {
      this.moveTo(Math.max(this.at, this.buffer.length - piece.length + bad))
      this.fail("disallowed character.")
    }
    if (this.base + this.buffer.length - this.begun > this.limits.text) this.failTooLong()
    this.countLines()
    this.baseBytes += Buffer.byteLength(this.buffer.slice(0, this.at))
    this.base += this.at
    this.buffer = this.buffer.slice(this.at)
    this.at = 0
    this.nextLineEnd = this.buffer.indexOf("\n")
  }

  close(): void {
    this.run(true)
    if (this.at < this.buffer.length || this.state !== "content") this.fail("unexpected end.")
    if (this.names.length > 0) this.fail(`unclosed tag: ${this.names.at(-1)}`)
    if (!this.hasRoot) this.fail("document must contain a root element.")
  }

  /** Takes what is whole. */
  private run(isLast: boolean): void {
    for (let before = -1; this.at !== before && this.at < this.buffer.length; ) {
      before = this.at
      if (this.state === "content") this.takeContent(isLast)
      else if (this.state === "cdata") this.takeCdata()
      else if (this.state === "comment") this.takeComment()
      else this.takeInstruction()
    }
  }

  private fail(message: string): never {
    return this.events.fail("not-xml", message)
  }

  private failTooLong(): never {
    return this.events.fail("too-long", `A text, tag or comment has more than ${this.limits.text} characters.`)
  }

  private moveTo(at: number): void {
    this.at = at
  }

  /** Goes to where a thing ends. */
  private endAt(at: number): void {
    this.at = at
    if (this.base + at - this.begun > this.limits.text) this.failTooLong()
    this.begun = this.base + at
  }

  private countLines(): void {
    while (this.nextLineEnd >= 0 && this.nextLineEnd < this.at) {
      this.lines += 1
      this.lineStart = this.base + this.nextLineEnd + 1
      this.nextLineEnd = this.buffer.indexOf("\n", this.nextLineEnd + 1)
    }
  }

  private takeContent(isLast: boolean): void {
    const { buffer } = this
    const open = buffer.indexOf("<", this.at)
    const end = open >= 0 ? open : isLast ? buffer.length : safeEnd(buffer, this.at)
    if (end > this.at) this.emitText(buffer.slice(this.at, end), end)
    if (open < 0) return
    if (this.base + open > this.begun) this.endAt(open)
    const kind = buffer.charCodeAt(open + 1)
    if (Number.isNaN(kind)) return
    if (kind === 0x2f) this.takeCloseTag(open)
    else if (kind === 0x21) this.takeMarkup(open)
    else if (kind === 0x3f) this.takeInstructionTarget(open)
    else this.takeOpenTag(open)
  }

  private emitText(raw: string, end: number): void {
    if (this.names.length === 0) {
      if (/[^ \t\r\n]/.test(raw)) this.fail("text data outside of root node.")
    } else {
      if (this.hasCdataEnd && raw.includes("]]>")) this.fail('the string "]]>" is disallowed in char data.')
      this.events.text(this.decoded(plainLines(raw)))
    }
    this.moveTo(end)
  }

  private takeMarkup(open: number): void {
    const { buffer } = this
    if (buffer.startsWith("<!--", open)) {
      this.state = "comment"
      this.moveTo(open + 4)
    } else if (buffer.startsWith("<![CDATA[", open)) {
      if (this.names.length === 0) this.fail("text data outside of root node.")
      this.state = "cdata"
      this.moveTo(open + 9)
    } else if (buffer.startsWith("<!DOCTYPE", open))
      this.events.fail("doctype", "The document has a DOCTYPE; entities are not read. Leave it out.")
    else if (buffer.length - open >= 9 || !markups.some((each) => each.startsWith(buffer.slice(open))))
      this.fail("disallowed character.")
  }

  private takeCdata(): void {
    const { buffer } = this
    const found = buffer.indexOf("]]>", this.at)
    // Half of its end, or of a line's, may be what comes last.
    const end = found >= 0 ? found : Math.max(this.at, buffer.length - 2)
    if (end > this.at) this.events.text(plainLines(buffer.slice(this.at, end)))
    this.moveTo(end)
    if (found < 0) return
    this.state = "content"
    this.endAt(found + 3)
  }

  private takeComment(): void {
    const { buffer } = this
    const found = buffer.indexOf("--", this.at)
    if (found < 0) this.moveTo(Math.max(this.at, buffer.length - 1))
    else {
      this.moveTo(found)
      if (found + 2 >= buffer.length) return
      if (buffer.charCodeAt(found + 2) !== 0x3e) this.fail("malformed comment.")
      this.state = "content"
      this.endAt(found + 3)
    }
  }

  private takeInstructionTarget(open: number): void {
    const target = /^[^ \t\r\n?]*(?=[ \t\r\n?])/.exec(this.buffer.slice(open + 2, open + 2 + targetMax))?.[0]
    if (target === undefined) {
      if (this.buffer.length > open + 2 + targetMax) this.fail("disallowed character in processing instruction name.")
      return
    }
    if (target.toLowerCase() === "xml") {
      if (this.base + open > 0 || target !== "xml")
        this.fail("the XML declaration must appear at the start of the document.")
      // It fits into the first piece, or it is none.
      const found = declaration.exec(this.buffer)
      if (!found && !this.buffer.includes("?>") && this.buffer.length < targetMax) return
      if (!found) this.fail("malformed XML declaration.")
      this.endAt(found[0].length)
      return
    }
    if (!isXmlName(target) || target.includes(":")) this.fail("disallowed character in processing instruction name.")
    this.state = "instruction"
    this.moveTo(open + 2 + target.length)
  }

  private takeInstruction(): void {
    const found = this.buffer.indexOf("?>", this.at)
    if (found < 0) this.moveTo(Math.max(this.at, this.buffer.length - 1))
    else {
      this.state = "content"
      this.endAt(found + 2)
    }
  }

  private takeCloseTag(open: number): void {
    const { buffer } = this
    const name = this.names.at(-1)
    const from = open + 2
    let end = from + (name?.length ?? 0)
    if (name === undefined || !buffer.startsWith(name, from) || buffer.charCodeAt(end) !== 0x3e) {
      end = buffer.indexOf(">", from)
      if (end < 0) return
      const written = buffer.slice(from, end).replace(/[ \t\r\n]+$/, "")
      if (name === undefined) this.fail(`unmatched closing tag: ${written.slice(0, 100)}.`)
      if (written !== name)
        this.fail(`unexpected close tag: ${written.slice(0, 100)}, where ${name.slice(0, 100)} is open.`)
    }
    this.endAt(end + 1)
    this.closeElement()
  }

  private closeElement(): void {
    this.names.pop()
    this.namespaces.leave()
    this.events.close()
  }

  private takeOpenTag(open: number): void {
    const { buffer } = this
    let i = nameEnd(buffer, open + 1)
    if (i === buffer.length) return
    const name = buffer.slice(open + 1, i)
    let attributes: Map<string, string> | null = null
    let count = 0
    for (;;) {
      const from = i
      i = afterSpaces(buffer, i)
      const code = buffer.charCodeAt(i)
      if (Number.isNaN(code)) return
      if (code === 0x3e) break
      if (code === 0x2f) {
        if (i + 1 === buffer.length) return
        if (buffer.charCodeAt(i + 1) !== 0x3e) this.failAt(i, "forward-slash in opening tag not followed by >.")
        break
      }
      if (i === from) this.failAt(i, "no whitespace between attributes.")
      const nameFrom = i
      i = nameEnd(buffer, i)
      const attribute = buffer.slice(nameFrom, i)
      i = afterSpaces(buffer, i)
      if (i === buffer.length) return
      if (buffer.charCodeAt(i) !== 0x3d) this.failAt(i, "attribute without value.")
      i = afterSpaces(buffer, i + 1)
      const quote = buffer.charCodeAt(i)
      if (Number.isNaN(quote)) return
      if (quote !== 0x22 && quote !== 0x27) this.failAt(i, "unquoted attribute value.")
      const valueEnd = buffer.indexOf(quote === 0x22 ? '"' : "'", i + 1)
      if (valueEnd < 0) return
      const value = buffer.slice(i + 1, valueEnd)
      if (value.includes("<")) this.failAt(i, "disallowed character in attribute value.")
      i = valueEnd + 1
      count += 1
      if (count > this.limits.attributes)
        this.events.fail("too-many-attributes", `An element has more than ${this.limits.attributes} attributes.`)
      attributes ??= new Map()
      if (attributes.has(attribute)) this.failAt(i, `duplicate attribute: ${attribute.slice(0, 100)}.`)
      attributes.set(attribute, this.decoded(/[\t\r\n]/.test(value) ? value.replaceAll(/\r\n|[\t\r\n]/g, " ") : value))
    }
    const isSelfClosing = buffer.charCodeAt(i) === 0x2f
    this.endAt(i + (isSelfClosing ? 2 : 1))
    if (this.names.length === 0 && this.hasRoot) this.fail("documents may contain only one root.")
    this.hasRoot = true
    this.openElement(name, attributes, isSelfClosing)
  }

  private failAt(at: number, message: string): never {
    this.moveTo(at)
    return this.fail(message)
  }

  private openElement(name: string, attributes: ReadonlyMap<string, string> | null, isSelfClosing: boolean): void {
    const { local, uri, plain, declared } = this.namespaces.enter(name, attributes)
    this.names.push(name)
    this.events.open({ name, local, uri, attributes: plain, declared, isSelfClosing })
    if (isSelfClosing) this.closeElement()
  }

  /** With XML's own entities and references to characters resolved. */
  private decoded(text: string): string {
    if (!text.includes("&")) return text
    return text.replaceAll(/&([^;&]*)(;?)/g, (_all, name: string, end: string) => {
      const character = end === "" ? null : (entities.get(name) ?? characterOf(name))
      return character ?? this.fail(`undefined entity: ${name.slice(0, 40)}.`)
    })
  }
}

const markups = ["<!--", "<![CDATA[", "<!DOCTYPE"]
// Longer than any name of an instruction that anybody uses, and than any declaration.
const targetMax = 1_024

/**
 * Where a text may be cut that goes on in the next piece: not within a reference, a line's end or what must not stand
 * in it.
 */
function safeEnd(text: string, from: number): number {
  let end = text.length
  const reference = text.lastIndexOf("&")
  if (reference >= from && end - reference < 16 && text.indexOf(";", reference) < 0) end = reference
  while (end > from && end > text.length - 18 && /[\r\]]/.test(text.charAt(end - 1))) end -= 1
  return Math.max(from, end)
}

const plainLines = (text: string): string => (text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text)

function characterOf(reference: string): string | null {
  const [, hex, decimal] = /^#(?:x([0-9a-fA-F]{1,8})|(\d{1,8}))$/.exec(reference) ?? []
  const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : -1
  const isCharacter =
    code >= 0x20
      ? code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
      : code === 0x9 || code === 0xa || code === 0xd
  return isCharacter ? String.fromCodePoint(code) : null
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d

function afterSpaces(text: string, from: number): number {
  let i = from
  while (i < text.length && isSpace(text.charCodeAt(i))) i += 1
  return i
}

/** Where what may be a name ends: at a space, `/`, `>`, `=`, `<` or a quote. */
function nameEnd(text: string, from: number): number {
  let i = from
  for (; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (
      code <= 0x3e &&
      (code === 0x3e ||
        code === 0x2f ||
        code === 0x3d ||
        code === 0x3c ||
        code === 0x22 ||
        code === 0x27 ||
        isSpace(code))
    )
      break
  }
  return i
}
