import { readFileSync, statSync } from "node:fs"
import type { BomProblem } from "@waybill/bom-formats/document"
import type { VexRead } from "@waybill/vex-formats/vex"
import { vexBytesMax } from "../vex/vex-limits.domain.ts"

/** What an SBOM states of vulnerabilities in itself, or why that was not read. */
export interface OwnVex {
  readonly vex: Extract<VexRead, { ok: true }> | null
  readonly warnings: readonly BomProblem[]
}

/**
 * Reads the vulnerabilities that a CycloneDX SBOM speaks of (`vulnerabilities[].analysis`). The SBOM is taken whether
 * or not they can be read. For a process of its own.
 */
export async function readOwnVex(file: string): Promise<OwnVex> {
  if (statSync(file).size > vexBytesMax) return notRead(`VEX is read in documents up to ${vexBytesMax} bytes.`)
  const bytes = readFileSync(file)
  const isSigned = bytes.includes('"payloadType"')
  if (!isSigned && !speaksOfVulnerabilities(bytes)) return none
  // Nearly no SBOM states any, and what reads them takes longer to load than most SBOMs to read.
  const { readVexBytes, unwrappedBytes } = await import("../vex/read-vex-bytes.domain.ts")
  if (isSigned && !speaksOfVulnerabilities(Buffer.from(unwrappedBytes(bytes) ?? bytes))) return none
  const found = readVexBytes(bytes)
  if (found.kind === "unreadable") return notRead(found.reason)
  if (!found.read.ok) return notRead(found.read.problems[0]?.message ?? "It is not VEX.")
  const { document, problems } = found.read
  const warnings = problems.slice(0, warningsMax).map(({ path, message }): BomProblem => {
    return {
      level: "warning",
      code: "statement-not-read",
      path,
      message: `What it states here was not read: ${message}`,
    }
  })
  return { vex: document.statements.length === 0 ? null : found.read, warnings }
}

// Who sees so many knows what is wrong with the others.
const warningsMax = 20

const none: OwnVex = { vex: null, warnings: [] }

const speaksOfVulnerabilities = (bytes: Buffer): boolean =>
  bytes.includes('"vulnerabilities"') || bytes.includes("vulnerabilities>")

const notRead = (reason: string): OwnVex => ({
  vex: null,
  warnings: [
    {
      level: "warning",
      code: "vex-not-read",
      path: "/vulnerabilities",
      message: `What it states of vulnerabilities was not read: ${reason}`,
    },
  ],
})
