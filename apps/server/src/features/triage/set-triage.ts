import { packageIdentity } from "@waybill/purl/package-identity"
import { parsePurl } from "@waybill/purl/parse-purl"
import { v7 as uuidv7 } from "uuid"
import { z } from "zod"
import type { Tx } from "../../db/database.ts"
import { databaseTime } from "../../db/database-time.ts"
import { doneOrTried } from "../../db/dry-run.ts"
import { Answer, operation } from "../../http/operation.ts"
import { reachOfCaller, type TokenReach } from "../../http/principal.ts"
import { invalid, problem } from "../../http/problem.ts"
import { Time } from "../../http/time.schema.ts"
import { findActionRules } from "../action-rules/action-rules.sql.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { assetsNamed, findingFilterFields, findingFilterOf, readFindingId } from "../finding/finding-filter.schema.ts"
import { holdFindings } from "../finding/finding-lock.sql.ts"
import { findLabelByNameOrId } from "../label/label.sql.ts"
import { findProductId } from "../product/product.sql.ts"
import { AttachmentId } from "../triage-attachment/attachment.schema.ts"
import { attachTo, holdAttachments } from "../triage-attachment/attachment.sql.ts"
import { attachmentLimits } from "../triage-attachment/attachment-kinds.domain.ts"
import { StatusChoice } from "../triage-status/triage-status.schema.ts"
import { findChosenStatus } from "../triage-status/triage-status.sql.ts"
import {
  countFindingsOf,
  findLatestDecisionId,
  listStandingAfter,
  newerMax,
  type StandingDecision,
} from "./decided-meanwhile.sql.ts"
import { keepDecisions } from "./keep-decisions.sql.ts"
import { justifications, type ReachKind, responses, wishFault } from "./triage.domain.ts"
import {
  type ChosenFinding,
  countReached,
  type DecisionTarget,
  type DecisionWords,
  findAuthorName,
  findDecisionById,
  insertDecisions,
  listChosenFindings,
  listFamilyAssetIds,
  listFilteredFindings,
  listFilteredTargets,
  type NewDecision,
} from "./triage.sql.ts"

const findingsMax = 100_000

/** Groups of findings that one decides on at once. */
const filtersMax = 1000

const Filter = z.strictObject(findingFilterFields)

const Body = z.strictObject({
  findings: z.array(z.string().max(200)).min(1).max(10_000).optional().describe("Ids of findings"),
  filter: z
    .union([Filter, z.array(Filter).min(1).max(filtersMax)])
    .optional()
    .describe("Same filter as in the list of findings; with several, findings that match any of them"),
  status: StatusChoice,
  justification: z.enum(justifications).optional(),
  impactStatement: z.string().trim().min(1).max(10_000).optional(),
  response: z.enum(responses).optional(),
  note: z.string().trim().max(10_000).optional(),
  reach: z
    .union([
      z.enum(["asset", "family_now", "family"]),
      z.strictObject({ package: z.string().min(1).max(2048) }),
      z.strictObject({ product: z.string().min(1).max(128) }),
      z.strictObject({ label: z.string().min(1).max(128) }),
    ])
    .default("asset")
    .describe(
      "Where the decision applies. asset: this version of the asset; family_now: its present versions; family: its present and future versions; or a package (purl) in every asset, a product with its sub-products, the assets with a label",
    ),
  endsAt: Time.optional().describe("When the decision expires; the findings are open again then"),
  attachments: z
    .array(AttachmentId)
    .max(attachmentLimits.ofDecision)
    .optional()
    .describe("Ids of attachments (uploaded to /triage/attachments) that support it"),
  ifDecision: z
    .uuid()
    .nullable()
    .optional()
    .describe(
      "Precondition: this decision (null: none) must be in force for each of the findings, else 409 names who decided first",
    ),
  ifNoneAfter: z
    .uuid()
    .nullable()
    .optional()
    .describe(
      "Precondition: the id in `latest` of a preview. If this decision would replace one that was taken later, 409 names who decided first",
    ),
  dryRun: z.boolean().default(false).describe("Preview: returns the effect without changing anything"),
})

/**
 * Records what was decided, and brings every finding that it reaches in line at once; in a dry run it is taken back
 * before anybody sees it.
 */
export const setTriage = operation({
  id: "set_triage",
  route: "POST /api/v1/triage",
  summary:
    "Record a triage decision on findings, selected by ids or a filter, for the given reach; with dryRun only preview it",
  tag: "Triage",
  permission: "create:vulnerability-triage",
  within: "body",
  assetsOf: (body) => (body.reach === "asset" ? assetsNamed(body) : null),
  body: Body,
  reply: z.object({
    decisions: z.array(z.object({ id: z.uuid() })),
    reached: z.object({ findings: z.int(), assets: z.int() }),
    latest: z
      .uuid()
      .nullable()
      .describe("Id of the organization's latest decision before this one, for `ifNoneAfter`; null if there was none"),
  }),
  statuses: [201, 200],
  problems: ["not-found", "decided-meanwhile"],
  example: {
    body: {
      filter: { vulnerability: "CVE-2021-23337" },
      status: "not_affected",
      justification: "vulnerable_code_not_in_execute_path",
      reach: "family",
      dryRun: true,
    },
  },
  async handle({ actor, body, request, transaction }) {
    if ((body.findings === undefined) === (body.filter === undefined))
      throw invalid("body", "Give either findings (ids) or a filter.")
    return transaction(async (tx) => {
      const { organizationId } = actor
      await holdFindings(tx, organizationId)
      const given = await findChosenStatus(tx, organizationId, body.status)
      if (!given) throw invalid("body/status", "There is no such status.")
      const { status, ownStatusId } = given
      const fault = wishFault({ ...body, status }, await databaseTime(tx))
      if (fault) throw invalid(fault.path, fault.message)
      const reach = await readReach(tx, organizationId, body.reach)
      const targets = await chooseTargets(tx, organizationId, body, reach.kind)
      const told = reachOfCaller(actor)
      const latest = await findLatestDecisionId(tx, organizationId, told)
      const newer =
        body.ifNoneAfter === undefined ? [] : await listStandingAfter(tx, organizationId, body.ifNoneAfter, told)
      const attachmentIds = await readAttachments(tx, organizationId, body.attachments ?? [], told)
      const decisions = await makeDecisions(tx, organizationId, targets, reach.kind, {
        status,
        ownStatusId,
        justification: body.justification ?? null,
        impactStatement: body.impactStatement ?? null,
        response: body.response ?? null,
      })
      const decisionIds = decisions.map(({ id }) => id)
      const reached = await doneOrTried(tx, body.dryRun, async () => {
        await insertDecisions(tx, organizationId, decisions, {
          note: body.note || null,
          reach: reach.kind,
          packageKey: reach.packageKey,
          productId: reach.productId,
          labelId: reach.labelId,
          endsAt: body.endsAt ?? null,
          authorKind: actor.kind,
          authorId: actor.kind === "token" ? actor.tokenId : actor.personId,
          authorName: await findAuthorName(tx, actor),
        })
        await attachTo(tx, organizationId, attachmentIds, decisionIds)
        await keepDecisions(tx, organizationId, { decisionIds })
        await expectToStand(tx, organizationId, newer)
        return countReached(tx, organizationId, decisionIds)
      })
      if (body.dryRun) return new Answer(200, { decisions: [], reached, latest })
      await recordAudit(tx, actor, request, {
        action: "triage.decided",
        objectKind: "triage",
        objectId: decisions[0]?.id ?? "",
        objectName: namesOf(decisions),
        after: {
          status: body.status,
          reach: body.reach,
          decisions: decisions.length,
          ...reached,
          ...(attachmentIds.length > 0 ? { attachments: attachmentIds } : {}),
        },
      })
      return new Answer(201, { decisions: decisionIds.map((id) => ({ id })), reached, latest })
    })
  },
})

/** The first vulnerability that was decided on, and of how many others. */
function namesOf(decisions: readonly NewDecision[]): string {
  const [first = "", ...others] = new Set(decisions.map(({ vulnerability }) => vulnerability))
  return others.length === 0 ? first : `${first} and ${others.length.toLocaleString("en")} more`
}

const tooMany = () => invalid("body/filter", `The filter shows more than ${findingsMax} findings; narrow it.`)

/** What is decided on; findings one by one where each gets a decision of its own, or is asked who was first. */
async function chooseTargets(
  tx: Tx,
  organizationId: string,
  body: z.output<typeof Body>,
  kind: ReachKind,
): Promise<DecisionTarget[]> {
  const [filter, ...others] = [body.filter ?? []].flat()
  if (filter && others.length === 0 && kind !== "asset" && body.ifDecision === undefined) {
    const wanted = findingFilterOf(filter, await findActionRules(tx, organizationId), heldByBody)
    const targets = await listFilteredTargets(tx, organizationId, wanted, isOfFamily(kind), findingsMax + 1)
    if (targets.reduce((sum, { findings }) => sum + findings, 0) > findingsMax) throw tooMany()
    return targets
  }
  const chosen = await choose(tx, organizationId, body)
  if (body.ifDecision !== undefined) await expectDecision(tx, organizationId, chosen, body.ifDecision)
  return chosen
}

/** A limited token names the assets, and was held to them. */
const heldByBody = null

const isOfFamily = (kind: ReachKind) => kind === "family" || kind === "family_now"

async function choose(tx: Tx, organizationId: string, body: z.output<typeof Body>): Promise<ChosenFinding[]> {
  if (body.filter) {
    const rules = await findActionRules(tx, organizationId)
    const chosen = new Map<string, ChosenFinding>()
    for (const filter of [body.filter].flat()) {
      const rows = await listFilteredFindings(
        tx,
        organizationId,
        findingFilterOf(filter, rules, heldByBody),
        findingsMax + 1,
      )
      for (const row of rows) chosen.set(`${row.vulnerability_id} ${row.asset_id}`, row)
      if (chosen.size > findingsMax) throw tooMany()
    }
    return [...chosen.values()]
  }
  const ids = [...new Set(body.findings ?? [])]
  const keys = ids.flatMap((id) => readFindingId(id) ?? [])
  const rows = await listChosenFindings(tx, organizationId, keys)
  // One answer for what is another organization's, has ended, or was never there.
  if (rows.length !== ids.length)
    throw problem("not-found", "Not all of these findings exist any more; read the list again.")
  return rows
}

/** The second of two people is told who was first. */
async function expectDecision(
  tx: Tx,
  organizationId: string,
  chosen: readonly ChosenFinding[],
  expected: string | null,
): Promise<void> {
  const other = chosen.find((each) => each.decision_id !== expected)
  if (!other) return
  const decision =
    other.decision_id === null ? null : await findDecisionById(tx, organizationId, other.decision_id, null)
  throw problem(
    "decided-meanwhile",
    decision
      ? `${decision.author_name} set ${other.public_id} to ${decision.status} at ${minuteOf(decision.created_at)}.`
      : `The decision on ${other.public_id} was taken back meanwhile.`,
  )
}

/** As a person reads it: "2026-11-27 19:04 UTC". */
const minuteOf = (time: Date): string => `${time.toISOString().slice(0, 16).replace("T", " ")} UTC`

/** The same of many findings: what was decided since they were looked at is not overruled unseen. */
async function expectToStand(tx: Tx, organizationId: string, newer: readonly StandingDecision[] | null): Promise<void> {
  if (newer === null)
    throw problem(
      "decided-meanwhile",
      "The decision named in ifNoneAfter is not there any more. Preview yours again, then decide.",
    )
  if (newer.length === 0) return
  if (newer.length > newerMax)
    throw problem(
      "decided-meanwhile",
      `More than ${newerMax} decisions were taken since. Preview yours again, then decide.`,
    )
  const now = await countFindingsOf(
    tx,
    organizationId,
    newer.map(({ id }) => id),
  )
  const overruled = newer.find(({ id, findings }) => (now.get(id) ?? 0) < findings)
  if (!overruled) return
  throw problem(
    "decided-meanwhile",
    `${overruled.author} set ${overruled.vulnerability} to ${overruled.status} at ${minuteOf(overruled.at)}. Preview your decision again, then decide.`,
  )
}

async function readAttachments(
  tx: Tx,
  organizationId: string,
  given: readonly string[],
  told: TokenReach | null,
): Promise<readonly string[]> {
  const held = await holdAttachments(tx, organizationId, given, told)
  const missing = given.findIndex((id) => !held.has(id))
  if (missing >= 0)
    throw invalid(`body/attachments/${missing}`, "There is no such file, or it was removed; send it again.")
  return [...held]
}

interface Reach {
  readonly kind: ReachKind
  readonly packageKey: string | null
  readonly productId: string | null
  readonly labelId: string | null
}

async function readReach(tx: Tx, organizationId: string, reach: z.output<typeof Body>["reach"]): Promise<Reach> {
  const nothing = { packageKey: null, productId: null, labelId: null }
  if (typeof reach === "string") return { ...nothing, kind: reach }
  if ("package" in reach) {
    const parsed = parsePurl(reach.package)
    if (!parsed.ok) throw invalid("body/reach/package", parsed.reason)
    return { ...nothing, kind: "package", packageKey: packageIdentity(parsed.purl).key }
  }
  if ("product" in reach) {
    const productId = await findProductId(tx, organizationId, reach.product)
    if (productId === null) throw invalid("body/reach/product", "There is no such product.")
    return { ...nothing, kind: "product", productId }
  }
  const label = await findLabelByNameOrId(tx, organizationId, reach.label)
  if (!label) throw invalid("body/reach/label", "There is no such label.")
  return { ...nothing, kind: "label", labelId: label.id }
}

/** One decision for each vulnerability and thing that it reaches: each can be undone by itself. */
async function makeDecisions(
  tx: Tx,
  organizationId: string,
  targets: readonly DecisionTarget[],
  kind: ReachKind,
  words: DecisionWords,
): Promise<NewDecision[]> {
  const families = kind === "family_now" ? [...new Set(targets.flatMap((each) => each.family_id ?? []))] : []
  const versions = await listFamilyAssetIds(tx, organizationId, families)
  const unique = new Map<string, NewDecision>()
  for (const each of targets) {
    const assetId = kind === "asset" ? each.asset_id : null
    const familyId = isOfFamily(kind) ? each.family_id : null
    const key = `${each.public_id} ${assetId ?? familyId}`
    if (unique.has(key)) continue
    unique.set(key, {
      ...words,
      id: uuidv7(),
      vulnerability: each.public_id,
      assetId,
      familyId,
      assetIds: kind === "family_now" ? (versions.get(familyId ?? "") ?? []) : null,
    })
  }
  return [...unique.values()]
}
