import { formatPurl } from "@waybill/purl/format-purl"
import { parsePurl } from "@waybill/purl/parse-purl"
import csaf21 from "./csaf/schema/csaf-2.1.json" with { type: "json" }
import type { OutgoingStatement } from "./outgoing.ts"

// CSAF's words for what a CPE is, the strictest of the formats.
const cpe = new RegExp(csaf21.$defs.full_product_name_t.properties.product_identification_helper.properties.cpe.pattern)
/** RFC 3986: what a format takes for a URI. */
const uri = /^[a-z][a-z0-9+.-]*:(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9a-f]{2})+$/i

/** Whether the text is an absolute URI with its scheme. */
export const isUri = (text: string): boolean => uri.test(text)

/**
 * Statements with names that others can read: SBOMs have purls and CPEs that are none, which a document of ours does
 * not pass on. Nor does it say an empty text.
 */
export function nameable(statements: readonly OutgoingStatement[]): OutgoingStatement[] {
  // The same few packages stand in statement after statement.
  const known = new Map<string, string | null>()
  const purlOf = (text: string | null): string | null => {
    if (text === null) return null
    const before = known.get(text)
    if (before !== undefined) return before
    const purl = readablePurl(text)
    known.set(text, purl)
    return purl
  }
  return statements.map((each) => ({
    ...each,
    impactStatement: each.impactStatement?.trim() ? each.impactStatement : null,
    response: each.response?.trim() ? each.response : null,
    product: {
      ...each.product,
      purl: purlOf(each.product.purl),
      components: each.product.components.map((part) => ({
        ...part,
        purl: purlOf(part.purl),
        cpe: part.cpe !== null && cpe.test(part.cpe) ? part.cpe : null,
      })),
    },
  }))
}

/** As it is spelled, where that is a URI; else in its canonical spelling; null where it is no purl. */
function readablePurl(text: string): string | null {
  const read = parsePurl(text)
  if (!read.ok) return null
  return /^pkg:[a-z][a-z0-9.-]*\/./.test(text) && isUri(text) ? text : formatPurl(read.purl)
}
