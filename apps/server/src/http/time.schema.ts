import { z } from "zod"
import { storableTime } from "../db/storable-time.ts"

/** A time that a caller gives, with its zone. */
export const Time = z.iso
  .datetime({ offset: true })
  .refine((text) => storableTime(text) !== null, "lies outside of the years 1 to 9999")
