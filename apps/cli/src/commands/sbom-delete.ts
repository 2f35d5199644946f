import type { paths } from "@waybill/sdk/generated/api"
import type { Command } from "../command.ts"
import { connect, expectData } from "../connection.ts"
import { counted } from "../counted.ts"
import { CliError, exitCodes } from "../exit-codes.ts"
import { namedAsset } from "../named-asset.ts"
import { sayGone } from "../say-gone.ts"

export const sbomDelete: Command = {
  name: "sbom delete",
  summary: "Delete SBOMs, by their ids or all of an asset; its newest active one left is then current",
  positionals: { shown: "ID…", min: 0, max: 1000 },
  options: {
    asset: { value: "ASSET", help: "all SBOMs of this asset, by id or by name and version" },
    "dry-run": { help: "preview only: changes nothing" },
  },
  async run({ positionals, options, surroundings }) {
    const asset = options.text("asset")
    if ((asset !== undefined) === positionals.length > 0)
      throw new CliError(exitCodes.usage, "give ids of SBOMs (waybill sbom upload --json tells them), or --asset")
    const connection = await connect(surroundings, options.text("url"))
    const dryRun = options.flag("dry-run")
    const which =
      asset === undefined ? { ids: [...positionals] } : { filter: { assetId: await namedAsset(connection, asset) } }
    const { results, reached } = expectData(
      await connection.client.POST("/api/v1/sboms/delete", { body: { ...which, dryRun } }),
    )
    if (options.flag("json")) surroundings.out(JSON.stringify({ results, reached }))
    else surroundings.out(dryRun ? wouldSentence(results, reached) : didSentence(results, reached))
    return sayGone(results, surroundings, "SBOM")
  },
}

type Reach = NonNullable<paths["/api/v1/sboms/delete"]["post"]["responses"]["200"]["content"]["application/json"]>

const deletedOf = (results: Reach["results"]): string =>
  counted(results.filter(({ result }) => result === "deleted").length, "SBOM")

const wouldSentence = (results: Reach["results"], { assets, findings }: Reach["reached"]): string =>
  `${deletedOf(results)} would be deleted; ${counted(assets, "asset")} would get another current SBOM, or none: ${counted(findings.ended, "finding")} would end, ${findings.added} begin.`

const didSentence = (results: Reach["results"], { assets, findings }: Reach["reached"]): string =>
  `${deletedOf(results)} deleted; ${counted(assets, "asset")} got another current SBOM, or none: ${counted(findings.ended, "finding")} ended, ${findings.added} began.`
