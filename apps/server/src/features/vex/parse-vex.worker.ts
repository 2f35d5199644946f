import { once } from "node:events"
import { readFile } from "node:fs/promises"
import type { MessagePort } from "node:worker_threads"
import { readVex } from "@waybill/vex-formats/read-vex"
import type { VexRead } from "@waybill/vex-formats/vex"
import { readJson } from "../../http/json-text.ts"

const depthMax = 100

/** What the thread says once it has read the file. */
export type VexReply =
  | { readonly kind: "unreadable"; readonly reason: string }
  | { readonly kind: "read"; readonly read: VexRead }

/** Reads the file at a path, in a thread of its own: what a stranger's document costs or breaks stays there. */
export default async function parseVex({ file, port }: { readonly file: string; readonly port: MessagePort }) {
  port.postMessage("begun")
  const closed = once(port, "close")
  const json = readJson(await readFile(file), depthMax)
  const reply: VexReply = json.ok
    ? { kind: "read", read: readVex(json.value) }
    : { kind: "unreadable", reason: json.reason }
  port.postMessage(reply)
  // The end of a thread's work may be heard before its last words.
  await closed
}
