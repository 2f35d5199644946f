import { setTimeout as pause } from "node:timers/promises"
import type { ReaderPort } from "../reading/reader-port.ts"

/** A reader that gets nothing done for a second, as on a machine that is busy or was halted. */
export default async function halted({ port }: { readonly port: ReaderPort }) {
  port.postMessage("begun")
  await pause(1000)
  port.postMessage("read")
}
