import { problem } from "../../http/problem.ts"
import { type Readers, type ReaderTalk, ReadingStopped } from "../../reading/readers.ts"
import type { ParsedSbom, SbomAsk, SbomRefusal, SbomReply } from "./parse-sbom.worker.ts"
import type { SbomBatch, VersionBatch } from "./sbom-batches.domain.ts"

/** A document that was read; its rows come in batches, each made when it is asked for. */
export interface OpenedSbom extends ParsedSbom {
  /** `known`: for each component the ordinal of the same one in the SBOM before, or -1. To be walked once. */
  batches(known: Int32Array | null): AsyncIterable<SbomBatch>
  /**
   * The package versions of `batches` while they are worked out; those of `batches` for the same `known` are without
   * them then.
   */
  versionsAhead(known: Int32Array | null): AsyncIterable<VersionBatch>
}
export type SbomRead<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & SbomRefusal)

const deadlineMs = 120_000
const reader = new URL("./parse-sbom.worker.ts", import.meta.url)

/**
 * Reads a file and works with what it says, while the process that read it holds its rows. `onProgress`: share of the
 * bytes, 0–1.
 */
export async function readSbom<T>(
  readers: Readers,
  {
    organizationId,
    file,
    onProgress = () => {},
  }: { readonly organizationId: string; readonly file: string; readonly onProgress?: (share: number) => void },
  work: (sbom: OpenedSbom) => Promise<T>,
): Promise<SbomRead<T>> {
  try {
    return await readers.read<SbomAsk, SbomReply, SbomRead<T>>(
      { organizationId, file, reader, deadlineMs },
      async (talk) => {
        let reply = await talk.take()
        for (; reply.kind === "progress"; reply = await talk.take()) onProgress(reply.share)
        talk.isRead()
        if (reply.kind === "refused") return { ok: false, ...reply.refusal }
        if (reply.kind !== "parsed") throw new Error(`the reader began with ${reply.kind}`)
        return { ok: true, value: await work({ ...reply.sbom, ...handedOut(talk) }) }
      },
    )
  } catch (error) {
    if (error instanceof ReadingStopped) throw problem("sbom-too-large", error.message)
    throw error
  }
}

function handedOut(talk: ReaderTalk<SbomAsk, SbomReply>): Pick<OpenedSbom, "batches" | "versionsAhead"> {
  let ahead: { readonly known: Int32Array | null } | null = null
  return {
    batches: (known) =>
      walk(talk, ahead !== null && isSame(ahead.known, known) ? { kind: "rows" } : { kind: "all", known }),
    async *versionsAhead(known) {
      for await (const batch of walk(talk, { kind: "versions", known })) if (batch.kind === "versions") yield batch
      ahead = { known }
    },
  }
}

const isSame = (one: Int32Array | null, other: Int32Array | null): boolean =>
  one === other || (one?.length === other?.length && one?.every((place, at) => place === other?.[at]) === true)

/** The next batch is made while somebody works with the one before. */
async function* walk(talk: ReaderTalk<SbomAsk, SbomReply>, ask: SbomAsk): AsyncGenerator<SbomBatch> {
  let asked = talk.ask(ask)
  for (;;) {
    const reply = await asked
    if (reply.kind !== "batch" || reply.batch === null) return
    asked = talk.ask({ kind: "next" })
    // Who goes away before hears nothing of it.
    asked.catch(() => {})
    yield reply.batch
  }
}
