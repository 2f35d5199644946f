import { z } from "zod"
import { Download, operation } from "../../http/operation.ts"
import { problem } from "../../http/problem.ts"
import { SbomId } from "./sbom.schema.ts"
import { findSbomById } from "./sbom.sql.ts"

/** The bytes as they came, never shown on our own origin. */
export const getSbomContent = operation({
  id: "get_sbom_content",
  route: "GET /api/v1/sboms/{sbomId}/content",
  summary: "The SBOM as it was uploaded, byte for byte",
  tag: "SBOMs",
  permission: "read:sbom-and-vex",
  within: "path",
  params: z.object({ sbomId: SbomId }),
  reply: z.string(),
  download: "application/octet-stream",
  problems: ["not-found"],
  example: { params: { sbomId: "01890000-0000-7000-8000-000000000001" } },
  async handle({ actor, params, read, parts }) {
    const row = await read((tx) => findSbomById(tx, actor.organizationId, params.sbomId))
    if (!row) throw problem("not-found")
    return new Download(
      parts.blobs.read(actor.organizationId, row.sha256),
      "application/octet-stream",
      row.file_name ?? `${row.asset_name}.${row.encoding === "tag-value" ? "spdx" : row.encoding}`,
      row.bytes,
    )
  },
})
