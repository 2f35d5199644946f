import { type RawBuilder, sql } from "kysely"

/** Which way a list goes, as what its SQL is made of. */
export interface Direction {
  /** The order of its key. */
  readonly order: RawBuilder<unknown>
  /** How a row's key stands to that of the row where the page before ended. */
  readonly beyond: RawBuilder<unknown>
}

export const upwards: Direction = { order: sql`asc`, beyond: sql`>` }
export const downwards: Direction = { order: sql`desc`, beyond: sql`<` }

/** A field with `-` before it: from the highest down. */
export const directionOf = (sort: string): Direction => (sort.startsWith("-") ? downwards : upwards)
