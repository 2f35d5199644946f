import type { AdvisoryRead } from "@waybill/advisories/advisory"

/**
 * A source of knowledge: what people see of it, and what its records are. To add one: a file in `sources/` and a line
 * in `feeds.ts`.
 */
export type Feed = AdvisoryFeed | CatalogueFeed

interface FeedFacts {
  /** Stored with each advisory; what `--source` takes. */
  readonly id: string
  readonly title: string
  /** Where people read about it. */
  readonly url: string
  /** SPDX expression, or words where the terms are no listed licence. */
  readonly license: string
  /** Shown wherever its data is, as the licence asks. */
  readonly attribution: string
  /**
   * Where its publisher keeps it whole, which may be more from year to year: what is fetched for who names it in
   * WAYBILL_FEEDS. Empty: only an address of somebody's choice is.
   */
  readonly addresses: readonly string[] | ((now: Date) => readonly string[])
  /** Days after which the last good load is old. */
  readonly staleAfterDays: number
}

/**
 * Records that each tell of one flaw. They add up: a load brings new and changed ones, and says nothing about the
 * others.
 */
export interface AdvisoryFeed extends FeedFacts {
  readonly kind: "advisories"
  /**
   * Its records name no other id: one by which no package can be matched tells more of a flaw that others name, and
   * makes none by itself. So a catalogue of all flaws that there are costs its rows, and nothing else.
   */
  readonly isAside?: boolean
  /** Files of it that hold many records in a shape of their own: how they begin, and their records. */
  readonly repository?: {
    readonly looksLike: (head: string) => boolean
    readonly records: (document: unknown) => readonly unknown[]
  }
  /** Whether a record, read as JSON, is one of this source. */
  recognizes(record: unknown): boolean
  read(record: unknown): AdvisoryRead
}

/** One list, of CVEs or of products, always whole: what is not in it any more is gone. */
export interface CatalogueFeed extends FeedFacts {
  readonly kind: "known-exploited" | "epss" | "end-of-life"
}
