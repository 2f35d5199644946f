import { packageIdentity } from "@waybill/purl/package-identity"
import { parsePurl } from "@waybill/purl/parse-purl"
import type { ActionRules } from "@waybill/ssvc/action-rules"
import { z } from "zod"
import { flag } from "../../http/flag.ts"
import { oneOrMore } from "../../http/list.ts"
import type { TokenReach } from "../../http/principal.ts"
import { probability } from "../../http/probability.schema.ts"
import { triageStatuses } from "../triage/triage.domain.ts"
import { actions, severityNumber, severityWords } from "../vulnerability/vulnerability.domain.ts"
import type { FindingFilter } from "./matching-findings.sql.ts"

export const findingStatuses = ["open", ...triageStatuses] as const

const days = z.coerce.number().int().min(0).max(36_500)

/** What findings are filtered by: the list, and a triage decision that reaches what a list shows. */
export const findingFilterFields = {
  assetId: z.uuid().optional().describe("Only this asset"),
  productId: z.uuid().optional().describe("Only assets of this product and its sub-products"),
  vulnerability: z
    .string()
    .min(1)
    .max(256)
    .optional()
    .describe("Any id of the vulnerability: CVE, GHSA or another source's"),
  package: z
    .string()
    .min(1)
    .max(2048)
    .optional()
    .describe("Package URL (its version is ignored) or package key: only findings in components of this package"),
  severity: oneOrMore(severityWords, "Severity"),
  kev: z.union([flag, z.boolean()]).optional().describe("Whether it is known to be exploited (listed in CISA KEV)"),
  epssMin: probability(z.coerce.number()).optional().describe("Minimum EPSS probability, 0 to 1"),
  priorityMin: z.coerce.number().int().min(0).max(100).optional().describe("Minimum priority, 0 to 100"),
  priorityMax: z.coerce.number().int().min(0).max(100).optional().describe("Maximum priority, 0 to 100"),
  fixAvailable: z.union([flag, z.boolean()]).optional().describe("Whether a source names a fixed version"),
  label: z.string().min(1).max(128).optional().describe("Name of a label of the asset"),
  direct: z
    .union([flag, z.boolean()])
    .optional()
    .describe("true: in a direct dependency of the asset; false: only in transitive ones"),
  ageMin: days.optional().describe("Minimum age: days since it was first seen"),
  ageMax: days.optional().describe("Maximum age: days since it was first seen"),
  action: oneOrMore(actions, "Recommended action"),
  status: oneOrMore(findingStatuses, "Triage status; `open` (the default) includes affected and under_investigation"),
  ownStatus: z
    .union([z.string(), z.array(z.string()).max(200)])
    .transform((given) => [given].flat().flatMap((each) => each.split(",")))
    .pipe(z.array(z.uuid()).max(200))
    .optional()
    .describe("Ids of custom statuses"),
  q: z.string().min(1).max(256).optional().describe("Text in an id, the title or a package"),
}

export type FilterGiven = z.output<z.ZodObject<typeof findingFilterFields>>

/** The filter as the database takes it, by the rules that the organization goes by, of what the caller reaches. */
export const findingFilterOf = (given: FilterGiven, rules: ActionRules, reach: TokenReach | null): FindingFilter => ({
  reach,
  assetId: given.assetId ?? null,
  productId: given.productId ?? null,
  assetIds: given.assetId === undefined ? null : [given.assetId],
  vulnerability: given.vulnerability ?? null,
  packageKeys: given.package === undefined ? null : keysOf(given.package),
  severities: given.severity?.map(severityNumber) ?? null,
  statuses: given.status ?? null,
  ownStatusIds: given.ownStatus ?? null,
  kev: given.kev ?? null,
  epssMin: given.epssMin ?? null,
  priorityMin: given.priorityMin ?? null,
  priorityMax: given.priorityMax ?? null,
  fixAvailable: given.fixAvailable ?? null,
  label: given.label ?? null,
  isDirect: given.direct ?? null,
  ageMin: given.ageMin ?? null,
  ageMax: given.ageMax ?? null,
  actions: given.action === undefined ? null : { wanted: given.action, rules },
  q: given.q ?? null,
})

/** The keys by which a package may be known: as given, and as its purl says. */
function keysOf(given: string): string[] {
  const parsed = parsePurl(given)
  return parsed.ok ? [given, packageIdentity(parsed.purl).key] : [given]
}

/** Asset and vulnerability in one opaque text. */
export const findingId = (assetId: string, vulnerabilityId: number): string =>
  Buffer.from(`${assetId} ${vulnerabilityId}`).toString("base64url")

/** The asset and the vulnerability's number that an id of a finding names; null where it is none. */
export function readFindingId(id: string): { readonly assetId: string; readonly vulnerabilityId: number } | null {
  // The numbers of an organization's own vulnerabilities are negative.
  const [, assetId, number] =
    /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (-?\d{1,15})$/.exec(
      Buffer.from(id, "base64url").toString("utf8"),
    ) ?? []
  return assetId === undefined || number === undefined ? null : { assetId, vulnerabilityId: Number(number) }
}

/** The assets that a body names, by themselves, by findings or by filters; null where one of these reaches others. */
export function assetsNamed(body: {
  readonly assetIds?: readonly string[] | undefined
  readonly vulnerabilityIds?: readonly string[] | undefined
  readonly findings?: readonly string[] | undefined
  readonly filter?:
    | { readonly assetId?: string | undefined }
    | readonly { readonly assetId?: string | undefined }[]
    | undefined
}): readonly string[] | null {
  const named = [
    ...(body.assetIds ?? []),
    ...(body.findings ?? []).map((id) => readFindingId(id)?.assetId),
    ...[body.filter ?? []].flat().map((filter) => filter.assetId),
  ].flatMap((id) => id ?? [null])
  const ids = named.filter((id) => id !== null)
  return body.vulnerabilityIds || ids.length < named.length || ids.length === 0 ? null : ids
}
