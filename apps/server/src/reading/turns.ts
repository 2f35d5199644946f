/** Turns at something scarce, so many at a time for each key, in the order of asking. */
export interface Turns {
  /** Resolves when it is the asker's turn; null where too many of this key wait already. */
  take(key: string): Promise<void> | null
  /** Ends a turn that was taken. */
  giveBack(key: string): void
}

interface Line {
  running: number
  readonly waiting: (() => void)[]
}

/** `atOnce` turns of one key run, `waitingMax` wait. */
export function turnsByKey(atOnce: number, waitingMax: number): Turns {
  const lines = new Map<string, Line>()
  return {
    take(key) {
      const line = lines.get(key) ?? { running: 0, waiting: [] }
      lines.set(key, line)
      if (line.running < atOnce) {
        line.running += 1
        return Promise.resolve()
      }
      return line.waiting.length >= waitingMax ? null : new Promise((resolve) => line.waiting.push(resolve))
    },
    giveBack(key) {
      const line = lines.get(key)
      const next = line?.waiting.shift()
      // A turn goes over to who waits longest.
      if (next) next()
      else if (line) {
        line.running -= 1
        if (line.running === 0) lines.delete(key)
      }
    },
  }
}
