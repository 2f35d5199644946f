import { z } from "zod"

export const TrustWord = z.enum(["apply", "propose", "ignore"])

const general = {
  everybody: TrustWord.describe("Trust in authors that are not listed"),
  sboms: TrustWord.describe("Trust in VEX statements contained in SBOMs"),
}
const author = {
  author: z.string().trim().min(1).max(512).describe("Author as named in the document, case-insensitive"),
  trust: TrustWord,
  note: z.string().max(1000).nullable().default(null),
}

/**
 * Who is believed. What documents state becomes decisions (`apply`), proposals that somebody accepts or rejects
 * (`propose`), or nothing (`ignore`).
 */
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
            "Ids of tokens whose uploads of this author's documents are applied, in addition to users who may triage; uploads by others are only proposed",
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
