import type { RangeEvent } from "../advisory.ts"
import { isObject } from "../foreign-json.ts"
import { advisoryLimits } from "../limits.ts"

/**
 * The upper bound that GHSA writes into `database_specific.last_known_affected_version_range` when no version fixes the
 * flaw: `<= 1.2.3` or `< 1.2.3`. The OSV events of such a record are an `introduced` alone, which read by itself would
 * mean every later version, also of a package that went on under another name. Example: GHSA-5mcr-gq6c-3hq2 calls
 * `io.netty:netty` affected `< 4.0.0`; 4.x is `io.netty:netty-codec-http` there, with its own range.
 *
 * `<` becomes a `limit`, not `fixed`: nobody says that the named version is good. Null where nothing is written or it
 * cannot be read.
 */
export function readLastKnownBound(databaseSpecific: unknown): RangeEvent | null {
  const text = isObject(databaseSpecific) ? databaseSpecific.last_known_affected_version_range : undefined
  if (typeof text !== "string" || text.length > advisoryLimits.nameLengthMax) return null
  const bound = boundForm.exec(text)
  const version = bound?.[2]
  if (version === undefined) return null
  return bound?.[1] === "<=" ? { lastAffected: version } : { limit: version }
}

const boundForm = /^\s*(<=?)\s*([^\s,<>=]+)$/
