import { z } from "zod"

const places = 1e9

/**
 * A probability, to nine places: more than anybody publishes, and none that is too small for the database's numbers. Of
 * a body, or of an address: `z.coerce.number()`.
 */
export const probability = (number: z.ZodNumber = z.number()) =>
  number
    .overwrite((given) => Math.round(given * places) / places)
    .min(0)
    .max(1)
