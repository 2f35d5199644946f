import { closeSync, fstatSync, openSync, readSync } from "node:fs"
import type { ByteSource } from "@waybill/bom-formats/byte-source"

const pieceBytes = 1024 * 1024

/**
 * A file's bytes, a piece at a time; `onProgress` gets the share (0–1) of the file that the furthest read has come to,
 * at most once in sixteen pieces.
 */
export function fileSource(file: string, onProgress: (share: number) => void): ByteSource & { close(): void } {
  const descriptor = openSync(file, "r")
  const { size } = fstatSync(descriptor)
  let furthest = 0
  return {
    bytes: size,
    *read(from) {
      const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, Math.max(1, size)))
      for (let at = from; at < size; ) {
        const bytes = readSync(descriptor, buffer, 0, buffer.length, at)
        if (bytes === 0) return
        at += bytes
        if (at > furthest + 16 * pieceBytes) {
          furthest = at
          onProgress(at / size)
        }
        // A reader may keep what it was given.
        yield Uint8Array.prototype.slice.call(buffer, 0, bytes)
      }
    },
    close: () => closeSync(descriptor),
  }
}
