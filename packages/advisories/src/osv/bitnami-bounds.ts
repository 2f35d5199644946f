import type { AffectedRange } from "../advisory.ts"

/**
 * Bitnami's records take bounds over from the projects' own: `introduced 1.24.0-0` is Go's word for all that leads to
 * 1.24.0. In the order of Bitnami's packages, where a number behind the hyphen is a revision, it would be above 1.24.0,
 * so that `introduced 1.24.0-0, fixed 1.24.0` had no end and `introduced 1.25.0-0` left 1.25.0 out. The first revision
 * of a version is the version: it is read so.
 */
export const withoutFirstRevisions = ({ type, events }: AffectedRange): AffectedRange => ({
  type,
  events: events.map((event) => {
    if ("introduced" in event) return { introduced: versionOf(event.introduced) }
    if ("introducedAfter" in event) return { introducedAfter: versionOf(event.introducedAfter) }
    if ("fixed" in event) return { fixed: versionOf(event.fixed) }
    return "limit" in event ? { limit: versionOf(event.limit) } : { lastAffected: versionOf(event.lastAffected) }
  }),
})

const versionOf = (bound: string): string => bound.replace(firstRevision, "$1")

const firstRevision = /^(\d+(?:\.\d+)*)-0$/
