import type { UploadOptions } from "./upload-file.ts"

/** A file that waits for its turn, with what was set when it was added. */
export interface QueuedFile {
  readonly id: number
  readonly file: File
  readonly options: UploadOptions
}

// More would share the same line and the same readers.
const atOnce = 2

/**
 * Sends files in the order in which they were added, two at once. `send` answers when the file is through, whatever
 * came of it.
 */
export function uploadQueue(send: (file: QueuedFile) => Promise<void>) {
  const waiting: QueuedFile[] = []
  let running = 0
  const goOn = (): void => {
    while (running < atOnce) {
      const next = waiting.shift()
      if (!next) return
      running += 1
      void send(next).finally(() => {
        running -= 1
        goOn()
      })
    }
  }
  return {
    add(files: readonly QueuedFile[]): void {
      waiting.push(...files)
      goOn()
    },
  }
}
