import { z } from "zod"

export const TrustWord = z.enum(["apply", "propose", "ignore"])

const general = {
  everybody: TrustWord.describe("Authors without a setting of their own"),
  sboms: TrustWord.describe("What SBOMs state of themselves"),
}
const author = {
  author: z.string().trim().min(1).max(512).describe("As documents name it; capitals make no difference"),
  trust: TrustWord,
  note: z.string().max(1000).nullable().default(null),
}

/** Who is believed. What documents state becomes decisions (`apply`), proposals that somebody accepts or rejects (`propose`), or nothing (`ignore`). */
export const VexTrust = z.strictObject({
  ...general,
  authors: z
    .array(
      z.strictObject({
        ...author,
        tokens: z
          .array(z.uuid())
          .max(100)
          .default([])
          .describe(
            "Ids of tokens from which the author's documents apply, beside everyone who may triage; from others they are proposed",
          ),
      }),
    )
    .max(1000),
})

/** What people may change of it, for its ETag. */
export const stateOfTrust = ({ everybody, sboms, authors }: z.output<typeof VexTrustShown>): readonly string[] => [
  everybody,
  sboms,
  JSON.stringify(authors),
]

/** The same, with the names of the tokens. */
export const VexTrustShown = z.strictObject({
  ...general,
  authors: z.array(
    z.strictObject({
      ...author,
      tokens: z.array(z.object({ id: z.uuid(), name: z.string(), owner: z.string() })),
    }),
  ),
})
