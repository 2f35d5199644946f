import { isStorable, storable } from "./foreign-json.ts"
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
