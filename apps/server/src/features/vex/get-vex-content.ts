import { z } from "zod"
import { Download, operation } from "../../http/operation.ts"
import { reachOfCaller } from "../../http/principal.ts"
import { problem } from "../../http/problem.ts"
import { VexId } from "./vex.schema.ts"
import { findVexById } from "./vex.sql.ts"

export const getVexContent = operation({
  id: "get_vex_content",
  route: "GET /api/v1/vex/{vexId}/content",
  summary: "A VEX document as it was uploaded, byte for byte",
  tag: "VEX",
  permission: "read:sbom-and-vex",
  within: "reach",
  params: z.object({ vexId: VexId }),
  reply: z.string(),
  download: "application/octet-stream",
  problems: ["not-found"],
  example: { params: { vexId: "01890000-0000-7000-8000-000000000005" } },
  async handle({ actor, params, parts, read }) {
    const row = await read((tx) => findVexById(tx, actor.organizationId, params.vexId, reachOfCaller(actor)))
    // Of bytes no part can be left out: to a limited token such a document has none.
    if (!row?.is_whole) throw problem("not-found")
    return new Download(
      parts.blobs.read(actor.organizationId, row.sha256),
      "application/octet-stream",
      row.file_name ?? `vex-${row.id}.json`,
      row.bytes,
    )
  },
})
