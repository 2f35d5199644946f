import { createReadStream } from "node:fs"
import type { BomComponent, BomDocument, BomProblem } from "@waybill/bom-formats/document"
import { readBom } from "@waybill/bom-formats/read-bom"
import { familyKey, type SbomColumns, sbomColumns } from "./sbom-columns.domain.ts"

export interface ParsedSbom {
  readonly ok: true
  readonly head: Omit<BomDocument, "subject" | "components" | "dependencies">
  readonly subject: Pick<BomComponent, "name" | "version" | "purl" | "type"> | null
  readonly family: string | null
  readonly componentCount: number
  readonly matched: number
  readonly unmatched: SbomColumns["unmatched"]
  readonly warnings: readonly BomProblem[]
  /** JSON lists of rows, ready for the database: a text crosses threads far cheaper than its objects. */
  readonly componentsJson: string
  readonly versionsJson: string
}
export type SbomParse =
  | ParsedSbom
  | { readonly ok: false; readonly status: 400 | 413 | 422; readonly problems: readonly BomProblem[] }

/** Reads the file at a path, in a thread of its own: what a stranger's document costs or breaks stays there. */
export default async function parseSbom(file: string): Promise<SbomParse> {
  const read = await readBom(createReadStream(file))
  if (!read.ok) return read
  const { subject, components: _components, dependencies: _dependencies, ...head } = read.document
  const columns = sbomColumns(read.document)
  const componentsJson = JSON.stringify(columns.components)
  const at = unstorable(componentsJson)
  if (at !== null)
    return {
      ok: false,
      status: 422,
      problems: [
        { level: "error", code: "unstorable-text", path: at, message: "A text holds U+0000 or a lone surrogate." },
      ],
    }
  return {
    ok: true,
    head,
    subject: subject && { name: subject.name, version: subject.version, purl: subject.purl, type: subject.type },
    family: subject && familyKey(subject),
    componentCount: columns.components.length,
    matched: columns.matched,
    unmatched: columns.unmatched,
    warnings: read.problems,
    componentsJson,
    versionsJson: JSON.stringify(columns.versions),
  }
}

/** Where a text has what PostgreSQL cannot hold; JSON writes both as escapes. */
function unstorable(json: string): string | null {
  const found = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.exec(json)
  if (!found) return null
  const ordinals = [...json.slice(0, found.index).matchAll(/\{"o":(\d+)/g)]
  return `/components/${ordinals.at(-1)?.[1] ?? "0"}`
}
