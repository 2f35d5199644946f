import { z } from "zod"

const Trust = z.enum(["apply", "propose", "ignore"])

/** Who is believed. What documents state becomes decisions (`apply`), proposals that somebody accepts or rejects (`propose`), or nothing (`ignore`). */
export const VexTrust = z.strictObject({
  everybody: Trust.describe("Authors without a setting of their own"),
  sboms: Trust.describe("What SBOMs state of themselves"),
  authors: z
    .array(
      z.strictObject({
        author: z.string().trim().min(1).max(512).describe("As documents name it; capitals make no difference"),
        trust: Trust,
        note: z.string().max(1000).nullable().default(null),
      }),
    )
    .max(1000),
})
