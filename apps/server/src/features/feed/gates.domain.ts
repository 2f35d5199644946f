import { isAheadOfTime } from "./ahead-of-time.domain.ts"

/** What the gates look at for one source. */
export interface GateFacts {
  readonly feedId: string
  readonly isCatalogue: boolean
  /** Records of this load that could be read, and that could not: of a document among many one. */
  readonly read: number
  readonly rejected: number
  /** By the path or address that brought them: how many now, how many the last time (null: never). */
  readonly origins: readonly { readonly origin: string; readonly now: number; readonly before: number | null }[]
  /** Of a catalogue: how many entries are held. */
  readonly held: number
  /** The day of a catalogue, and of the one that is held, in milliseconds since 1970. */
  readonly dataAt: number | null
  readonly heldDataAt: number | null
  readonly now: number
}

/** Below this a set is too small to say anything by its size. */
const gatedRecordsMin = 100

/**
 * Why a load is not believed, in words, or null. Catalogues are whole and written by machines, and what they no longer
 * list is forgotten: one that lost a tenth is broken. So is a set of which one record in ten cannot be read: single bad
 * records happen, many are a fault on the way. A source that halves itself, brings mostly what cannot be read, goes
 * back in time or is ahead of it is more likely broken than right; what is held stays until an operator says otherwise
 * (`--force`).
 */
export function closedGate(facts: GateFacts): string | null {
  const total = facts.read + facts.rejected
  if (facts.rejected > facts.read || (total >= gatedRecordsMin && facts.rejected * 10 > total))
    return `${facts.rejected} of ${total} records cannot be read`
  for (const { origin, now, before } of facts.origins)
    if (before !== null && isHalved(now, before))
      return `${origin} brings ${now} records, less than half of the ${before} of the last time`
  if (facts.isCatalogue && facts.held >= gatedRecordsMin && facts.read * 10 < facts.held * 9)
    return `the catalogue has ${facts.read} entries, a tenth less than the ${facts.held} that are held`
  return facts.isCatalogue && facts.dataAt !== null ? closedByDay(facts.dataAt, facts) : null
}

/** A catalogue of a day to come would keep out all that are published until then. */
function closedByDay(dataAt: number, { heldDataAt, now }: GateFacts): string | null {
  if (isAheadOfTime(dataAt, now)) return `the catalogue is of ${day(dataAt)}, which is in the future`
  return heldDataAt !== null && dataAt < heldDataAt && !isAheadOfTime(heldDataAt, now)
    ? `the catalogue is of ${day(dataAt)}, older than the one that is held (${day(heldDataAt)})`
    : null
}

/** Why the removals of a complete load are not believed, or null. */
export function closedRemovalGate(
  databases: readonly { readonly database: string; readonly held: number; readonly removed: number }[],
): string | null {
  const halved = databases.find(({ held, removed }) => isHalved(held - removed, held))
  return halved ? `it would remove ${halved.removed} of ${halved.held} advisories of ${halved.database}` : null
}

const isHalved = (now: number, before: number): boolean => before >= gatedRecordsMin && now * 2 < before
const day = (time: number): string => new Date(time).toISOString().slice(0, 10)
