import type { ReaderPort } from "../reading/reader-port.ts"

/**
 * A reader that asks for much memory at once, as a document might make one: a thread would take the whole process with
 * it.
 */
export default async function greedy({ port }: { readonly port: ReaderPort }) {
  port.postMessage("begun")
  const all: number[] = []
  for (;;) all.push(all.length)
}
