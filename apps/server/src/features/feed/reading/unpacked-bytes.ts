import { createReadStream } from "node:fs"
import { createGunzip } from "node:zlib"
import { FeedFailure } from "./feed-failure.ts"
import type { FeedFile } from "./feed-files.ts"
import { feedLimits } from "./limits.ts"

/**
 * The bytes of a file, unpacked where it is packed, in chunks. Throws `FeedFailure` where the packing is broken, cut
 * off, or unpacks to more than the limits allow.
 */
export async function* unpackedBytes(file: FeedFile): AsyncGenerator<Buffer> {
  const packed = createReadStream(file.path, { highWaterMark: 256 * 1024 })
  if (!file.isGzip) {
    yield* packed
    return
  }
  const unpacked = createGunzip({ chunkSize: 256 * 1024 })
  packed.on("error", (error) => unpacked.destroy(error))
  packed.pipe(unpacked)
  const meter = unpackMeter(file.name)
  try {
    for await (const chunk of unpacked) {
      meter.count(chunk.length, packed.bytesRead)
      yield chunk
    }
  } catch (error) {
    throw asPackingFailure(error, file.name)
  } finally {
    packed.destroy()
  }
}

/** Counts what came out against what went in; throws `FeedFailure` above a limit. */
export function unpackMeter(name: string): { count(unpackedBytes: number, packedBytesSoFar: number): void } {
  let unpacked = 0
  return {
    count(bytes, packedSoFar) {
      unpacked += bytes
      if (unpacked > feedLimits.unpackedBytes)
        throw new FeedFailure(`${name} unpacks to more than ${feedLimits.unpackedBytes} bytes.`)
      if (unpacked > feedLimits.ratioFreeBytes && unpacked > packedSoFar * feedLimits.ratio)
        throw new FeedFailure(`${name} unpacks to more than ${feedLimits.ratio} times its size.`)
    },
  }
}

/** zlib's words for the operator: cut off, or not a packed file at all. */
export function asPackingFailure(error: unknown, name: string): unknown {
  if (error instanceof FeedFailure || !(error instanceof Error)) return error
  const code = "code" in error ? error.code : undefined
  if (code === "Z_BUF_ERROR" || /unexpected end/.test(error.message))
    return new FeedFailure(`${name} is cut off.`, { cause: error })
  if (typeof code === "string" && code.startsWith("Z_"))
    return new FeedFailure(`${name} cannot be unpacked: ${error.message}.`, { cause: error })
  return error
}
