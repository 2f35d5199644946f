import subtags from "language-subtag-registry/data/json/index.json" with { type: "json" }

const registered = new Map<string, Readonly<Record<string, number>>>(Object.entries(subtags))
// RFC 5646 §2.2: "x" opens a private part, "i" and "sgn" stand in tags from before the registry.
const isPrivate = (part: string): boolean => part === "x"

/**
 * What is wrong with a language tag (RFC 5646, IANA Language Subtag Registry); null where nothing is. Words that an
 * organization has for itself (`x-…`, `default`) are its own matter.
 */
export function languageFault(tag: string): string | null {
  const parts = tag.toLowerCase().split("-")
  const [language = ""] = parts
  if (isPrivate(language) || language === "i" || language === "default") return null
  if (!isRegistered(language, ["language"])) return `${language} is no registered language.`
  for (const part of parts.slice(1)) {
    // A single character opens an extension, whose parts are of another registry.
    if (part.length === 1) return null
    if (!isRegistered(part, ["extlang", "script", "region", "variant"]))
      return `${part} (in ${tag}) is no registered subtag.`
  }
  return null
}

const isRegistered = (part: string, kinds: readonly string[]): boolean => {
  const found = registered.get(part)
  if (found !== undefined && kinds.some((kind) => kind in found)) return true
  // Ranges that are kept for private use (ISO 639 qaa–qtz, ISO 15924 Qaaa–Qabx, ISO 3166 AA, QM–QZ, XA–XZ, ZZ).
  return /^q[a-t][a-z]$/.test(part) || /^qa(?:a[a-z]|b[a-x])$/.test(part) || /^(?:aa|q[m-z]|x[a-z]|zz)$/.test(part)
}

/** English, or a document that does not say. */
export const isEnglish = (tag: string | null): boolean => tag === null || /^en(?:-|$)/i.test(tag)
