import { readFile } from "node:fs/promises"
import path from "node:path"
import type { paths } from "@waybill/sdk/generated/api"
import type { Connection } from "./connection.ts"
import { refusedFile, unreadable } from "./sent-file.ts"

export type Attachment = paths["/api/v1/triage/attachments"]["post"]["responses"][201]["content"]["application/json"]

/** Sends a file that speaks for a decision, or for one that is taken next and names it (null). */
export async function sendAttachment(
  connection: Connection,
  file: string,
  decision: string | null,
): Promise<{ readonly attachment: Attachment; readonly isNew: boolean }> {
  const bytes = await readFile(file).catch(unreadable(file))
  const query = new URLSearchParams({ fileName: path.basename(file), ...(decision === null ? {} : { decision }) })
  const response = await connection.send(`/api/v1/triage/attachments?${query}`, () => ({
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: bytes,
  }))
  if (!response.ok) throw await refusedFile(file, response)
  const attachment: Attachment = JSON.parse(await response.text())
  return { attachment, isNew: response.status === 201 }
}
