import type { MessagePort } from "node:worker_threads"

/** A reader that never comes to an end, as a document might make one. */
export default async function endless({ port }: { readonly port: MessagePort }) {
  port.postMessage("begun")
  for (;;);
}
