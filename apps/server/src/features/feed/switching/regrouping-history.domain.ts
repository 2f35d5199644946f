import type { PlannedVulnerability, Regrouping } from "./regroup.ts"

/** What a vulnerability remembers of having been another, or having had a part of one. */
export interface RegroupingEvent {
  readonly vulnerabilityId: number
  /** A row that is gone and goes on in this one, with what it remembers; null: the other is still there. */
  readonly vanishedId: number | null
  readonly kind: "merged" | "split-off" | "came-out-of"
  /** The other, by its public id. */
  readonly other: string
  /** The ids that moved. */
  readonly ids: readonly string[]
  /** The records that the load brought of those that speak of the two. */
  readonly because: readonly string[]
}

const becauseMax = 10

/**
 * What a switch does to vulnerabilities that were there. CVE-1 and GHSA-a were two, and a record says that they are
 * one: CVE-1 has "merged" GHSA-a. GHSA-a was one of CVE-1's ids, and its record names CVE-2 now: CVE-1 has "split off"
 * GHSA-a, and CVE-2 says that it "came out of" CVE-1.
 */
export function historyOf(
  { plan, touched }: Pick<Regrouping, "plan" | "touched">,
  planned: readonly Pick<PlannedVulnerability, "id" | "group">[],
): RegroupingEvent[] {
  const existing = new Map(touched.existing.map((row) => [row.id, row]))
  const groupOfRow = new Map(planned.map(({ id, group }) => [id, group]))
  const targets = Map.groupBy(plan.moves, ({ from }) => from)
  return plan.moves.flatMap(({ from, toGroup }): RegroupingEvent[] => {
    const [row, to] = [existing.get(from), planned[toGroup]]
    if (row === undefined || to === undefined) return []
    const moved = new Set(to.group.ids)
    const kept = groupOfRow.get(from)
    const members = new Set([...to.group.members, ...(kept?.members ?? [])])
    const event = {
      ids: row.ids.filter((id) => moved.has(id)).sort(),
      because: [...members]
        .filter((place) => touched.changed.has(place))
        .flatMap((place) => touched.members[place]?.id ?? [])
        .sort()
        .slice(0, becauseMax),
    }
    if (kept !== undefined)
      return [
        { ...event, vulnerabilityId: from, vanishedId: null, kind: "split-off", other: to.group.publicId },
        { ...event, vulnerabilityId: to.id, vanishedId: null, kind: "came-out-of", other: row.publicId },
      ]
    const isWhole = targets.get(from)?.length === 1
    // The older row stays, also where the other one's id is the better: told from the side of the id that it has now.
    const stayed = existing.get(to.id)
    if (isWhole && stayed !== undefined && to.group.publicId === row.publicId)
      return [
        {
          ...event,
          ids: stayed.ids.filter((id) => moved.has(id)).sort(),
          vulnerabilityId: to.id,
          vanishedId: from,
          kind: "merged",
          other: stayed.publicId,
        },
      ]
    return [
      {
        ...event,
        vulnerabilityId: to.id,
        vanishedId: isWhole ? from : null,
        kind: isWhole ? "merged" : "came-out-of",
        other: row.publicId,
      },
    ]
  })
}
