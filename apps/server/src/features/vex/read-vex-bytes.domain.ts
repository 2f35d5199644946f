import { BomRefusal, refusal } from "@waybill/bom-formats/bom-builder"
import { inMemory } from "@waybill/bom-formats/byte-source"
import { isCycloneDxXml } from "@waybill/bom-formats/formats/cyclonedx/read-xml"
import { xmlToJson } from "@waybill/bom-formats/formats/cyclonedx/xml-to-json"
import { isObject } from "@waybill/bom-formats/json-text"
import { bomLimits } from "@waybill/bom-formats/limits"
import { type Unwrapped, unwrapped } from "@waybill/bom-formats/unwrapped"
import { openXml } from "@waybill/bom-formats/xml-document"
import { readVex } from "@waybill/vex-formats/read-vex"
import type { VexRead } from "@waybill/vex-formats/vex"
import { isStorable, readJson, unstorable, unstorablePlace } from "../../http/json-text.ts"

const depthMax = 100

export type VexBytesRead =
  | { readonly kind: "unreadable"; readonly reason: string }
  | { readonly kind: "read"; readonly read: VexRead }

/**
 * Reads the bytes of a VEX document: JSON, also within an attestation, or CycloneDX XML. Never throws. For a process of
 * its own. `place`: where it stands in what was sent.
 */
export function readVexBytes(bytes: Uint8Array, place = ""): VexBytesRead {
  if (isXml(bytes)) return readXml(bytes)
  const json = readJson(bytes, depthMax)
  if (!json.ok) return { kind: "unreadable", reason: json.reason }
  const inner = place.length > placeMax ? null : unwrappedIn(json.value)
  if (inner !== null) return readVexBytes(inner.bytes, `${place}${inner.path}`)
  return { kind: "read", read: placed(readVex(json.value), place) }
}

/** The bytes of what a JSON document holds as attested or signed; null where it holds nothing. */
export function unwrappedBytes(bytes: Uint8Array): Uint8Array | null {
  const json = readJson(bytes, depthMax)
  return json.ok ? (unwrappedIn(json.value)?.bytes ?? null) : null
}

const unwrappedIn = (value: unknown): Unwrapped | null => (isObject(value) ? unwrapped(value) : null)

// A signed envelope, its statement and the document in that are the most that anybody makes.
const placeMax = 40

function placed(read: VexRead, place: string): VexRead {
  if (place === "") return read
  const within = <Part extends { readonly path: string }>(parts: readonly Part[]): Part[] =>
    parts.map((part) => ({ ...part, path: `${place}${part.path}` }))
  if (!read.ok) return { ...read, problems: within(read.problems) }
  const document = { ...read.document, statements: within(read.document.statements) }
  return { ...read, document, problems: within(read.problems), warnings: within(read.warnings) }
}

/** Whether the first character that is no space opens an element. */
function isXml(bytes: Uint8Array): boolean {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 1024))
    .replace(/^\uFEFF/, "")
    .trimStart()
  return start.startsWith("<")
}

function readXml(bytes: Uint8Array): VexBytesRead {
  try {
    const lists = ["metadata", "components", "services", "vulnerabilities"]
    const document = openXml(inMemory(withoutMark(bytes)), { ...bomLimits, depth: depthMax }, lists, (root) => {
      if (isCycloneDxXml(root)) return []
      throw refusal(422, "unknown-format", `line ${root.line}`, "Of XML only CycloneDX is read.")
    })
    const json = xmlToJson(document).json.head
    if (!isStorable(json))
      return { kind: "unreadable", reason: `The body ${unstorable} (at ${unstorablePlace(json)}).` }
    return { kind: "read", read: readVex(json) }
  } catch (error) {
    const [first] = error instanceof BomRefusal ? error.problems : []
    if (first === undefined) throw error
    return { kind: "unreadable", reason: first.path === undefined ? first.message : `${first.path}: ${first.message}` }
  }
}

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
