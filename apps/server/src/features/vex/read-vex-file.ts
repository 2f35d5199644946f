import type { VexRead } from "@waybill/vex-formats/vex"
import { problem } from "../../http/problem.ts"
import { type ReaderThreads, ReadingStopped } from "../../threads/reader-threads.ts"
import type { VexReply } from "./parse-vex.worker.ts"

const deadlineMs = 60_000
const reader = new URL("./parse-vex.worker.ts", import.meta.url)

/** Reads a VEX document in a thread of its own. Throws the problem `unreadable-body` where the file is no JSON, `vex-too-large` where it takes too much time or memory, `queue-full` where too many of the organization's documents wait. */
export async function readVexFile(threads: ReaderThreads, organizationId: string, file: string): Promise<VexRead> {
  try {
    const reply = await threads.read<never, VexReply, VexReply>({ organizationId, file, reader, deadlineMs }, (talk) =>
      talk.take(),
    )
    if (reply.kind === "unreadable") throw problem("unreadable-body", reply.reason)
    return reply.read
  } catch (error) {
    if (error instanceof ReadingStopped) throw problem("vex-too-large", error.message)
    throw error
  }
}
