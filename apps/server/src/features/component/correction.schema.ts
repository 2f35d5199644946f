import { parsePurl } from "@waybill/purl/parse-purl"
import { z } from "zod"
import { Instant } from "../../http/time.schema.ts"
import type { CorrectionRow } from "./correction.sql.ts"

export const CorrectionId = z.uuid().describe("Id of a correction")

const Purl = z
  .string()
  .max(4096)
  .superRefine((text, context) => {
    const read = text === "" ? null : parsePurl(text)
    if (read && !read.ok) context.addIssue({ code: "custom", message: read.reason })
  })

/** What a correction says instead. An empty text or list: it has none. */
export const CorrectedValues = z
  .strictObject({
    purl: Purl.describe("Package URL; without a version, the component's version applies"),
    cpe: z
      .string()
      .max(1024)
      .regex(
        /^(?:|cpe:2\.3:[aho*-](?::[^\s:]+(?:\\:[^\s:]*)*){10}|cpe:\/[aho](?::[^\s:]*){1,6})$/i,
        "is no CPE 2.3 or 2.2 name",
      ),
    licenses: z.array(z.string().trim().min(1).max(16_384)).max(100).describe("SPDX expressions or names"),
    supplier: z.string().trim().max(1024),
  })
  .partial()

export const note = z.string().trim().min(1).max(32_768).nullable().describe("Reason")

const pattern = (what: string) =>
  z.string().min(1).max(4096).optional().describe(`Pattern for the ${what}; * matches any text, case-insensitive`)

/** Which components a rule reaches, by what their documents say. */
export const RulePatterns = z
  .strictObject({
    purl: pattern("package URL"),
    name: pattern("name"),
    version: pattern("version"),
    cpe: pattern("CPE"),
  })
  .refine((where) => Object.values(where).some((each) => each !== undefined), "names nothing to look for")

/** What a change of corrections came to. */
export const CorrectionReach = z.object({
  components: z.int().describe("Number of components that the change affects"),
  assets: z.int(),
  findings: z.object({ added: z.int(), ended: z.int() }),
  vulnerabilities: z
    .object({ added: z.array(z.string()), ended: z.array(z.string()) })
    .describe("Ids of the vulnerabilities of findings that begin and end; at most 100 each"),
})

export const Correction = z.object({
  id: CorrectionId,
  revision: z.int(),
  kind: z
    .enum(["component", "rule"])
    .describe(
      "component: of one component and all with the same stated identity; rule: of all components that match its patterns",
    ),
  reach: z.enum(["asset", "organization"]),
  family: z.string().nullable().describe("The software (all versions of an asset) that it is limited to"),
  where: z.object({
    name: z.string().nullable(),
    purl: z.string().nullable(),
    version: z.string().nullable(),
    cpe: z.string().nullable(),
  }),
  set: z.object({
    purl: z.string().optional(),
    cpe: z.string().optional(),
    licenses: z.array(z.string()).optional(),
    supplier: z.string().optional(),
  }),
  note: z.string().nullable(),
  by: z.string(),
  createdAt: Instant,
  updatedAt: Instant,
  components: z.int().describe("Number of components of current SBOMs that it applies to"),
})

/** The wire form of a correction. */
export const presentCorrection = (row: CorrectionRow): z.input<typeof Correction> => ({
  id: row.id,
  revision: row.revision,
  kind: row.kind,
  reach: row.family_id === null ? "organization" : "asset",
  family: row.family_name,
  where: {
    name: row.says.name ?? null,
    purl: row.says.purl ?? null,
    version: row.says.version ?? null,
    cpe: row.says.cpe ?? null,
  },
  set: presentSet(row.sets),
  note: row.note,
  by: row.author_name,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  components: row.components,
})

const presentSet = ({ licenses, ...texts }: CorrectionRow["sets"]) =>
  licenses === undefined ? texts : { ...texts, licenses: [...licenses] }
