import { hash } from "node:crypto"
import { once } from "node:events"
import type { BomComponent, BomDocument, BomProblem, BomSystem } from "@waybill/bom-formats/document"
import { bomLimits } from "@waybill/bom-formats/limits"
import { readBomKeeping } from "@waybill/bom-formats/read-bom"
import { releaseTakenBy, statedReleases } from "@waybill/purl/stated-release"
import type { ReaderPort } from "../../reading/reader-port.ts"
import { fileSource } from "./file-source.ts"
import { PackedTexts } from "./packed-texts.ts"
import { type OwnVex, readOwnVex } from "./read-own-vex.ts"
import {
  batches,
  type ComponentTable,
  hashBytes,
  type Identified,
  rowBatches,
  type SbomBatch,
  versionsAhead,
} from "./sbom-batches.domain.ts"
import { type ComponentRow, derivation, familyKey, rowOf, type TakenRelease } from "./sbom-columns.domain.ts"
import { countSources } from "./untold-sources.domain.ts"

/** What a document says, but for its components. */
export interface ParsedSbom {
  readonly head: Omit<BomDocument, "subject" | "components" | "systems" | "dependencies">
  readonly subject: Pick<BomComponent, "name" | "version" | "purl" | "type" | "bomRef" | "securityReferences"> | null
  readonly family: string | null
  readonly componentCount: number
  readonly warnings: readonly BomProblem[]
  /** The releases of distributions that it tells for packages whose purls do not, with how many take each. */
  readonly releases: readonly TakenRelease[]
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
/**
 * `known`: for each component the ordinal of the same one in the SBOM before, or -1. `all` begins all batches,
 * `versions` package versions alone, `rows` what is left after those.
 */
export type SbomAsk =
  | { readonly kind: "all" | "versions"; readonly known: Int32Array | null }
  | { readonly kind: "rows" | "next" }

/**
 * Reads the file at a path, in a process of its own: what a stranger's document costs or breaks stays there. Then hands
 * its rows out as they are asked for, until the port closes.
 */
export default async function parseSbom({ file, port }: { readonly file: string; readonly port: ReaderPort }) {
  const say = (reply: SbomReply) => port.postMessage(reply)
  say({ kind: "progress", share: 0 })
  const opened = await open(file, (share) => say({ kind: "progress", share }))
  const closed = once(port, "close").then((): null => null)
  if ("refusal" in opened) {
    say({ kind: "refused", refusal: opened.refusal })
    // The end of a reader's work may be heard before its last words.
    await closed
    return
  }
  say({ kind: "parsed", sbom: opened.sbom })
  const handOut = handingOut(opened.table)
  for (;;) {
    const message = await Promise.race([once(port, "message"), closed])
    if (message === null) return
    say({ kind: "batch", batch: handOut(message[0]) })
  }
}

/** Gives the batch that is asked for, or null where there is none any more. */
function handingOut(table: ComponentTable): (ask: SbomAsk) => SbomBatch | null {
  let at: Iterator<SbomBatch, Identified | undefined> | null = null
  let identified: Identified | undefined
  return (ask) => {
    if (ask.kind === "all") at = batches(table, ask.known)
    else if (ask.kind === "versions") at = versionsAhead(table, ask.known)
    else if (ask.kind === "rows" && identified !== undefined) at = rowBatches(table, identified)
    const next = at?.next()
    if (next?.done !== true) return next?.value ?? null
    identified = next.value ?? identified
    return null
  }
}

async function open(
  file: string,
  onProgress: (share: number) => void,
): Promise<{ readonly sbom: ParsedSbom; readonly table: ComponentTable } | { readonly refusal: SbomRefusal }> {
  const source = fileSource(file, onProgress)
  try {
    const rows = new RowsOfDocument()
    const sources = countSources()
    const read = readBomKeeping(source, bomLimits, (component) => {
      sources.note(component)
      rows.add(component)
    })
    if (!read.ok) return { refusal: { status: read.status, problems: read.problems } }
    if (rows.unstorable !== null) return unstorable(`/components/${rows.unstorable}`)
    const { subject, components: _components, systems, dependencies, ...head } = read.document
    const releases = rows.takeReleases(systems)
    const own: OwnVex = head.format === "cyclonedx" ? await readOwnVex(file) : { vex: null, warnings: [] }
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
      warnings: [...read.problems, ...sources.warnings(), ...own.warnings],
      releases,
      ownVex: own.vex,
      componentHashes: rows.hashes.all(),
    }
    if (isUnstorable(JSON.stringify([sbom.head, sbom.subject, sbom.family, sbom.warnings, releases])))
      return unstorable("/metadata")
    return { sbom, table: { rows: rows.rows, releases, dependencies } }
  } finally {
    source.close()
  }
}

/**
 * Turns components into rows while they are read, so that nothing else of a large document is kept. Which package
 * version each is waits until it is known which ones are new. A class, since it holds what grows.
 */
class RowsOfDocument {
  readonly rows = new PackedTexts()
  readonly hashes = new HashList()
  /**
   * A purl for each release that purls tell, and the ordinals of packages of distributions whose purl seems to tell
   * none.
   */
  private readonly told = new Map<string, string>()
  private readonly untold: number[] = []
  /** Ordinal of the first component with a text that cannot be stored. */
  unstorable: number | null = null

  add(component: BomComponent): void {
    const text = JSON.stringify(rowOf(component))
    if (this.unstorable === null && isUnstorable(text)) this.unstorable = this.rows.size
    this.rows.add(text)
    this.hashes.add(text)
    if (component.purl !== null && ofDistribution.test(component.purl)) this.noteRelease(component.purl)
  }

  /**
   * What the document tells of releases beside its purls. Who takes one is another component than the same words in
   * another document.
   */
  takeReleases(systems: readonly BomSystem[]): TakenRelease[] {
    const stated = this.told.size > toldMax ? [] : statedReleases(systems, this.told.values())
    const taken = new Map(stated.map((each) => [each, 0]))
    for (const ordinal of stated.length === 0 ? [] : this.untold) {
      const text = this.rows.at(ordinal)
      const { p }: ComponentRow = JSON.parse(text)
      const release = releaseTakenBy(p ?? null, stated)
      if (release === null) continue
      this.hashes.set(ordinal, `${text}\n${release.distribution}:${release.release}`)
      taken.set(release, (taken.get(release) ?? 0) + 1)
    }
    return stated.map((each) => ({ ...each, components: taken.get(each) ?? 0 }))
  }

  private noteRelease(purl: string): void {
    const [named = "", qualifiers = ""] = purl.split("?", 2)
    const [, distro] = /(?:^|&)(distro=[^&#]*)/i.exec(qualifiers) ?? []
    const namespace = named.slice(0, named.split("@", 1)[0]?.lastIndexOf("/"))
    if (distro === undefined) this.untold.push(this.rows.size - 1)
    else if (this.told.size <= toldMax) this.told.set(`${namespace}${distro}`, purl)
  }
}

const ofDistribution = /^pkg:(?:deb|rpm|apk|alpine)\//i
// Nothing is installed in so many releases: what such a document tells is not taken.
const toldMax = 1_000

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
    this.length += hashBytes
    this.set(this.length / hashBytes - 1, text)
  }

  /** Replaces the hash of the text at a place. */
  set(index: number, text: string): void {
    this.bytes.write(hash("sha256", derivation + text, "binary"), index * hashBytes, hashBytes, "latin1")
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
    problems: [
      { level: "error", code: "unstorable-text", path, message: "A text contains U+0000 or a lone surrogate." },
    ],
  },
})
