import { spawnSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import path from "node:path"
import type { ReaderPort } from "../reading/reader-port.ts"

/** Tries what a flaw in a reader might be used for, and says how far it came. */
export default async function curious({ file, port }: { readonly file: string; readonly port: ReaderPort }) {
  port.postMessage("begun")
  port.postMessage({
    secret: process.env.WAYBILL_TEST_SECRET ?? null,
    written: refusalOf(() => writeFileSync(path.join(file, "left"), "")),
    started: refusalOf(() => spawnSync("true")),
  })
}

function refusalOf(deed: () => unknown): unknown {
  try {
    deed()
    return null
  } catch (error) {
    return error instanceof Error && "code" in error ? error.code : String(error)
  }
}
