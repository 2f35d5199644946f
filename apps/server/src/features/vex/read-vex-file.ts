import type { VexRead, VexStatement } from "@waybill/vex-formats/vex"
import { problem } from "../../http/problem.ts"
import { type Readers, ReadingStopped } from "../../reading/readers.ts"
import type { VexReply } from "./parse-vex.worker.ts"

const deadlineMs = 60_000
const reader = new URL("./parse-vex.worker.ts", import.meta.url)

/**
 * Reads a VEX document in a process of its own. Throws the problem `unreadable-body` where the file is no JSON,
 * `vex-too-large` where it takes too much time or memory, `queue-full` where too many of the organization's documents
 * wait.
 */
export async function readVexFile(readers: Readers, organizationId: string, file: string): Promise<VexRead> {
  try {
    return await readers.read<"next", VexReply, VexRead>({ organizationId, file, reader, deadlineMs }, async (talk) => {
      const first = await talk.take()
      if (first.kind === "unreadable") throw problem("unreadable-body", first.reason)
      if (first.kind !== "read") throw new Error("the reader spoke out of turn")
      talk.isRead()
      if (!first.read.ok) return first.read
      const statements: VexStatement[] = []
      for (;;) {
        const next = await talk.ask("next")
        if (next.kind !== "statements") throw new Error("the reader spoke out of turn")
        if (next.statements.length === 0) break
        for (const statement of next.statements) statements.push(statement)
      }
      return { ...first.read, document: { ...first.read.document, statements } }
    })
  } catch (error) {
    if (error instanceof ReadingStopped) throw problem("vex-too-large", error.message)
    throw error
  }
}
