import { once } from "node:events"
import { readFile } from "node:fs/promises"
import type { VexRead, VexStatement } from "@waybill/vex-formats/vex"
import type { ReaderPort } from "../../reading/reader-port.ts"
import { readVexBytes } from "./read-vex-bytes.domain.ts"

/**
 * What the reader says: how reading went, the statements left out; then some of these for each `next`, none when all
 * were said.
 */
export type VexReply =
  | { readonly kind: "unreadable"; readonly reason: string }
  | { readonly kind: "read"; readonly read: VexRead }
  | { readonly kind: "statements"; readonly statements: readonly VexStatement[] }

/** As many as others do not wait long for. */
const statementsAtOnce = 2_000

/**
 * Reads the file at a path, in a process of its own: what a stranger's document costs or breaks stays there. Then hands
 * its statements out as they are asked for, until the port closes.
 */
export default async function parseVex({ file, port }: { readonly file: string; readonly port: ReaderPort }) {
  const say = (reply: VexReply) => port.postMessage(reply)
  port.postMessage("begun")
  // The end of a reader's work may be heard before its last words.
  const closed = once(port, "close").then((): null => null)
  const found = readVexBytes(await readFile(file))
  if (found.kind === "unreadable" || !found.read.ok) {
    say(found)
    await closed
    return
  }
  const { statements } = found.read.document
  say({ kind: "read", read: { ...found.read, document: { ...found.read.document, statements: [] } } })
  for (let from = 0; (await Promise.race([once(port, "message"), closed])) !== null; from += statementsAtOnce)
    say({ kind: "statements", statements: statements.slice(from, from + statementsAtOnce) })
}
