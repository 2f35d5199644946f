import { createHash } from "node:crypto"
import { createWriteStream } from "node:fs"
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import path from "node:path"
import { Transform } from "node:stream"
import { pipeline } from "node:stream/promises"
import { setTimeout as pause } from "node:timers/promises"
import { type OutboundAnswer, openOutbound } from "./open-outbound.ts"
import { OutboundRefusal, type OutboundRules } from "./outbound-rules.ts"

export interface DownloadRequest {
  readonly url: string
  readonly rules: OutboundRules
  /** Where the file and an unfinished part of it are kept. */
  readonly folder: string
  readonly bytesMax: number
  readonly onBytes?: (bytes: number, total: number | null) => void
  /** Waited between two tries; short in tests. */
  readonly retryMs?: number
}

/** What names a version of a file: asked with it, a server need not send what is held already (RFC 9110 §13.1). */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface Downloaded {
  readonly path: string
  readonly bytes: number
  /** After redirects: says the kind of file where the first address does not. */
  readonly url: string
  readonly validators: Validators
}

const attemptsMax = 5
const redirectsMax = 3
const idleMs = 30_000
const retryMsDefault = 1_000

/**
 * Fetches a file whole into `folder`. A connection that breaks is taken up where it broke, also by a later run, where
 * the server names the version of what it sends (ETag or Last-Modified) and can send a part (RFC 9110 §14). Throws
 * `OutboundRefusal` for what is refused or stays broken; nothing but the part is left then. Null where the file is
 * still the one that `held` names; of a part that lay here nothing is left then.
 */
export async function downloadIfChanged(request: DownloadRequest, held: Validators | null): Promise<Downloaded | null> {
  await mkdir(request.folder, { recursive: true, mode: 0o700 })
  const name = createHash("sha256").update(request.url).digest("hex").slice(0, 32)
  const part = path.join(request.folder, `${name}.part`)
  const versionFile = path.join(request.folder, `${name}.version`)
  for (let attempt = 1; ; attempt += 1) {
    try {
      const got = await fetchRest(request, held, part, versionFile)
      if (got === null) {
        await rm(part, { force: true })
        await rm(versionFile, { force: true })
        return null
      }
      const whole = path.join(request.folder, name)
      await rename(part, whole)
      await rm(versionFile, { force: true })
      return { path: whole, bytes: (await stat(whole)).size, ...got }
    } catch (error) {
      if (attempt >= attemptsMax || !mayPass(error)) throw error
      await pause((request.retryMs ?? retryMsDefault) * attempt)
    }
  }
}

async function fetchRest(
  request: DownloadRequest,
  known: Validators | null,
  part: string,
  versionFile: string,
): Promise<Pick<Downloaded, "url" | "validators"> | null> {
  const version = await readFile(versionFile, "utf8").catch(() => null)
  const held =
    version === null
      ? 0
      : await stat(part).then(
          ({ size }) => size,
          () => 0,
        )
  const answer = await openOutbound({
    url: request.url,
    rules: request.rules,
    redirectsMax,
    idleMs,
    headers: {
      ...(held > 0 && version !== null ? { range: `bytes=${held}-`, "if-range": version } : {}),
      ...conditionsOf(known),
    },
  })
  try {
    if (answer.status === 304 && known !== null) return null
    const start = startOf(answer, held)
    if (start === null) {
      await rm(versionFile, { force: true })
      throw new OutboundRefusal(`${new URL(answer.url).host} sent another part than the one that was asked for.`, {
        mayPass: true,
      })
    }
    await saveVersion(answer, versionFile)
    await append(request, answer, part, start)
  } finally {
    answer.stream.destroy()
  }
  const { etag, "last-modified": lastModified } = answer.headers
  return { url: answer.url, validators: { etag: etag ?? null, lastModified: lastModified ?? null } }
}

/**
 * With an ETag the date is not asked by: it is the weaker of the two, and servers must ignore it then (RFC 9110
 * §13.1.3).
 */
function conditionsOf(known: Validators | null): Record<string, string> {
  if (known?.etag != null) return { "if-none-match": known.etag }
  return known?.lastModified != null ? { "if-modified-since": known.lastModified } : {}
}

/** Where the answer's bytes belong; null where they cannot be used. Throws for an answer that is none. */
function startOf(answer: OutboundAnswer, held: number): number | null {
  if (answer.status === 200) return 0
  if (answer.status === 416) return null
  if (answer.status === 206)
    return /^bytes (\d{1,15})-/.exec(answer.headers["content-range"] ?? "")?.[1] === String(held) ? held : null
  const host = new URL(answer.url).host
  throw new OutboundRefusal(`${host} answered ${answer.status}.`, {
    mayPass: answer.status >= 500 || answer.status === 429,
  })
}

/** What names the version of the answer: a strong ETag, else the date. Without either a broken download begins anew. */
async function saveVersion(answer: OutboundAnswer, versionFile: string): Promise<void> {
  const { etag, "last-modified": modified } = answer.headers
  const version = etag !== undefined && !etag.startsWith("W/") ? etag : modified
  if (version === undefined) await rm(versionFile, { force: true })
  else await writeFile(versionFile, version)
}

async function append(request: DownloadRequest, answer: OutboundAnswer, part: string, start: number): Promise<void> {
  const length = answer.headers["content-length"]
  const total = length === undefined ? null : start + Number(length)
  if (total !== null && total > request.bytesMax) throw tooLarge(request.bytesMax)
  let bytes = start
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > request.bytesMax) return done(tooLarge(request.bytesMax))
      request.onBytes?.(bytes, total)
      done(null, chunk)
    },
  })
  await pipeline(answer.stream, counted, createWriteStream(part, { flags: start > 0 ? "a" : "w", mode: 0o600 }))
  // What was read counts, not what a header said; but less than it said is a download cut off.
  if (total !== null && bytes < total) throw new OutboundRefusal("The download was cut off.", { mayPass: true })
}

const tooLarge = (bytesMax: number) => new OutboundRefusal(`The file is larger than ${bytesMax} bytes.`)

const passingCodes = new Set([
  "ECONNRESET",
  "ECONNREFUSED",
  "ETIMEDOUT",
  "EPIPE",
  "EAI_AGAIN",
  "ERR_STREAM_PREMATURE_CLOSE",
])

function mayPass(error: unknown): boolean {
  if (error instanceof OutboundRefusal) return error.mayPass
  return error instanceof Error && "code" in error && typeof error.code === "string" && passingCodes.has(error.code)
}
