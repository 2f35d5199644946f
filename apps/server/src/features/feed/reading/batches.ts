import { readFile } from "node:fs/promises"
import path from "node:path"
import { FeedFailure } from "./feed-failure.ts"
import type { FeedFile } from "./feed-files.ts"
import { jsonLines } from "./json-lines.ts"
import { jsonList } from "./json-list.ts"
import { batchMaker, type RecordBatch } from "./record-batch.ts"
import { repositoryRecords, sourceOfRepository } from "./repository-records.ts"
import type { DocumentSplitter } from "./split-document.ts"
import { readWholeJson } from "./whole-json.ts"
import { yamlRecord } from "./yaml-record.ts"
import { zipRecords } from "./zip-records.ts"

export type Reading =
  | { readonly kind: "batch"; readonly batch: RecordBatch }
  | { readonly kind: "known-exploited" | "end-of-life"; readonly file: FeedFile; readonly catalogue: unknown }
  | { readonly kind: "epss"; readonly file: FeedFile }
  /** Of a source whose files are documents of many publishers: it costs no other. */
  | { readonly kind: "refused"; readonly source: string; readonly file: FeedFile; readonly reason: string }

/**
 * What a list of files holds, in its order: batches of records for the workers, catalogues as they are. Records that
 * are a file each go into common batches, since a folder may hold 100,000 of them. A CSV file is only named: it is read
 * where it is staged.
 */
export async function* readFiles(files: readonly FeedFile[]): AsyncGenerator<Reading> {
  const aside = splitterAside()
  try {
    yield* readEach(files, aside.split)
  } finally {
    await aside.close()
  }
}

// What is smaller costs little, whatever is in it, and there are many of them.
const splitAsideBytes = 4 * 1024 * 1024

/** Loaded where a document needs it: few loads have one, and all would wait for what it is made of. */
function splitterAside() {
  let splitter: DocumentSplitter | null = null
  return {
    async *split(file: FeedFile): AsyncGenerator<Uint8Array> {
      splitter ??= (await import("./split-document.ts")).openSplitter()
      yield* splitter.split(file)
    },
    close: async () => splitter?.close(),
  }
}

async function* readEach(
  files: readonly FeedFile[],
  splitAside: (file: FeedFile) => AsyncGenerator<Uint8Array>,
): AsyncGenerator<Reading> {
  const single = batchMaker()
  for (const file of files) {
    switch (file.kind) {
      case "jsonl":
        for await (const batch of jsonLines(file)) yield { kind: "batch", batch }
        break
      case "zip":
        for await (const batch of zipRecords(file)) yield { kind: "batch", batch }
        break
      case "csv":
        yield { kind: "epss", file }
        break
      case "yaml": {
        const bytes = await readFile(file.path)
        const batch = single.add(yamlRecord(bytes, path.relative(file.root, file.path) || file.name), {
          file,
          at: null,
        })
        if (batch) yield { kind: "batch", batch }
        break
      }
      case "json": {
        const whole = await readWholeJson(file)
        if (whole.kind === "list") {
          for await (const batch of jsonList(file, whole.offset)) yield { kind: "batch", batch }
          break
        }
        if (whole.kind !== "record") {
          yield { kind: whole.kind, file, catalogue: whole.catalogue }
          break
        }
        const isAside = whole.bytes.length > splitAsideBytes && sourceOfRepository(whole.bytes) !== null
        try {
          for await (const record of isAside ? splitAside(file) : repositoryRecords(whole.bytes, file.name)) {
            const batch = single.add(record, { file, at: null })
            if (batch) yield { kind: "batch", batch }
          }
        } catch (error) {
          const source = sourceOfRepository(whole.bytes)
          if (!(error instanceof FeedFailure) || source === null) throw error
          yield { kind: "refused", source, file, reason: error.message }
        }
        break
      }
    }
  }
  const rest = single.rest(false)
  if (rest) yield { kind: "batch", batch: rest }
}
