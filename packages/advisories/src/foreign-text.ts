import { isCveId, normalizeAdvisoryId } from "./advisory-id.ts"
import { isList, isStorable, storable } from "./foreign-json.ts"
import { advisoryLimits } from "./limits.ts"

/** A short text such as a name or a version; null where it is none, empty, too long, or cannot be stored. */
export const readName = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" && value.length <= advisoryLimits.nameLengthMax && isStorable(value)
    ? value.trim()
    : null

/** Prose, cut to a length; null where it is none or blank. */
export const readProse = (value: unknown, lengthMax: number): string | null =>
  typeof value === "string" && value.trim() !== "" ? storable(value.slice(0, lengthMax)) : null

/** An address that a browser may follow; null for anything else. */
export const readWebAddress = (value: unknown): string | null =>
  typeof value === "string" &&
  value.length <= advisoryLimits.urlLengthMax &&
  webAddress.test(value) &&
  isStorable(value)
    ? value
    : null
const webAddress = /^https?:\/\/[^\s]+$/i

/**
 * The CVE and GHSA ids in a list or a single text of a stranger, spelled as everybody does; a CVE may come without its
 * `CVE-`.
 */
export const readIdList = (value: unknown, prefix: "CVE-" | "GHSA-"): string[] =>
  (isList(value) ? value.slice(0, advisoryLimits.aliasesMax) : [value]).flatMap((each) => {
    const text = typeof each === "string" ? each.trim() : ""
    const id = normalizeAdvisoryId(text.toUpperCase().startsWith(prefix) ? text : `${prefix}${text}`)
    return isCveId(id) || ghsaForm.test(id) ? [id] : []
  })
const ghsaForm = /^GHSA(?:-[0-9a-z]{4}){3}$/

/** Links of a stranger, each once. */
export const readLinks = (values: readonly unknown[], type = "WEB"): { type: string; url: string }[] =>
  [...new Set(values.slice(0, advisoryLimits.referencesMax).flatMap((each) => readWebAddress(each) ?? []))].map(
    (url) => ({ type, url }),
  )
