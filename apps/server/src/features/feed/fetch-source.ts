import { spawn } from "node:child_process"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { z } from "zod"
import type { Config } from "../../config/config.ts"
import type { ScheduledFeed } from "./scheduled-feeds.domain.ts"
import type { LoadProgress } from "./stage-clock.ts"

const command = fileURLToPath(new URL("../../load-feeds-command.ts", import.meta.url))
const wordsMax = 2_000
/** Of one source, so that the others have their turn: what it has fetched until then is taken up the next time. */
const fetchMsMax = 3_600_000

const Progress = z.looseObject({ stage: z.string(), done: z.number(), total: z.number().nullable() })

export interface Fetched {
  readonly exitCode: number | null
  /** What it said last on standard error. */
  readonly words: string
}

/**
 * Fetches and loads one address in a process of its own: what a load costs in memory does not stay with the server, and
 * one source's failure does not hold up another.
 */
export function fetchSource(
  { source, address }: ScheduledFeed,
  config: Pick<Config, "dataFolder" | "databaseUrl">,
  signal: AbortSignal,
  onProgress: (progress: Pick<LoadProgress, "done" | "total"> & { readonly stage: string }) => void = () => {},
): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [command, address, "--source", source, "--data", config.dataFolder, "--progress"],
      {
        stdio: ["ignore", "pipe", "pipe"],
        signal,
        killSignal: "SIGTERM",
        timeout: fetchMsMax,
        env: { ...process.env, ...(config.databaseUrl === null ? {} : { DATABASE_URL: config.databaseUrl }) },
      },
    )
    let words = ""
    child.stderr.on("data", (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-wordsMax)
    })
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (!line.startsWith("{")) return
      const told = progressOf(line)
      if (told !== null) onProgress(told)
    })
    child.once("error", reject)
    child.once("close", (exitCode) => resolve({ exitCode, words }))
  })
}

/** Of a process that is ended the last line may be cut off. */
function progressOf(line: string): z.output<typeof Progress> | null {
  try {
    return Progress.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}
