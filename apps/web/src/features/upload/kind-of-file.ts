export type FileKind = "sbom" | "vex"

/** The largest VEX document that the server reads; what is larger is an SBOM. */
const vexBytesMax = 64 * 1024 * 1024

/**
 * Whether a file is an SBOM or VEX, by what it holds: people drop both in one place. A CycloneDX document with
 * components is an SBOM, which takes its own statements along.
 */
export async function kindOfFile(file: Blob): Promise<FileKind> {
  if (file.size > vexBytesMax) return "sbom"
  return kindOfText(await file.text())
}

/** See `kindOfFile`. What cannot be read is left to the server to refuse, as an SBOM. */
export function kindOfText(text: string): FileKind {
  if (/^\s*</.test(text.replace(/^\uFEFF/, "")))
    return /<(?:\w+:)?vulnerability[\s>]/.test(text) && !/<(?:\w+:)?components[\s>]/.test(text) ? "vex" : "sbom"
  const document = withoutWrapping(parsed(text))
  if (!isRecord(document)) return "sbom"
  if (isRecord(document.document) && "csaf_version" in document.document) return "vex"
  if (JSON.stringify(document["@context"] ?? "").includes("openvex")) return "vex"
  return hasEntries(document.vulnerabilities) && !hasEntries(document.components) ? "vex" : "sbom"
}

/** What an attestation is about: the predicate of its statement, which may be signed. */
function withoutWrapping(document: unknown): unknown {
  if (!isRecord(document)) return document
  const envelope = isRecord(document.dsseEnvelope) ? document.dsseEnvelope : document
  const statement = typeof envelope.payload === "string" ? parsed(fromBase64(envelope.payload)) : document
  return isRecord(statement) && "predicateType" in statement ? statement.predicate : document
}

/** Letters beyond ASCII come out wrong, none of which tells what a document is. */
function fromBase64(text: string): string {
  try {
    return atob(text)
  } catch (error) {
    if (error instanceof DOMException) return ""
    throw error
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
const hasEntries = (value: unknown): boolean => Array.isArray(value) && value.length > 0

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
