import type { PlainOrder } from "./plain-orders.ts"

/** An OSV record as it is published: only what its evaluation and its explained differences read. */
export interface OsvRecord {
  readonly id: string
  readonly aliases?: readonly string[]
  readonly withdrawn?: string
  readonly affected?: readonly OsvAffected[]
  readonly severity?: readonly unknown[]
}
export interface OsvAffected {
  readonly package?: { readonly ecosystem: string; readonly name: string }
  readonly ranges?: readonly { readonly type: string; readonly events: readonly OsvEvent[] }[]
  readonly versions?: readonly string[]
  readonly database_specific?: {
    readonly informational?: unknown
    readonly last_known_affected_version_range?: unknown
    readonly chainguard?: { readonly applies_to_subpackages?: unknown }
  }
}
interface OsvEvent {
  readonly introduced?: string
  readonly fixed?: string
  readonly last_affected?: string
  readonly limit?: string
}

/**
 * Whether one `affected` entry, whose package is the right one already, holds a version: the OSV schema's text
 * "Evaluation" (ossf.github.io/osv-schema), line by line. A version or a bound that the order cannot read makes a range
 * say nothing.
 */
export function holdsVersion(affected: OsvAffected, version: string, order: PlainOrder): boolean {
  return (
    (affected.versions ?? []).includes(version) ||
    (affected.ranges ?? []).some((range) => range.type !== "GIT" && inRange(range.events, version, order))
  )
}

function inRange(events: readonly OsvEvent[], version: string, order: PlainOrder): boolean {
  const texts = events.map(textOf)
  if (texts.some((text) => text === undefined || compare(version, text, order) === null)) return false
  if (!events.some((event) => event.introduced !== undefined)) return false
  if (!isBeforeLimits(events, version, order)) return false
  let isVulnerable = false
  for (const event of sorted(events, order)) {
    if (event.introduced !== undefined && at(version, event.introduced, order) >= 0) isVulnerable = true
    else if (event.fixed !== undefined && at(version, event.fixed, order) >= 0) isVulnerable = false
    else if (event.last_affected !== undefined && at(version, event.last_affected, order) > 0) isVulnerable = false
  }
  return isVulnerable
}

function isBeforeLimits(events: readonly OsvEvent[], version: string, order: PlainOrder): boolean {
  const limits = events.flatMap((event) => (event.limit === undefined ? [] : [event.limit]))
  return limits.length === 0 || limits.some((limit) => limit === "*" || at(version, limit, order) < 0)
}

const textOf = (event: OsvEvent): string | undefined =>
  event.introduced ?? event.fixed ?? event.last_affected ?? event.limit

const sorted = (events: readonly OsvEvent[], order: PlainOrder): OsvEvent[] =>
  events
    .filter((event) => event.limit === undefined)
    .sort((a, b) => {
      const [x, y] = [textOf(a) ?? "0", textOf(b) ?? "0"]
      const [first, second] = [a.introduced === "0", b.introduced === "0"]
      return first || second ? Number(second) - Number(first) : at(x, y, order)
    })

/** "0" is before every version, "*" after. */
function compare(version: string, bound: string, order: PlainOrder): number | null {
  return bound === "0" ? 1 : bound === "*" ? -1 : order(version, bound)
}
const at = (version: string, bound: string, order: PlainOrder): number => compare(version, bound, order) ?? 0
