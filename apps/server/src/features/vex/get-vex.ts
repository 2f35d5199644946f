import { z } from "zod"
import { operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import { findTrust } from "./trust.sql.ts"
import { presentVex, VexId, VexSummary } from "./vex.schema.ts"
import { findVexById, listUnmatched } from "./vex.sql.ts"

export const getVex = operation({
  id: "get_vex",
  route: "GET /api/v1/vex/{vexId}",
  summary: "One VEX document: author, what its statements did, and violations of its standard",
  tag: "VEX",
  permission: "read:sbom-and-vex",
  within: "reach",
  params: z.object({ vexId: VexId }),
  reply: VexSummary,
  problems: ["not-found"],
  example: { params: { vexId: "01890000-0000-7000-8000-000000000005" } },
  async handle({ actor, params, read }) {
    return read(async (tx) => {
      const row = await findVexById(tx, actor.organizationId, params.vexId, reachOfCaller(actor))
      if (!row) throw problem("not-found")
      // Both may name what the document says of others, and who brought it.
      if (!row.is_whole) return presentVex(row, { unmatched: [], heldBack: null })
      return presentVex(row, {
        unmatched: await listUnmatched(tx, actor.organizationId, row.id, 1_000),
        heldBack: (await findTrust(tx, actor.organizationId, [row.id])).get(row.id)?.heldBack ?? null,
      })
    })
  },
})
