import type { Advisory } from "../advisory.ts"
import { type ForeignObject, isList, isObject, listOf } from "../foreign-json.ts"

/** What was read of a record already. */
interface ReadFacts {
  readonly id: string
  readonly aliases: readonly string[]
  readonly related: readonly string[]
  readonly upstream: readonly string[]
  readonly isScored: boolean
}

/**
 * What a record is about.
 *
 * - `malicious`: records of the malicious-packages database (`MAL-…`, or its origins in `database_specific`) and
 *   RustSec's category `malicious`.
 * - `informational`: RustSec's notices (`informational`: unmaintained, unsound, notice), as far as nobody scored them:
 *   with a CVSS vector the notice is rated as a
 *   flaw; and errata that fix bugs or add features (`ALBA-`, `ALEA-`, `RHBA-`, `RHEA-`) without naming any other id.
 * - `vulnerability`: everything else.
 */
export function kindOf(read: ReadFacts, record: ForeignObject): Advisory["kind"] {
  const specific = record.database_specific
  if (read.id.startsWith("MAL-") || (isObject(specific) && isList(specific["malicious-packages-origins"])))
    return "malicious"
  if (errataWithoutSecurity.test(read.id))
    return read.related.length + read.aliases.length + read.upstream.length > 0 ? "vulnerability" : "informational"
  return read.id.startsWith("RUSTSEC-") ? kindOfRustSec(read, record) : "vulnerability"
}

const errataWithoutSecurity = /^(?:AL|RH)[BE]A-/

/**
 * RustSec says it of each affected package (rustsec.org, `osv` export: affected[].database_specific.informational and
 * .categories).
 */
function kindOfRustSec(read: ReadFacts, record: ForeignObject): Advisory["kind"] {
  const affected = listOf(record.affected)
  let notices = 0
  for (const item of affected) {
    const specific = isObject(item) ? item.database_specific : undefined
    if (!isObject(specific)) continue
    if (isList(specific.categories) && specific.categories.includes("malicious")) return "malicious"
    if (typeof specific.informational === "string") notices++
  }
  return notices > 0 && notices === affected.length && !read.isScored ? "informational" : "vulnerability"
}
