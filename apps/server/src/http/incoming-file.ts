import { finished, Readable, Transform } from "node:stream"
import type { Multipart } from "@fastify/multipart"
import type { FastifyRequest } from "fastify"
import { isStorable, unstorable } from "./json-text.ts"
import type { IncomingFile, UploadSpec } from "./operation.ts"
import { invalid, type Problem, problem } from "./problem.ts"

const nameLengthMax = 255

/**
 * The uploaded document as a stream: the raw body, or the one part `file` of a multipart form. A limit counts what was
 * read; `atEnd` may refuse what has come whole, which may have taken minutes.
 */
export async function takeIncomingFile(
  spec: UploadSpec,
  request: FastifyRequest,
  atEnd: () => Promise<void>,
): Promise<IncomingFile> {
  const contentType = (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? ""
  if (contentType === "multipart/form-data") return takePart(spec, request, atEnd)
  if (!spec.contentTypes.includes(contentType))
    throw problem(
      "unsupported-media-type",
      `Send one of ${spec.contentTypes.join(", ")}, or multipart/form-data with the part file.`,
    )
  if (!(request.body instanceof Readable)) return { stream: Readable.from([]), fileName: null, contentType }
  return { stream: counted(request.body, spec.bytesMax, atEnd), fileName: null, contentType }
}

async function takePart(spec: UploadSpec, request: FastifyRequest, atEnd: () => Promise<void>): Promise<IncomingFile> {
  // One more of each than is taken, so that what is too much is told by its name.
  const parts = request.parts({
    limits: { parts: 3, files: 2, fields: 2, fieldSize: 1, fileSize: spec.bytesMax + 1, headerPairs: 100 },
  })
  const next = async (): Promise<Multipart | null> => {
    const found = await parts.next().catch((error: unknown) => {
      throw hasCode(error) ? error : brokenForm()
    })
    return found.done ? null : found.value
  }
  const part = await next()
  if (part === null) throw problem("invalid-request", "The form has no part named `file`.")
  if (part.type !== "file" || part.fieldname !== "file") throw otherPart(part)
  if (!isStorable(part.filename)) throw invalid("form/file", `The file's name ${unstorable}.`)
  if (part.filename.length > nameLengthMax)
    throw problem("invalid-request", `The file's name is longer than ${nameLengthMax} characters.`, {
      limit: nameLengthMax,
      found: part.filename.length,
      errors: [{ path: "form/file", message: "has a longer name" }],
    })
  // The file has come whole when the form has: what else it holds would be lost in silence.
  const stream = counted(part.file, spec.bytesMax, async () => {
    const further = await next()
    if (further !== null) throw otherPart(further)
    await atEnd()
  })
  stream.once("close", () => part.file.destroy())
  // The form's reader only notices an end that it reads; a sender who goes away gives it none.
  request.raw.once("close", () => {
    if (!request.raw.complete) stream.destroy(brokenForm())
  })
  return { stream, fileName: part.filename, contentType: part.mimetype }
}

function otherPart(part: Multipart): Problem {
  const name = part.fieldname.slice(0, 100)
  const message =
    part.type === "file" && name === "file"
      ? "The form has a second file: send each in a request of its own."
      : `The form has a part ${JSON.stringify(name)}; it may have the one part \`file\` and nothing else. Options stand in the address, as ?name=…`
  return problem("invalid-request", message, { errors: [{ path: `form/${name}`, message }] })
}

const brokenForm = () => problem("unreadable-body", "The form is broken, or ends before its file does.")

/** Limits and broken connections have a code, which has its problem; a form that cannot be read has none. */
const hasCode = (error: unknown): boolean => error instanceof Error && "code" in error

/**
 * The source's bytes up to a limit; what breaks the source, before or after this call, or refuses its end, breaks this.
 */
function counted(source: Readable, bytesMax: number, atEnd: () => Promise<void>): Readable {
  const through = countBytes(bytesMax, atEnd)
  // Whoever reads it hears of the end; where a refusal came first nobody does, and that must not end the process.
  through.on("error", () => {})
  finished(source, { writable: false }, (error) => {
    if (error) through.destroy(hasCode(error) ? error : brokenForm())
  })
  return source.pipe(through)
}

function countBytes(bytesMax: number, atEnd: () => Promise<void>): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > bytesMax)
        done(problem("body-too-large", `The file is larger than ${bytesMax} bytes.`, { limit: bytesMax, found: bytes }))
      else done(null, chunk)
    },
    flush(done) {
      atEnd().then(() => done(), done)
    },
  })
}
