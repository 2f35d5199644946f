/** What one party, and all together, may take of a load. */
export interface Budget {
  /** Of one party: the time of its connections together, and the bytes that they brought. */
  readonly partyMs: number
  readonly partyBytes: number
  readonly allMs: number
  readonly allBytes: number
  /** Of one answer. */
  readonly answerMs: number
}

interface Party<T> {
  readonly name: string
  readonly waiting: T[]
  readonly all: number
  underway: number
  ms: number
  bytes: number
}

/** What of a party was left for another time, and why. */
export interface LeftOver<T> {
  readonly party: string
  readonly items: readonly T[]
  readonly reason: string
}

/**
 * Whose turn it is where parties share a few connections: the one with the fewest under way, of these the one that took
 * least time. So one that is slow, or has more than all others, waits for them and they never for it. No clock of its
 * own: `now` is in milliseconds since the beginning.
 */
export function fairTurns<T>(items: readonly (readonly [party: string, item: T])[], budget: Budget, now: () => number) {
  const parties = [...Map.groupBy(items, ([party]) => party)].map(
    ([name, own]): Party<T> => ({
      name,
      waiting: own.map(([, item]) => item).reverse(),
      all: own.length,
      underway: 0,
      ms: 0,
      bytes: 0,
    }),
  )
  let bytes = 0
  /** Why a party gets no turn any more, or null. */
  const endOf = (party: Party<T>): string | null => {
    if (now() >= budget.allMs) return "the time for all together was over"
    if (bytes >= budget.allBytes) return `all together came to ${budget.allBytes} bytes`
    if (party.ms >= budget.partyMs) return `it took its ${minutes(budget.partyMs)}`
    if (party.bytes >= budget.partyBytes) return `it came to its ${budget.partyBytes} bytes`
    return null
  }
  return {
    /** The next one, and in how much time its answer must be there; null where nobody has a turn. */
    next(): { readonly item: T; readonly withinMs: number; took(ms: number, bytes: number): void } | null {
      let party: Party<T> | undefined
      for (const each of parties)
        if (each.waiting.length > 0 && endOf(each) === null && (party === undefined || isBefore(each, party)))
          party = each
      const item = party?.waiting.pop()
      if (party === undefined || item === undefined) return null
      party.underway += 1
      return {
        item,
        withinMs: Math.ceil(Math.min(budget.answerMs, budget.partyMs - party.ms, budget.allMs - now())),
        took(ms, brought) {
          party.underway -= 1
          party.ms += ms
          party.bytes += brought
          bytes += brought
        },
      }
    },
    /** What nobody will ask for any more. */
    left: (): readonly LeftOver<T>[] =>
      parties
        .filter(({ waiting }) => waiting.length > 0)
        .map((party) => ({
          party: party.name,
          items: party.waiting.toReversed(),
          reason: `${party.waiting.length} of ${party.all} documents are left for the next time: ${endOf(party) ?? "the load ended"}`,
        })),
  }
}

const isBefore = (a: Party<unknown>, b: Party<unknown>): boolean =>
  a.underway < b.underway || (a.underway === b.underway && a.ms < b.ms)

const minutes = (ms: number): string =>
  ms < 120_000 ? `${Math.round(ms / 1_000)} s` : `${Math.round(ms / 60_000)} min`
