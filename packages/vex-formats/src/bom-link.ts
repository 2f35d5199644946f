interface BomLink {
  readonly serialNumber: string
  readonly bomVersion: number | null
  readonly bomRef: string | null
}

/**
 * A reference into a document: CycloneDX's BOM-Link (ECMA-424 "urn:cdx:serial/version#bom-ref"; `urn:uuid:` instead of
 * `urn:cdx:` is what some tools write) or SPDX's (its namespace, `#` and an SPDXID). Null where a text is none.
 */
export function readBomLink(text: string): BomLink | null {
  const link =
    /^urn:(?:cdx|uuid):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:\/(\d{1,9}))?(?:#(.+))?$/i.exec(
      text,
    )
  if (link === null) return readSpdxLink(text)
  const [, serial = "", version, ref] = link
  return {
    serialNumber: `urn:uuid:${serial.toLowerCase()}`,
    bomVersion: version === undefined ? null : Number(version),
    bomRef: ref === undefined ? null : unescaped(ref),
  }
}

function readSpdxLink(text: string): BomLink | null {
  const [, namespace, id] = /^([^#\s]+)#(SPDXRef-[A-Za-z0-9.-]+)$/.exec(text) ?? []
  if (namespace === undefined || id === undefined) return null
  return { serialNumber: namespace.toLowerCase(), bomVersion: null, bomRef: id === "SPDXRef-DOCUMENT" ? null : id }
}

/**
 * The link to a part of a document, or to what the document describes; null where its serial number is none that links
 * are made of.
 */
export function bomLink(
  bom: { readonly serialNumber: string; readonly version: string | null },
  ref: string | null,
): string | null {
  const serial = /^urn:uuid:(.+)$/i.exec(bom.serialNumber)?.[1]
  const link =
    serial !== undefined
      ? `urn:cdx:${serial}/${bom.version ?? "1"}${ref === null ? "" : `#${encodeURIComponent(ref)}`}`
      : /^https?:/i.test(bom.serialNumber)
        ? `${bom.serialNumber}#${ref ?? "SPDXRef-DOCUMENT"}`
        : null
  return link !== null && readBomLink(link) !== null ? link : null
}

/** A fragment that is no valid percent-encoding is taken as it is. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
