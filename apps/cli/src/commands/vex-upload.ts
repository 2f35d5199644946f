import { readFile } from "node:fs/promises"
import path from "node:path"
import type { paths } from "@waybill/sdk/generated/api"
import type { Command } from "../command.ts"
import { connect, problemError } from "../connection.ts"
import { CliError, exitCodes } from "../exit-codes.ts"
import { readProblem } from "../problem-body.ts"
import { renderTable } from "../table.ts"

type UploadedVex = paths["/api/v1/vex"]["post"]["responses"][201]["content"]["application/json"]

export const vexUpload: Command = {
  name: "vex upload",
  summary: "Upload VEX documents (CycloneDX, OpenVEX, CSAF); what they state becomes decisions of their author",
  positionals: "FILE…",
  positionalsMin: 1,
  positionalsMax: 1000,
  options: {},
  optionHelp: {},
  async run({ positionals, options, surroundings }) {
    const connection = await connect(surroundings, options.text("url"))
    const uploaded: { file: string; vex: UploadedVex }[] = []
    for (const file of positionals) {
      const bytes = await readFile(file).catch((error: unknown) => {
        throw new CliError(exitCodes.usage, `${file} cannot be read: ${error instanceof Error ? error.message : error}`)
      })
      const response = await fetch(
        `${connection.url}/api/v1/vex?${new URLSearchParams({ fileName: path.basename(file) })}`,
        { method: "POST", headers: { ...connection.headers, "content-type": "application/json" }, body: bytes },
      )
      if (!response.ok) {
        const refused = problemError(response.status, await readProblem(response))
        throw new CliError(refused.exitCode, `${file}: ${refused.message}`)
      }
      const vex: UploadedVex = JSON.parse(await response.text())
      uploaded.push({ file, vex })
    }
    if (options.flag("json"))
      surroundings.out(
        JSON.stringify(
          uploaded.map(({ file, vex }) => ({ file, ...vex })),
          null,
          2,
        ),
      )
    else {
      const number = (title: string) => ({ title, align: "right" as const })
      surroundings.out(
        renderTable(
          [
            { title: "FILE", isElastic: true },
            { title: "FORMAT" },
            number("STATEMENTS"),
            number("APPLIED"),
            number("UNMATCHED"),
          ],
          uploaded.map(({ file, vex }) => [
            path.basename(file),
            vex.format,
            String(vex.statements),
            String(vex.applied),
            String(vex.unmatched.length),
          ]),
          surroundings.columns,
        ),
      )
      for (const { file, vex } of uploaded)
        if (vex.heldBack !== null)
          surroundings.say(`  ${path.basename(file)}: ${vex.proposed} proposed instead. ${vex.heldBack}`)
      for (const { vex } of uploaded)
        for (const { statement, reason } of vex.unmatched.slice(0, 20)) surroundings.say(`  ${statement}: ${reason}`)
    }
    return exitCodes.ok
  },
}
