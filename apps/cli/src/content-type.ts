/** The content type of an SBOM by its first bytes; the server looks for itself, this only names the encoding. */
export function contentTypeOf(start: Uint8Array): "application/json" | "application/xml" | "text/plain" {
  const text = new TextDecoder("utf-8").decode(start.filter((byte) => byte !== 0)).trimStart()
  if (text.startsWith("{") || text.startsWith("[")) return "application/json"
  return text.startsWith("<") ? "application/xml" : "text/plain"
}
