import type { AffectedRange, RangeEvent } from "../advisory.ts"

/**
 * Bitnami's records take bounds over from the projects' own: `introduced 1.24.0-0` is Go's word for all that leads to 1.24.0. In the order of Bitnami's packages, where a number behind the hyphen is a revision, it would be
 * above 1.24.0, so that `introduced 1.24.0-0, fixed 1.24.0` had no end and `introduced 1.25.0-0` left 1.25.0 out. The first revision of a version is the version: it is read so.
 */
export const withoutFirstRevisions = ({ type, events }: AffectedRange): AffectedRange => ({
  type,
  events: events.map(
    (event) =>
      Object.fromEntries(
        Object.entries(event).map(([kind, version]) => [kind, version.replace(firstRevision, "$1")]),
      ) as RangeEvent,
  ),
})

const firstRevision = /^(\d+(?:\.\d+)*)-0$/
