import { z } from "zod"
import { storableTime } from "../db/storable-time.ts"

/** A time in an answer: RFC 3339 in UTC. */
export const Instant = z.string().meta({ format: "date-time" })

/** A time that a caller gives, with its zone. */
export const Time = z.iso
  .datetime({ offset: true })
  .refine((text) => storableTime(text) !== null, "lies outside of the years 1 to 9999")
