import { EventEmitter } from "node:events"

/**
 * How a reader talks with the server: it posts what it has to say, hears a `message` for each question, and `close`
 * when nobody asks any more.
 */
export class ReaderPort extends EventEmitter<{ message: [unknown]; close: [] }> {
  readonly postMessage: (word: unknown) => void
  constructor(say: (word: unknown) => void) {
    super()
    this.postMessage = say
  }
}

/**
 * What a reader's module exports as default: reads the file, and says what it has to say through the port until that
 * closes. Its first word only says that it has begun.
 */
export type ReaderTask = (task: { readonly file: string; readonly port: ReaderPort }) => Promise<void>

/** What the server tells a reading process. */
export type ToReader =
  | { readonly kind: "read"; readonly file: string; readonly reader: string }
  | { readonly kind: "ask"; readonly question: unknown }
  | { readonly kind: "close" }

/** What a reading process tells the server. */
export type FromReader<Word> =
  | { readonly kind: "word"; readonly word: Word }
  | { readonly kind: "ended"; readonly failure: string | null }
