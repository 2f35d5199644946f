import { z } from "zod"
import { probability } from "../../http/probability.schema.ts"
import { actions, severityWords } from "../vulnerability/vulnerability.domain.ts"

const listOf = <Item extends z.ZodType>(item: Item, max: number) => z.array(item).min(1).max(max)

/** Conditions as they are told: to a limited token without what is beyond its limits, so that none may be left. */
export const ToldConditions = z
  .strictObject({
    severity: listOf(z.enum(severityWords), severityWords.length),
    epssMin: probability().describe("Minimum EPSS probability; a vulnerability without EPSS does not match"),
    epssMax: probability().describe("Maximum EPSS probability; a vulnerability without EPSS does not match"),
    kev: z.boolean().describe("Whether it is known to be exploited (listed in CISA KEV)"),
    action: listOf(z.enum(actions), actions.length).describe("Recommended action by the organization's action rules"),
    vulnerabilities: listOf(z.string().trim().min(1).max(256), 1000).describe("Ids of vulnerabilities, of any source"),
    cwes: listOf(z.string().regex(/^CWE-[1-9]\d{0,4}$/, "is no CWE id, e.g. CWE-79"), 200),
    labels: listOf(z.string().trim().min(1).max(128), 100).describe("Names of labels; the asset must have one of them"),
    assetTypes: listOf(z.string().regex(/^[a-z][a-z-]{0,63}$/, "is a lower-case word"), 50),
    componentScope: listOf(z.enum(["required", "optional", "excluded"]), 3).describe(
      "CycloneDX component scope; required if the document states none. Every affected component of the asset must match",
    ),
    direct: z.boolean().describe("true: every affected component is a direct dependency of the asset; false: none is"),
    package: z
      .string()
      .trim()
      .min(1)
      .max(2048)
      .describe(
        "Pattern for the package URL without version; * matches any text, case-insensitive. Every affected component of the asset must match",
      ),
    ecosystems: listOf(z.string().trim().min(1).max(64), 50).describe(
      "OSV ecosystems, e.g. npm, PyPI, Debian. Every affected component of the asset must be of one of them",
    ),
  })
  .partial()

/** What a finding must be for a rule to decide on it: all that is given, of each list any. */
export const RuleConditions = ToldConditions.refine(
  (conditions) => Object.values(conditions).some((each) => each !== undefined),
  "names no condition: such a rule would decide on everything",
).refine(
  ({ epssMin, epssMax }) => epssMin === undefined || epssMax === undefined || epssMin <= epssMax,
  "epssMin is above epssMax: nothing would meet it",
)

export type RuleConditions = z.output<typeof RuleConditions>

/** The ids of an order in which one of them has been put at a place, counted from 1; beyond the end is the end. */
export function reordered(ids: readonly string[], moved: string, place: number): string[] {
  const others = ids.filter((id) => id !== moved)
  return [...others.slice(0, place - 1), moved, ...others.slice(place - 1)]
}
