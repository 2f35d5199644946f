import { any, type CpeName, cpeAttributes, notApplicable, tokensOf } from "./cpe-name.ts"

/** A name as the formatted string of CPE 2.3 (NISTIR 7695 §6.2.2). */
export const formatCpe = (name: CpeName): string =>
  `cpe:2.3:${cpeAttributes.map((attribute) => name[attribute]).join(":")}`

/** A name as the URI of CPE 2.2 (NISTIR 7695 §6.1.2), without the empty components at its end. */
export function formatCpeUri(name: CpeName): string {
  const packed = [name.swEdition, name.targetSw, name.targetHw, name.other]
  const edition = packed.every((value) => value === any)
    ? uriValue(name.edition)
    : `~${[name.edition, ...packed].map(uriValue).join("~")}`
  const { part, vendor, product, version, update, language } = name
  const parts = [...[part, vendor, product, version, update].map(uriValue), edition, uriValue(language)]
  while (parts.at(-1) === "") parts.pop()
  return `cpe:/${parts.join(":")}`
}

// As §6.1.2.3 lists them: these stay as they are, all others are percent-encoded.
const unreserved = /[a-z0-9._-]/

function uriValue(value: string): string {
  if (value === any) return ""
  if (value === notApplicable) return notApplicable
  const text = tokensOf(value)
    .map((token) => {
      if (token.kind !== "character") return token.kind === "one" ? "%01" : "%02"
      return unreserved.test(token.text) ? token.text : percent(token.text)
    })
    .join("")
  return text === notApplicable ? "%2d" : text
}

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`
