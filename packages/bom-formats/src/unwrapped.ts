import { isObject, type JsonObject } from "./json-text.ts"

/** A document that another one holds. */
export interface Unwrapped {
  readonly bytes: Uint8Array
  /** Where it stands, as a JSON pointer. */
  readonly path: string
}

/**
 * What a program wrapped around a document: an attestation has it as its predicate (in-toto's statement, in a signed
 * envelope mostly: DSSE, Sigstore's bundle), GitHub's API answers with it as `sbom`, Docker's `imagetools inspect` as
 * `SPDX`. Null where nothing is. Signatures are not looked at: whoever sends a document is whose word counts.
 */
export function unwrapped(root: JsonObject): Unwrapped | null {
  if (isObject(root.dsseEnvelope)) return payloadOf(root.dsseEnvelope, "/dsseEnvelope/payload")
  if ("payloadType" in root) return payloadOf(root, "/payload")
  const name = "predicateType" in root ? "predicate" : ["sbom", "SPDX"].find((each) => isObject(root[each]))
  const value = name === undefined ? null : root[name]
  return isObject(value) ? { bytes: new TextEncoder().encode(JSON.stringify(value)), path: `/${name}` } : null
}

function payloadOf({ payloadType, payload }: JsonObject, path: string): Unwrapped | null {
  if (payloadType !== "application/vnd.in-toto+json" || typeof payload !== "string") return null
  return { bytes: Buffer.from(payload, "base64"), path }
}
