import { any, type CpeName, type CpeParse, type CpeToken, notApplicable, quoted, wildcardFault } from "./cpe-name.ts"

const lengthMax = 1_024
const printable = /^[\x21-\x7e]+$/

/**
 * Reads a name in either binding: the formatted string of CPE 2.3 or the URI of 2.2 (NISTIR 7695 §6). Never throws;
 * linear.
 */
export function parseCpe(text: string): CpeParse {
  if (text.length > lengthMax) return refused(`longer than ${lengthMax} characters`)
  if (!printable.test(text)) return refused("characters that are not printable ASCII")
  const lower = text.toLowerCase()
  if (lower.startsWith("cpe:2.3:")) return parseFormatted(lower.slice(8))
  if (lower.startsWith("cpe:/")) return parseUri(lower.slice(5))
  return refused("neither cpe:2.3: nor cpe:/ at the beginning")
}

const refused = (reason: string): CpeParse => ({ ok: false, reason })

// NISTIR 7695 §6.2.3: unbinding a formatted string.
function parseFormatted(text: string): CpeParse {
  const parts = splitUnquoted(text)
  if (parts.length !== 11) return refused(`${parts.length} attributes instead of 11`)
  const values: string[] = []
  for (const part of parts) {
    const value = part === any || part === notApplicable ? part : unquotedValue(part)
    if (typeof value !== "string") return refused(value.fault)
    values.push(value)
  }
  return named(values)
}

function splitUnquoted(text: string): string[] {
  const parts: string[] = []
  let from = 0
  for (let i = 0; i < text.length; i += 1) {
    if (text.charAt(i) === "\\") i += 1
    else if (text.charAt(i) === ":") {
      parts.push(text.slice(from, i))
      from = i + 1
    }
  }
  parts.push(text.slice(from))
  return parts
}

/** Characters that should have been quoted are, as the algorithm of §6.2.3 does. */
function unquotedValue(part: string): string | { readonly fault: string } {
  if (part === "") return { fault: "an empty attribute" }
  const tokens: CpeToken[] = []
  for (let i = 0; i < part.length; i += 1) {
    const character = part.charAt(i)
    if (character === "\\") {
      i += 1
      if (i >= part.length) return { fault: "a backslash at the end of a value" }
      tokens.push({ kind: "character", text: part.charAt(i) })
    } else tokens.push({ kind: character === "*" ? "many" : character === "?" ? "one" : "character", text: character })
  }
  const fault = wildcardFault(tokens)
  return fault === null ? quoted(tokens) : { fault }
}

// NISTIR 7695 §6.1.3: unbinding a URI; the edition may hold five values, each behind a tilde.
function parseUri(text: string): CpeParse {
  const parts = text.split(":")
  if (parts.length > 7) return refused(`${parts.length} components instead of at most 7`)
  const [part = "", vendor = "", product = "", version = "", update = "", packed = "", language = ""] = parts
  const editions = packed.startsWith("~") ? packed.slice(1).split("~") : [packed]
  if (editions.length > 5) return refused("more than five values in the edition")
  const [edition = "", swEdition = "", targetSw = "", targetHw = "", other = ""] = editions
  const values: string[] = []
  for (const each of [
    part,
    vendor,
    product,
    version,
    update,
    edition,
    language,
    swEdition,
    targetSw,
    targetHw,
    other,
  ]) {
    const value = uriValue(each)
    if (typeof value !== "string") return refused(value.fault)
    values.push(value)
  }
  return named(values)
}

function uriValue(part: string): string | { readonly fault: string } {
  if (part === "") return any
  if (part === notApplicable) return notApplicable
  const tokens: CpeToken[] = []
  for (let i = 0; i < part.length; i += 1) {
    if (part.charAt(i) !== "%") {
      tokens.push({ kind: "character", text: part.charAt(i) })
      continue
    }
    const code = part.slice(i + 1, i + 3)
    if (!/^[0-9a-f]{2}$/.test(code)) return { fault: "a percent sign without two hexadecimal digits" }
    i += 2
    if (code === "01") tokens.push({ kind: "one", text: "?" })
    else if (code === "02") tokens.push({ kind: "many", text: "*" })
    else {
      const character = String.fromCharCode(Number.parseInt(code, 16)).toLowerCase()
      if (!printable.test(character)) return { fault: `%${code} stands for no printable character` }
      tokens.push({ kind: "character", text: character })
    }
  }
  const fault = wildcardFault(tokens)
  return fault === null ? quoted(tokens) : { fault }
}

function named(values: readonly string[]): CpeParse {
  const [part = any, vendor = any, product = any, version = any, update = any, edition = any] = values
  const [language = any, swEdition = any, targetSw = any, targetHw = any, other = any] = values.slice(6)
  if (!/^[aoh*-]$/.test(part)) return refused("a part that is none of a, o and h")
  const name: CpeName = {
    part,
    vendor,
    product,
    version,
    update,
    edition,
    language,
    swEdition,
    targetSw,
    targetHw,
    other,
  }
  return { ok: true, name }
}
