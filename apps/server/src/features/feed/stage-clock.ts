import type { SwitchStage } from "./switching/switch-knowledge.ts"

export type LoadStage = "waiting" | "downloading" | "reading" | SwitchStage | "finishing"

/** Where a load is, for a line of progress. */
export interface LoadProgress {
  readonly stage: LoadStage
  /** Records read, or bytes fetched. */
  readonly done: number
  /** Bytes to fetch, where the server says. */
  readonly total: number | null
}

export interface LoadTimes {
  readonly total: number
  readonly byStage: Readonly<Record<string, number>>
}

export interface StageClock {
  progress(stage: LoadStage, done: number, total?: number | null): void
  /** Milliseconds since the clock was made, in all and by stage. */
  stop(): LoadTimes
}

/** Tells progress on and measures how long each stage takes. */
export function stageClock(onProgress: ((progress: LoadProgress) => void) | undefined): StageClock {
  const start = performance.now()
  const byStage: Record<string, number> = {}
  let stage: LoadStage | null = null
  let since = start
  const close = () => {
    if (stage !== null) byStage[stage] = (byStage[stage] ?? 0) + performance.now() - since
    since = performance.now()
  }
  return {
    progress(next, done, total = null) {
      if (next !== stage) {
        close()
        stage = next
      }
      onProgress?.({ stage: next, done, total })
    },
    stop() {
      close()
      stage = null
      return { total: performance.now() - start, byStage }
    },
  }
}
