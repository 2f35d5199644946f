import { writeSync } from "node:fs"
import type { DestinationStream } from "pino"

/**
 * Where the log's lines go: to a file or a pipe, each at once. What cannot be written (a full disk, a reader that is
 * gone or does not read) costs those lines and nothing else; how many they were is the next line that can be written.
 * The logging library's own destination ends the process then, keeps all lines in memory, and at the end waits for room
 * without end.
 */
export function logDestination(fileDescriptor: number): DestinationStream {
  let lost = 0
  return {
    write(line) {
      try {
        if (lost > 0) writeWhole(fileDescriptor, `\n${lossLine(lost)}`)
        lost = 0
        writeWhole(fileDescriptor, line)
      } catch {
        lost += 1
      }
    },
  }
}

/** The line before may be cut off. */
const lossLine = (lines: number): string =>
  `${JSON.stringify({ level: 50, time: new Date().toISOString(), lines, msg: "lines of the log could not be written and are lost" })}\n`

function writeWhole(fileDescriptor: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let written = 0; written < bytes.length; ) written += writeSync(fileDescriptor, bytes, written)
}
