import { BomRefusal, refusal } from "@waybill/bom-formats/bom-builder"
import { inMemory } from "@waybill/bom-formats/byte-source"
import { isCycloneDxXml } from "@waybill/bom-formats/formats/cyclonedx/read-xml"
import { xmlToJson } from "@waybill/bom-formats/formats/cyclonedx/xml-to-json"
import { bomLimits } from "@waybill/bom-formats/limits"
import { openXml } from "@waybill/bom-formats/xml-document"
import { readVex } from "@waybill/vex-formats/read-vex"
import type { VexRead } from "@waybill/vex-formats/vex"
import { isStorable, readJson, unstorable, unstorablePlace } from "../../http/json-text.ts"

const depthMax = 100

export type VexBytesRead =
  | { readonly kind: "unreadable"; readonly reason: string }
  | { readonly kind: "read"; readonly read: VexRead }

/** Reads the bytes of a VEX document: JSON, or CycloneDX XML. Never throws. For a process of its own. */
export function readVexBytes(bytes: Uint8Array): VexBytesRead {
  if (isXml(bytes)) return readXml(bytes)
  const json = readJson(bytes, depthMax)
  return json.ok ? { kind: "read", read: readVex(json.value) } : { kind: "unreadable", reason: json.reason }
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
