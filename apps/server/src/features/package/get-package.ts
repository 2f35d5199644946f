import { packageIdentity } from "@waybill/purl/package-identity"
import { parsePurl } from "@waybill/purl/parse-purl"
import { compareKeys } from "@waybill/versions/key-writer"
import { schemeForEcosystem } from "@waybill/versions/schemes"
import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { invalid, problem } from "../../http/problem.ts"
import { Correction, presentCorrection } from "../component/correction.schema.ts"
import { listCorrectionsById } from "../component/correction.sql.ts"
import { FindingCounts } from "../finding/finding-counts.schema.ts"
import { presentVulnerability, VulnerabilitySummary } from "../vulnerability/vulnerability.schema.ts"
import {
  countAssetsOfPackage,
  findOwnPackage,
  listKnownSpans,
  listOwnVersions,
  listPackageCorrectionIds,
  listPackageFlaws,
  listPackageLicenses,
  type OwnVersionRow,
} from "./package.sql.ts"
import { packageName } from "./package-name.domain.ts"
import { type VersionsToWant, versionsToWant } from "./versions-to-want.domain.ts"

const versionsMax = 500
const flawsMax = 500

const Severities = FindingCounts.omit({ findings: true, kev: true })

/** One package through the SBOMs of the active assets: nothing is said of one that none of them has. */
export const getPackage = operation({
  id: "get_package",
  route: "GET /api/v1/packages/{packageKey}",
  summary: "One package: versions in use, the version to upgrade to, open vulnerabilities, licences and corrections",
  tag: "Components",
  permission: "read:component",
  within: "reach",
  params: z.object({
    packageKey: z
      .string()
      .min(1)
      .max(2048)
      .describe("Package URL (its version is ignored) or cpe:/a:vendor:product; `package` of a component"),
  }),
  reply: z.object({
    key: z.string(),
    name: z.string(),
    ecosystem: z.string().nullable(),
    order: z.string().nullable().describe("Version order by which versions are compared"),
    assets: z.int().describe("Number of active assets that contain it"),
    versions: z
      .array(
        z.object({
          version: z.string(),
          unreadable: z.string().nullable().describe("Why the version cannot be read; null if it can"),
          assets: z.int(),
          directAssets: z.int().describe("Number of assets of which it is a direct dependency"),
          known: z.int().describe("Number of known vulnerabilities, whatever their triage status"),
          open: Severities.describe("Number of vulnerabilities that are open in at least one asset"),
          raiseTo: z.string().nullable().describe("The lowest higher version without known vulnerabilities"),
        }),
      )
      .describe(
        `Newest first: at most ${versionsMax} that are in use, and with no assets those that are named as the latest or the one to go to`,
      ),
    latest: z
      .object({ version: z.string(), isClean: z.boolean() })
      .nullable()
      .describe("The newest version that any source or your SBOMs mention"),
    firstClean: z
      .string()
      .nullable()
      .describe("The lowest version without known vulnerabilities that is higher than every affected version in use"),
    vulnerabilities: z
      .array(
        VulnerabilitySummary.extend({
          priority: z.int(),
          versions: z.array(z.string()).describe("Affected versions in use"),
          assets: z.int(),
          openAssets: z.int().describe("Number of assets where it is open, i.e. not decided by triage"),
          fixedVersions: z.array(z.string()).describe("Fixed versions named by sources, lowest first"),
        }),
      )
      .describe(`Open ones first, worst first, at most ${flawsMax}`),
    licenses: z.array(z.object({ license: z.string().nullable(), assets: z.int() })),
    corrections: z.array(Correction),
  }),
  problems: ["not-found"],
  example: { params: { packageKey: "pkg:npm/lodash" } },
  async handle({ actor, params, read }) {
    const parsed = params.packageKey.startsWith("cpe:") ? null : parsePurl(params.packageKey)
    if (parsed?.ok === false) throw invalid("path/packageKey", parsed.reason)
    const keys = [params.packageKey, ...(parsed === null ? [] : [packageIdentity(parsed.purl).key])]
    return read(async (tx) => {
      const found = await findOwnPackage(tx, actor, keys)
      if (!found) throw problem("not-found")
      const versions = await listOwnVersions(tx, actor, found.id, versionsMax)
      const wanted = versionsToWant(
        await listKnownSpans(tx, found.id),
        versions.map(({ version, sort_key, known }) => ({ version, sortKey: sort_key, isAffected: known > 0 })),
      )
      const flaws = await listPackageFlaws(tx, actor, found.id, flawsMax)
      const correctionIds = await listPackageCorrectionIds(tx, actor, found.id)
      return {
        key: found.key,
        name: packageName(found.key),
        ecosystem: found.ecosystem,
        order: found.ecosystem === null ? null : (schemeForEcosystem(found.ecosystem)?.id ?? null),
        assets: await countAssetsOfPackage(tx, actor, found.id),
        versions: presentVersions(versions, wanted),
        latest: wanted.latest && { version: wanted.latest.version, isClean: wanted.isLatestClean === true },
        firstClean: wanted.firstClean?.version ?? null,
        vulnerabilities: flaws.map((row) => ({
          ...presentVulnerability(row),
          priority: row.priority,
          versions: row.versions,
          assets: row.assets,
          openAssets: row.open_assets,
          fixedVersions: row.fixed,
        })),
        licenses: await listPackageLicenses(tx, actor, found.id),
        corrections: (await listCorrectionsById(tx, actor.organizationId, correctionIds, reachOfCaller(actor))).map(
          presentCorrection,
        ),
      }
    })
  },
})

const nothingOpen = { critical: 0, high: 0, medium: 0, low: 0, none: 0, unknown: 0 }

/** Versions in use and those to go to, in one order. */
function presentVersions(used: readonly OwnVersionRow[], wanted: VersionsToWant) {
  const rungs = new Map(
    [wanted.latest, wanted.firstClean, ...wanted.raiseTo.values()].flatMap((each) =>
      each === null ? [] : [[each.version, each.sortKey]],
    ),
  )
  for (const { version } of used) rungs.delete(version)
  const shown = used.map(({ version, sort_key, unreadable, assets, direct_assets, known, ...open }) => ({
    sortKey: sort_key,
    version,
    unreadable,
    assets,
    directAssets: direct_assets,
    known,
    open,
    raiseTo: wanted.raiseTo.get(version)?.version ?? null,
  }))
  const named = [...rungs].map(([version, sortKey]) => ({
    sortKey,
    version,
    unreadable: null,
    assets: 0,
    directAssets: 0,
    known: 0,
    open: nothingOpen,
    raiseTo: null,
  }))
  return [...shown, ...named]
    .sort((a, b) =>
      a.sortKey === null || b.sortKey === null
        ? Number(a.sortKey === null) - Number(b.sortKey === null)
        : compareKeys(b.sortKey, a.sortKey),
    )
    .map(({ sortKey: _key, ...version }) => version)
}
