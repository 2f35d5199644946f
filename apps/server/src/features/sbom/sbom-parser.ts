import { fileURLToPath } from "node:url"
import { Piscina } from "piscina"
import { problem } from "../../http/problem.ts"
import type { SbomParse } from "./parse-sbom.worker.ts"

export interface SbomParser {
  parse(file: string): Promise<SbomParse>
  close(): Promise<void>
}

const deadlineMs = 120_000
const waitingMax = 64

/** Worker threads with a bound on heap, time and queue; none is kept while nothing is to do. */
export function sbomParser(): SbomParser {
  const pool = new Piscina({
    filename: fileURLToPath(new URL("./parse-sbom.worker.ts", import.meta.url)),
    minThreads: 0,
    maxThreads: 2,
    maxQueue: waitingMax,
    idleTimeout: 10_000,
    resourceLimits: { maxOldGenerationSizeMb: 2048 },
  })
  return {
    async parse(file) {
      if (pool.queueSize >= waitingMax)
        throw problem("queue-full", "Many documents are being read; try again.", { retryAfterSeconds: 5 })
      try {
        const parsed: SbomParse = await pool.run(file, { signal: AbortSignal.timeout(deadlineMs) })
        return parsed
      } catch (error) {
        if (
          error instanceof Error &&
          (error.name === "AbortError" ||
            error.name === "TimeoutError" ||
            ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"))
        )
          throw problem("sbom-too-large", "Reading the document took more time or memory than is allowed.")
        throw error
      }
    },
    close: () => pool.destroy(),
  }
}
