import type { Command } from "../command.ts"
import { connect, problemError } from "../connection.ts"
import { CliError, exitCodes } from "../exit-codes.ts"
import { namedAssets } from "../named-asset.ts"
import { readProblem } from "../problem-body.ts"

const formats = ["openvex", "cyclonedx", "csaf"]

export const vexExport: Command = {
  name: "vex export",
  summary: "Generate a VEX document from triage decisions, on standard output",
  options: {
    format: { value: formats.join("|"), help: "default: openvex" },
    "spec-version": { value: "VERSION", help: "version of CycloneDX (1.4 to 1.7) or CSAF (2.0, 2.1)" },
    tlp: { value: "LABEL", help: "the TLP label of CSAF 2.1; default AMBER" },
    asset: { value: "ASSET", help: "only decisions for this asset, by id or by name and version", isRepeatable: true },
    vulnerability: { value: "ID", help: "only decisions on this vulnerability", isRepeatable: true },
  },
  async run({ options, surroundings }) {
    const format = options.text("format") ?? "openvex"
    if (!formats.includes(format)) throw new CliError(exitCodes.usage, `--format takes one of ${formats.join(", ")}`)
    const specVersion = options.text("spec-version")
    const tlp = options.text("tlp")
    if (specVersion !== undefined && format === "openvex")
      throw new CliError(exitCodes.usage, "--spec-version is for cyclonedx and csaf; OpenVEX is written as 0.2.0")
    const assets = options.texts("asset")
    const vulnerabilityIds = options.texts("vulnerability")
    if (assets.length + vulnerabilityIds.length === 0)
      throw new CliError(exitCodes.usage, "name --asset or --vulnerability")
    const connection = await connect(surroundings, options.text("url"))
    const assetIds = await namedAssets(connection, assets)
    const response = await connection.send("/api/v1/vex/generate", () => ({
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        format,
        ...(specVersion === undefined ? {} : { [`${format}Version`]: specVersion }),
        ...(tlp === undefined ? {} : { tlp }),
        ...(assetIds.length > 0 ? { assetIds } : {}),
        ...(vulnerabilityIds.length > 0 ? { vulnerabilityIds } : {}),
      }),
    }))
    if (!response.ok) throw problemError(response.status, await readProblem(response))
    surroundings.out(await response.text())
    return exitCodes.ok
  },
}
