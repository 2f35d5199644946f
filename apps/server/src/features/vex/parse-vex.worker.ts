import { once } from "node:events"
import { readFile } from "node:fs/promises"
import type { MessagePort } from "node:worker_threads"
import { readVexBytes, type VexBytesRead } from "./read-vex-bytes.domain.ts"

/** What the thread says once it has read the file. */
export type VexReply = VexBytesRead

/** Reads the file at a path, in a thread of its own: what a stranger's document costs or breaks stays there. */
export default async function parseVex({ file, port }: { readonly file: string; readonly port: MessagePort }) {
  port.postMessage("begun")
  const closed = once(port, "close")
  port.postMessage(readVexBytes(await readFile(file)))
  // The end of a thread's work may be heard before its last words.
  await closed
}
