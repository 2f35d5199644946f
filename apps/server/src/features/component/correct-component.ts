import { z } from "zod"
import { etagOf, expectUnchanged } from "../../http/etag.ts"
import { flag } from "../../http/flag.ts"
import { Answer, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { recordAudit } from "../audit/audit.sql.ts"
import { findAuthorName } from "../triage/triage.sql.ts"
import { changeCorrections } from "./change-corrections.ts"
import { Component, ComponentId, componentPlace, presentComponent } from "./component.schema.ts"
import { findComponent } from "./component.sql.ts"
import { CorrectedValues, CorrectionReach, note } from "./correction.schema.ts"
import {
  deleteCorrections,
  findCorrectionOf,
  findExactRevision,
  findSaidComponent,
  writeCorrection,
} from "./correction.sql.ts"

const shape = CorrectedValues.shape
const Body = z
  .strictObject({
    purl: shape.purl.nullable(),
    cpe: shape.cpe.nullable(),
    licenses: shape.licenses.nullable(),
    supplier: shape.supplier.nullable(),
    note: note.optional(),
    reach: z
      .enum(["asset", "organization"])
      .default("asset")
      .describe(
        "asset: in all versions of this asset; organization: in every asset that has a component with the same stated identity",
      ),
  })
  .refine(
    ({ purl, cpe, licenses, supplier }) => [purl, cpe, licenses, supplier].some((each) => each !== undefined),
    "names nothing to correct",
  )

/**
 * Says what a component really is. It holds for what says the same in every SBOM of the asset's versions (or of the
 * organization), those still to come included, and is matched anew at once; what the documents say is kept beside.
 */
export const correctComponent = operation({
  id: "update_component",
  route: "PATCH /api/v1/components/{componentId}",
  summary:
    "Correct a component's purl, CPE, licences or supplier; null removes a correction, an empty value states that there is none",
  tag: "Components",
  permission: "update:component",
  params: z.object({ componentId: ComponentId }),
  query: z.object({ dryRun: flag.default(false).describe("Preview: returns the effect without changing anything") }),
  body: Body,
  reply: Component.extend({ reached: CorrectionReach }),
  hasEtag: true,
  problems: ["not-found", "changed-meanwhile"],
  example: {
    params: { componentId: "01890000-0000-7000-8000-000000000001.0" },
    body: { purl: "pkg:npm/lodash@4.17.20", note: "The build renames it" },
  },
  async handle({ actor, params, query: { dryRun: isDryRun }, body, request, transaction }) {
    const { organizationId } = actor
    const { sbomId, ordinal } = componentPlace(params.componentId)
    const { reach, note: why, ...values } = body
    return transaction(async (tx) => {
      const said = await findSaidComponent(tx, organizationId, sbomId, ordinal)
      if (!said) throw problem("not-found")
      const { family_id, ...says } = said
      const which = { kind: "component" as const, family_id: reach === "asset" ? family_id : null, says }
      const authorName = await findAuthorName(tx, actor)
      const change = async () => {
        expectUnchanged(request, await findExactRevision(tx, organizationId, sbomId, ordinal), "the component")
        const before = await findCorrectionOf(tx, organizationId, which)
        const sets = Object.fromEntries(
          Object.entries({ ...before?.sets, ...values }).filter(([, value]) => value !== null && value !== undefined),
        )
        if (Object.keys(sets).length > 0)
          await writeCorrection(tx, organizationId, before?.id ?? null, {
            kind: "component",
            familyId: which.family_id,
            says,
            sets,
            note: why === undefined ? (before?.note ?? null) : why,
            authorName,
            personId: actor.personId,
          })
        else if (before) await deleteCorrections(tx, organizationId, [before.id])
        if (!isDryRun)
          await recordAudit(tx, actor, request, {
            action: "component.corrected",
            objectKind: "component",
            objectId: params.componentId,
            before: { ...says, set: before?.sets ?? {} },
            after: { set: sets, note: why ?? null, reach },
          })
        return { value: null, scopes: [{ familyId: which.family_id, name: says.name }] }
      }
      let after: Awaited<ReturnType<typeof findComponent>> = null
      let revision = 0
      const { reached } = await changeCorrections(tx, organizationId, isDryRun, change, async () => {
        after = await findComponent(tx, organizationId, sbomId, ordinal)
        revision = await findExactRevision(tx, organizationId, sbomId, ordinal)
      })
      if (after === null) throw problem("not-found")
      return new Answer(200, { ...presentComponent(after), reached }, isDryRun ? {} : { etag: etagOf(revision) })
    })
  },
})
