import { readFile } from "node:fs/promises"
import path from "node:path"
import type { paths } from "@waybill/sdk/generated/api"
import type { Command } from "../command.ts"
import { type Connection, connect } from "../connection.ts"
import { exitCodes } from "../exit-codes.ts"
import { printList } from "../print-list.ts"
import { refusedFile, unreadable } from "../sent-file.ts"
import { numberColumn } from "../table.ts"

type UploadedVex = paths["/api/v1/vex"]["post"]["responses"][201]["content"]["application/json"]

export const vexUpload: Command = {
  name: "vex upload",
  summary: "Upload VEX documents (CycloneDX, OpenVEX, CSAF); their statements become decisions of their author",
  positionals: { shown: "FILE…", min: 1, max: 1000 },
  async run({ positionals, options, surroundings }) {
    const connection = await connect(surroundings, options.text("url"))
    const uploaded: (UploadedVex & { readonly file: string })[] = []
    for (const file of positionals) uploaded.push({ file, ...(await upload(connection, file)) })
    printList(
      { options, surroundings },
      uploaded,
      [
        { title: "FILE", isElastic: true },
        { title: "FORMAT" },
        numberColumn("STATEMENTS"),
        numberColumn("APPLIED"),
        numberColumn("UNMATCHED"),
      ],
      (vex) => [
        path.basename(vex.file),
        vex.format,
        String(vex.statements),
        String(vex.applied),
        String(vex.unmatched.length),
      ],
    )
    if (options.flag("json")) return exitCodes.ok
    for (const { file, proposed, heldBack } of uploaded)
      if (heldBack !== null) surroundings.say(`  ${path.basename(file)}: ${proposed} proposed instead. ${heldBack}`)
    for (const { unmatched } of uploaded)
      for (const { statement, reason } of unmatched.slice(0, 20)) surroundings.say(`  ${statement}: ${reason}`)
    return exitCodes.ok
  },
}

async function upload(connection: Connection, file: string): Promise<UploadedVex> {
  const bytes = await readFile(file).catch(unreadable(file))
  const response = await connection.send(
    `/api/v1/vex?${new URLSearchParams({ fileName: path.basename(file) })}`,
    () => ({ method: "POST", headers: { "content-type": "application/json" }, body: bytes }),
  )
  if (!response.ok) throw await refusedFile(file, response)
  const vex: UploadedVex = JSON.parse(await response.text())
  return vex
}
