/** A reference into a CycloneDX document (BOM-Link, ECMA-424 "urn:cdx:serial/version#bom-ref"); null where a text is none. `urn:uuid:` instead of `urn:cdx:` is what some tools write. */
export function readBomLink(
  text: string,
): { readonly serialNumber: string; readonly bomVersion: number | null; readonly bomRef: string | null } | null {
  const link =
    /^urn:(?:cdx|uuid):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:\/(\d{1,9}))?(?:#(.+))?$/i.exec(
      text,
    )
  if (link === null) return null
  const [, serial = "", version, ref] = link
  return {
    serialNumber: `urn:uuid:${serial.toLowerCase()}`,
    bomVersion: version === undefined ? null : Number(version),
    bomRef: ref === undefined ? null : unescaped(ref),
  }
}

/** A fragment that is no valid percent-encoding is taken as it is. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
