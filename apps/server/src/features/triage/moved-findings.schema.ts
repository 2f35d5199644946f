import { z } from "zod"

/** What taking decisions back comes to. */
export const MovedFindings = z.object({
  findings: z.int().describe("Number of findings whose decision changes"),
})
