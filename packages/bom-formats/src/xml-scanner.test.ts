import { existsSync, readdirSync, readFileSync } from "node:fs"
import { SaxesParser } from "saxes"
import { describe, expect, it } from "vitest"
import { XmlScanner } from "./xml-scanner.ts"

type Told = string[] | "refused"
const limits = { text: 16 * 1024 * 1024, attributes: 256 }

/** What is told of a document, texts that come in parts together. */
function gather(work: (tell: (kind: string, words: string) => void) => void): Told {
  const told: string[] = []
  let text = ""
  const flush = () => {
    if (text !== "") told.push(`text ${text}`)
    text = ""
  }
  try {
    work((kind, words) => {
      if (kind === "text") {
        text += words
        return
      }
      flush()
      told.push(`${kind} ${words}`)
    })
    flush()
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return "refused"
  }
  return told
}

const scanned = (document: string, pieceLength = document.length): Told =>
  gather((tell) => {
    const scanner = new XmlScanner(
      {
        open: ({ name, local, uri, attributes }) =>
          tell("open", `${name} ${local} ${uri} ${JSON.stringify([...attributes])}`),
        close: () => tell("close", ""),
        text: (characters) => tell("text", characters),
        fail: (_fault, message) => {
          throw new SyntaxError(message)
        },
      },
      limits,
    )
    for (let at = 0; at < document.length; at += pieceLength) scanner.write(document.slice(at, at + pieceLength))
    scanner.close()
  })

/** By a parser of others. */
const parsed = (document: string): Told =>
  gather((tell) => {
    const parser = new SaxesParser({ xmlns: true })
    let depth = 0
    const refuse = (words: string) => {
      throw new SyntaxError(words)
    }
    parser.on("error", (error) => refuse(error.message))
    parser.on("doctype", () => refuse("doctype"))
    parser.on("opentag", ({ name, local, uri, attributes }) => {
      depth += 1
      const plain = Object.values(attributes).filter((each) => each.prefix === "" && each.name !== "xmlns")
      tell("open", `${name} ${local} ${uri} ${JSON.stringify(plain.map((each) => [each.local, each.value]))}`)
    })
    parser.on("closetag", () => {
      depth -= 1
      tell("close", "")
    })
    parser.on("text", (text) => depth > 0 && tell("text", text))
    parser.on("cdata", (text) => (depth > 0 ? tell("text", text) : refuse("outside")))
    parser.write(document).close()
  })

const small = `<?xml version="1.0" encoding="UTF-8"?>\r\n<?style a="b"?><!-- one - two -->
<b:bom xmlns:b="http://cyclonedx.org/schema/bom/1.5" xmlns='urn:x' version='1'><b:a t="é &amp; &#x41;&#10;\t'" b:u = "]]"/>
<c xmlns=""><![CDATA[ ]] <x> & ]]]>&lt;]] > 𝄞\r\nend\r</c><d xml:lang="en">a<!--b-->c<?d e?>f</d ></b:bom>\n<!-- last -->`

// Characters of which faults are made.
const marks = [
  "<",
  ">",
  "/",
  "&",
  ";",
  '"',
  "'",
  "=",
  "]",
  "]]>",
  "-",
  "--",
  "?",
  "!",
  " ",
  "\r",
  "\n",
  "x",
  ":",
  "xmlns",
  "\u0001",
  "\ufffe",
  "<a>",
  "</a>",
  "<![CDATA[",
  "<!DOCTYPE",
  "&#0;",
  "&#x110000;",
  "<?xml?>",
]

/** The same faults each time. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

describe("XML", () => {
  it("is told as another parser tells it, however it is cut into pieces", () => {
    const told = parsed(small)
    expect(told).toContain('open b:a a http://cyclonedx.org/schema/bom/1.5 [["t","é & A\\n \'"]]')
    for (let length = 1; length <= small.length; length += 1) expect(scanned(small, length)).toEqual(told)
  })

  it("with a fault anywhere is refused where another parser refuses it, and else told as by that", () => {
    const next = random(7)
    const differences: string[] = []
    let refused = 0
    for (let round = 0; round < 20_000; round += 1) {
      let characters = [...small]
      for (let faults = 1 + next(2); faults > 0; faults -= 1) {
        const at = next(characters.length)
        characters = [...characters.slice(0, at), marks[next(marks.length)] ?? "", ...characters.slice(at + next(3))]
      }
      const document = characters.join("")
      const theirs = parsed(document)
      const ours = scanned(document, 1 + next(document.length))
      if (ours === "refused") refused += 1
      // Namespaces in XML has no local part that begins so; the other lets it through.
      const isStricter = ours === "refused" && /:[-.\d]/.test(document)
      if (!isStricter && JSON.stringify(ours) !== JSON.stringify(theirs)) differences.push(document)
    }
    expect(refused).toBeGreaterThan(5_000)
    expect(differences).toEqual([])
  })

  it.each([
    "<a",
    "<a><b></a></b>",
    "<a/><b/>",
    "<a b='1' b='2'/>",
    "<a xmlns:x='u' xmlns:y='u' x:b='1' y:b='2'/>",
    "<x:a/>",
    "<a x:b='1'/>",
    "<a xmlns:x=''/>",
    "<a:b:c xmlns:a='u'/>",
    "<a b/>",
    "<a b=c/>",
    "<a b='<'/>",
    "<a b='1'c='2'/>",
    "<a>&nbsp;</a>",
    "<a>&amp</a>",
    "<a>& b</a>",
    "<a>]]></a>",
    "<a><!-- -- --></a>",
    "<a><![CDATA[</a>",
    "<1a/>",
    "a<b/>",
    "<b/>a",
    " <?xml version='1.0'?><a/>",
    "<?xml version='2.0'?><a/>",
    "<!DOCTYPE a><a/>",
    "",
    "<a>\u0001</a>",
    "<? x?><a/>",
  ])("%j is refused, as by another parser", (document) => {
    expect([parsed(document), scanned(document), scanned(document, 1)]).toEqual(["refused", "refused", "refused"])
  })

  it("is refused where a text, a comment, a tag or its attributes are beyond the limits", () => {
    const told = (document: string) => {
      const faults: string[] = []
      const scanner = new XmlScanner(
        {
          open: () => {},
          close: () => {},
          text: () => {},
          fail: (fault) => {
            faults.push(fault)
            throw new SyntaxError(fault)
          },
        },
        { text: 1_000, attributes: 4 },
      )
      try {
        for (let at = 0; at < document.length; at += 100) scanner.write(document.slice(at, at + 100))
        scanner.close()
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error
      }
      return faults
    }
    const long = "x".repeat(1_001)
    const fit = "x".repeat(900)
    expect(told(`<a b="${fit}">${fit}<!--${fit}--><![CDATA[${fit}]]></a>`)).toEqual([])
    for (const document of [
      `<a>${long}</a>`,
      `<a><!--${long}--></a>`,
      `<a b="${long}"/>`,
      `<a><![CDATA[${long}]]></a>`,
      `<?a ${long}?><a/>`,
    ])
      expect(told(document)).toEqual(["too-long"])
    expect(told('<a b="" c="" d="" e="" f=""/>')).toEqual(["too-many-attributes"])
  })
})

const shared = new URL("../../../../shared/", import.meta.url)
describe.skipIf(!existsSync(shared))("every XML file at hand (skipped without ../shared)", () => {
  it("is told as another parser tells it", () => {
    const files = ["data/sboms", "conformance"].flatMap((folder) =>
      readdirSync(new URL(folder, shared), { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.name.endsWith(".xml"),
      ),
    )
    expect(files.length).toBeGreaterThan(20)
    const differences = files.filter((entry) => {
      const document = readFileSync(`${entry.parentPath}/${entry.name}`, "utf8").replace(/^\ufeff/, "")
      return JSON.stringify(scanned(document, 1_000)) !== JSON.stringify(parsed(document))
    })
    expect(differences.map(({ name }) => name)).toEqual([])
  })
})
