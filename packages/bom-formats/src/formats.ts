import type { BomRead } from "./document.ts"
import { readCycloneDxJson } from "./formats/cyclonedx/read-json.ts"
import { readSpdxJson } from "./formats/spdx/read-json.ts"
import type { JsonObject } from "./json-text.ts"
import type { BomLimits } from "./limits.ts"

/** A format that can be read. To add one: a folder below `formats/` and a line here. */
export interface BomFormat {
  readonly id: string
  readonly title: string
  /** Whether a parsed JSON document is of this format. */
  readonly recognizes: (root: JsonObject) => boolean
  readonly readJson: (root: JsonObject, limits: BomLimits) => BomRead & { ok: true }
}

export const formats: readonly BomFormat[] = [
  {
    id: "cyclonedx-json",
    title: "CycloneDX JSON 1.2–1.7",
    recognizes: (root) =>
      "bomFormat" in root || (typeof root.$schema === "string" && root.$schema.includes("cyclonedx")),
    readJson: readCycloneDxJson,
  },
  { id: "spdx-json", title: "SPDX JSON 2.2–2.3", recognizes: (root) => "spdxVersion" in root, readJson: readSpdxJson },
]

// What people send by mistake, so that the error can say what it looks like.
const lookalikes: readonly [string, (root: JsonObject) => boolean][] = [
  [
    "an OpenVEX document, which is no SBOM",
    (root) => typeof root["@context"] === "string" && root["@context"].includes("openvex"),
  ],
  ["SPDX 3, which is not read yet", (root) => "@context" in root && "@graph" in root],
  [
    "a CSAF document, which is no SBOM",
    (root) => typeof root.document === "object" && root.document !== null && "csaf_version" in root.document,
  ],
  [
    "Syft's own JSON, which is not read yet; use syft -o cyclonedx-json",
    (root) => "artifacts" in root && "descriptor" in root,
  ],
  ["an npm lock file, which is no SBOM", (root) => "lockfileVersion" in root],
]

/** The format of a JSON document, or words about what it looks like. */
export function detectJson(root: JsonObject): BomFormat | string {
  const format = formats.find((each) => each.recognizes(root))
  if (format) return format
  const lookalike = lookalikes.find(([, looks]) => looks(root))
  const taken = formats.map((each) => each.title).join(", ")
  return lookalike
    ? `This is ${lookalike[0]}. Taken are ${taken}.`
    : `This is none of ${taken}: it has neither bomFormat nor spdxVersion.`
}
