/** A source of knowledge: what people see of it, and what its records are. To add one: a file in `sources/` and a line in `feeds.ts`. */
export interface Feed {
  /** Stored with each advisory; what `--source` takes. */
  readonly id: string
  readonly title: string
  /** Where people read about it. */
  readonly url: string
  /** SPDX expression, or words where the terms are no listed licence. */
  readonly license: string
  /** Shown wherever its data is, as the licence asks. */
  readonly attribution: string
  /** Days after which the last good load is old. */
  readonly staleAfterDays: number
}
