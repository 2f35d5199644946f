import { domainToASCII } from "node:url"

const lengthMax = 254
const localLengthMax = 64

/**
 * Reads one e-mail address by our own narrow grammar (security.md §7), before any library sees it: one plain `@`, a
 * dot-atom of RFC 5322 §3.2.3 before it, a host name of at least two labels after it, given in IDNA ASCII. No quotes,
 * comments, groups, spaces or control characters. Null where the text is anything else. The address comes back in lower
 * case: one account an address.
 */
export function parseAddress(text: string): string | null {
  if (text.length > lengthMax) return null
  const at = text.indexOf("@")
  if (at < 1 || at !== text.lastIndexOf("@")) return null
  const local = text.slice(0, at)
  if (
    local.length > localLengthMax ||
    !/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/.test(local)
  )
    return null
  const host = hostName(text.slice(at + 1))
  if (host === null) return null
  const address = `${local}@${host}`.toLowerCase()
  return address.length > lengthMax ? null : address
}

function hostName(text: string): string | null {
  // The converter drops some characters silently; what is written must be what is meant.
  if (/[\s%/\\:?#@[\]()<>,;"'\p{Cc}\p{Cf}]/u.test(text)) return null
  const ascii = domainToASCII(text)
  const labels = ascii.split(".")
  const isName = labels.length >= 2 && labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label))
  // A last label of figures would be an address of a machine.
  return isName && !/^\d+$/.test(labels.at(-1) ?? "") ? ascii : null
}
