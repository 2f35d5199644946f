import type { ReaderPort } from "../reading/reader-port.ts"

/** A reader that never comes to an end, as a document might make one. */
export default async function endless({ port }: { readonly port: ReaderPort }) {
  port.postMessage("begun")
  for (;;);
}
