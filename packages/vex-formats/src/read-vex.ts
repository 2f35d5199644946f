import { isCsaf, readCsaf } from "./csaf/read.ts"
import { isCycloneDxVex, readCycloneDxVex } from "./cyclonedx/read.ts"
import { isObject } from "./foreign.ts"
import { isOpenVex, readOpenVex } from "./openvex/read.ts"
import type { VexRead } from "./vex.ts"

/** Every format that is read, a line each. */
const formats = [
  { recognizes: isOpenVex, read: readOpenVex },
  { recognizes: isCsaf, read: readCsaf },
  { recognizes: isCycloneDxVex, read: readCycloneDxVex },
] as const

/** Reads a parsed VEX document of whichever format it is. Never throws. */
export function readVex(root: unknown): VexRead {
  if (!isObject(root)) return { ok: false, problems: [{ path: "", message: "A VEX document is a JSON object." }] }
  const format = formats.find((each) => each.recognizes(root))
  if (format) return format.read(root)
  return {
    ok: false,
    problems: [
      {
        path: "",
        message:
          "This is neither OpenVEX (@context), CSAF 2.0 (document.csaf_version) nor CycloneDX with vulnerabilities (bomFormat, vulnerabilities).",
      },
    ],
  }
}
