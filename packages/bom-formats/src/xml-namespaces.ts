const xmlUri = "http://www.w3.org/XML/1998/namespace"
const xmlnsUri = "http://www.w3.org/2000/xmlns/"
const none: ReadonlyMap<string, string> = new Map()
const nameStart =
  ":A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}"
const validName = new RegExp(`^[${nameStart}][-.0-9\\xB7\\u0300-\\u036F\\u203F\\u2040${nameStart}]*$`, "u")

/** A name as XML 1.0 has it (productions 4 and 5). */
export const isXmlName = (text: string): boolean => validName.test(text)

// A hostile document has a new name for each element.
const namesMax = 1_000

interface QName {
  readonly prefix: string
  readonly local: string
}

/** What was in force before an element that declares namespaces. */
type Scope = ReadonlyMap<string, string>

/** What an element's names mean. */
export interface ResolvedTag {
  readonly local: string
  /** Namespace URI; empty where it has none. */
  readonly uri: string
  /** The attributes without a prefix, in their order. */
  readonly plain: ReadonlyMap<string, string>
  /** What it declares of namespaces: `xmlns` and `xmlns:…`. */
  readonly declared: ReadonlyMap<string, string>
}

/**
 * Namespaces in XML 1.0: what the names of the elements mean that are open. A class, since it holds what is in force.
 */
export class XmlNamespaces {
  /** Must throw. */
  private readonly fail: (message: string) => never
  private readonly scopes: (Scope | null)[] = []
  private scope: Scope = new Map([
    ["", ""],
    ["xml", xmlUri],
  ])
  private readonly known = new Map<string, QName>()

  constructor(fail: (message: string) => never) {
    this.fail = fail
  }

  enter(name: string, attributes: ReadonlyMap<string, string> | null): ResolvedTag {
    const declared = attributes === null ? none : this.declarationsIn(attributes)
    this.scopes.push(declared.size > 0 ? this.scope : null)
    if (declared.size > 0) this.scope = scopeWith(this.scope, declared)
    const { prefix, local } = this.qname(name)
    const uri = this.uriOf(prefix)
    return { local, uri, plain: attributes === null ? none : this.plainOf(attributes), declared }
  }

  leave(): void {
    const before = this.scopes.pop()
    if (before) this.scope = before
  }

  private declarationsIn(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    let declared: Map<string, string> | null = null
    for (const [name, uri] of attributes) {
      if (!name.startsWith("xmlns")) continue
      const { prefix, local } = this.qname(name)
      if (prefix !== "xmlns" && name !== "xmlns") continue
      if (prefix === "xmlns") {
        if (uri.trim() === "") this.fail("invalid attempt to undefine prefix in XML 1.0")
        if (local === "xmlns" || (local === "xml") !== (uri.trim() === xmlUri))
          this.fail(`the prefix ${local} cannot be bound to this namespace.`)
      }
      if (uri.trim() === xmlnsUri || (name === "xmlns" && uri.trim() === xmlUri))
        this.fail("this namespace cannot be declared.")
      declared ??= new Map()
      declared.set(name, uri.trim())
    }
    return declared ?? none
  }

  private plainOf(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    let isPlain = true
    for (const name of attributes.keys()) isPlain &&= this.qname(name).prefix === "" && name !== "xmlns"
    if (isPlain) return attributes
    const plain = new Map<string, string>()
    let prefixed: Set<string> | null = null
    for (const [name, value] of attributes) {
      const { prefix, local } = this.qname(name)
      if (prefix === "") {
        if (name !== "xmlns") plain.set(local, value)
      } else if (prefix !== "xmlns") {
        const whole = `{${this.uriOf(prefix)}}${local}`
        prefixed ??= new Set()
        if (prefixed.has(whole)) this.fail(`duplicate attribute: ${whole.slice(0, 100)}.`)
        prefixed.add(whole)
      }
    }
    return plain
  }

  private uriOf(prefix: string): string {
    return this.scope.get(prefix) ?? this.fail(`unbound namespace prefix: ${prefix.slice(0, 100)}.`)
  }

  private qname(name: string): QName {
    const known = this.known.get(name)
    if (known) return known
    if (!validName.test(name)) this.fail("disallowed character in a name.")
    const colon = name.indexOf(":")
    const read =
      colon < 0 ? { prefix: "", local: name } : { prefix: name.slice(0, colon), local: name.slice(colon + 1) }
    if (colon >= 0 && (read.prefix === "" || !validName.test(read.local) || read.local.includes(":")))
      this.fail(`malformed name: ${name.slice(0, 100)}.`)
    if (this.known.size < namesMax) this.known.set(name, read)
    return read
  }
}

function scopeWith(scope: Scope, declared: ReadonlyMap<string, string>): Scope {
  const changed = new Map(scope)
  for (const [name, uri] of declared) changed.set(name === "xmlns" ? "" : name.slice(6), uri)
  return changed
}
