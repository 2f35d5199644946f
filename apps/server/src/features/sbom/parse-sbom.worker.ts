import { hash } from "node:crypto"
import { once } from "node:events"
import type { BomComponent, BomDocument, BomProblem } from "@waybill/bom-formats/document"
import { bomLimits } from "@waybill/bom-formats/limits"
import { readBomKeeping } from "@waybill/bom-formats/read-bom"
import type { ReaderPort } from "../../reading/reader-port.ts"
import { fileSource } from "./file-source.ts"
import { type OwnVex, readOwnVex } from "./read-own-vex.ts"
import { batches, type ComponentTable, hashBytes, type SbomBatch } from "./sbom-batches.domain.ts"
import { derivation, familyKey, rowOf } from "./sbom-columns.domain.ts"
import { TextPile } from "./text-pile.ts"

/** What a document says, but for its components. */
export interface ParsedSbom {
  readonly head: Omit<BomDocument, "subject" | "components" | "dependencies">
  readonly subject: Pick<BomComponent, "name" | "version" | "purl" | "type" | "bomRef" | "securityReferences"> | null
  readonly family: string | null
  readonly componentCount: number
  readonly warnings: readonly BomProblem[]
  /** What it states of vulnerabilities in itself. */
  readonly ownVex: OwnVex["vex"]
  /** `hashBytes` for each component: what it is, but for its place and edges. */
  readonly componentHashes: Uint8Array
}
export interface SbomRefusal {
  readonly status: 400 | 413 | 422
  readonly problems: readonly BomProblem[]
}

/** What the reader says, each but `progress` as the answer to one `SbomAsk`; the first comes by itself. */
export type SbomReply =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "refused"; readonly refusal: SbomRefusal }
  | { readonly kind: "parsed"; readonly sbom: ParsedSbom }
  | { readonly kind: "batch"; readonly batch: SbomBatch | null }
/** `known`: for each component the ordinal of the same one in the SBOM before, or -1. */
export type SbomAsk = { readonly kind: "begin"; readonly known: Int32Array | null } | { readonly kind: "next" }

/** Reads the file at a path, in a process of its own: what a stranger's document costs or breaks stays there. Then hands its rows out as they are asked for, until the port closes. */
export default async function parseSbom({ file, port }: { readonly file: string; readonly port: ReaderPort }) {
  const say = (reply: SbomReply) => port.postMessage(reply)
  say({ kind: "progress", share: 0 })
  const opened = open(file, (share) => say({ kind: "progress", share }))
  const closed = once(port, "close").then((): null => null)
  if ("refusal" in opened) {
    say({ kind: "refused", refusal: opened.refusal })
    // The end of a reader's work may be heard before its last words.
    await closed
    return
  }
  say({ kind: "parsed", sbom: opened.sbom })
  let rows: Iterator<SbomBatch> | null = null
  for (;;) {
    const message = await Promise.race([once(port, "message"), closed])
    if (message === null) return
    const ask: SbomAsk = message[0]
    if (ask.kind === "begin") rows = batches(opened.table, ask.known)
    const next = rows?.next()
    say({ kind: "batch", batch: next && next.done !== true ? next.value : null })
  }
}

function open(
  file: string,
  onProgress: (share: number) => void,
): { readonly sbom: ParsedSbom; readonly table: ComponentTable } | { readonly refusal: SbomRefusal } {
  const source = fileSource(file, onProgress)
  try {
    const rows = new RowsOfDocument()
    const read = readBomKeeping(source, bomLimits, (component) => rows.add(component))
    if (!read.ok) return { refusal: { status: read.status, problems: read.problems } }
    if (rows.unstorable !== null) return unstorable(`/components/${rows.unstorable}`)
    const { subject, components: _components, dependencies, ...head } = read.document
    const own: OwnVex = head.format === "cyclonedx" ? readOwnVex(file) : { vex: null, warnings: [] }
    const sbom: ParsedSbom = {
      head,
      subject: subject && {
        name: subject.name,
        version: subject.version,
        purl: subject.purl,
        type: subject.type,
        bomRef: subject.bomRef,
        securityReferences: subject.securityReferences,
      },
      family: subject && familyKey(subject),
      componentCount: rows.rows.size,
      warnings: [...read.problems, ...own.warnings],
      ownVex: own.vex,
      componentHashes: rows.hashes.all(),
    }
    if (isUnstorable(JSON.stringify([sbom.head, sbom.subject, sbom.family, sbom.warnings])))
      return unstorable("/metadata")
    return { sbom, table: { rows: rows.rows, dependencies } }
  } finally {
    source.close()
  }
}

/** Turns components into rows while they are read, so that nothing else of a large document is kept. Which package version each is waits until it is known which ones are new. A class, since it holds what grows. */
class RowsOfDocument {
  readonly rows = new TextPile()
  readonly hashes = new HashList()
  /** Ordinal of the first component with a text that cannot be stored. */
  unstorable: number | null = null

  add(component: BomComponent): void {
    const text = JSON.stringify(rowOf(component))
    if (this.unstorable === null && isUnstorable(text)) this.unstorable = this.rows.size
    this.rows.add(text)
    this.hashes.add(text)
  }
}

/** The hashes of texts, one after the other. */
class HashList {
  private bytes = Buffer.alloc(hashBytes * 1024)
  private length = 0

  add(text: string): void {
    if (this.bytes.length < this.length + hashBytes) {
      const larger = Buffer.alloc(this.bytes.length * 2)
      larger.set(this.bytes)
      this.bytes = larger
    }
    this.bytes.write(hash("sha256", derivation + text, "binary"), this.length, hashBytes, "latin1")
    this.length += hashBytes
  }

  all(): Uint8Array {
    return new Uint8Array(this.bytes.subarray(0, this.length))
  }
}

/** Whether a text has what PostgreSQL cannot hold; JSON writes both as escapes. */
const isUnstorable = (json: string): boolean =>
  json.includes("\\u") && /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(json)

const unstorable = (path: string): { readonly refusal: SbomRefusal } => ({
  refusal: {
    status: 422,
    problems: [{ level: "error", code: "unstorable-text", path, message: "A text holds U+0000 or a lone surrogate." }],
  },
})
