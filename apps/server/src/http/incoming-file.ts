import { Readable, Transform } from "node:stream"
import type { FastifyRequest } from "fastify"
import type { IncomingFile, UploadSpec } from "./operation.ts"
import { problem } from "./problem.ts"

/** The uploaded document as a stream: the raw body, or the one part `file` of a multipart form. A limit counts what was read. */
export async function takeIncomingFile(spec: UploadSpec, request: FastifyRequest): Promise<IncomingFile> {
  const contentType = (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? ""
  if (contentType === "multipart/form-data") {
    const part = await request.file({
      limits: { parts: 16, files: 1, fieldSize: 64 * 1024, fileSize: spec.bytesMax + 1, headerPairs: 100 },
      throwFileSizeLimit: false,
    })
    if (part?.fieldname !== "file") throw problem("invalid-request", "The form has no part named `file`.")
    return {
      stream: part.file.pipe(countBytes(spec.bytesMax)),
      fileName: part.filename?.slice(0, 255) ?? null,
      contentType: part.mimetype,
    }
  }
  if (!spec.contentTypes.includes(contentType))
    throw problem(
      "unsupported-media-type",
      `Send one of ${spec.contentTypes.join(", ")}, or multipart/form-data with the part file.`,
    )
  if (!(request.body instanceof Readable)) return { stream: Readable.from([]), fileName: null, contentType }
  const counted = countBytes(spec.bytesMax)
  request.body.on("error", (error: Error) => counted.destroy(error))
  return { stream: request.body.pipe(counted), fileName: null, contentType }
}

function countBytes(bytesMax: number): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > bytesMax)
        done(problem("body-too-large", `The file is larger than ${bytesMax} bytes.`, { limit: bytesMax, found: bytes }))
      else done(null, chunk)
    },
  })
}
