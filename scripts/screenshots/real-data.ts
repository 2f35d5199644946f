import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { z } from "zod"

const demo = fileURLToPath(new URL("../../apps/server/demo/", import.meta.url))
const sample = fileURLToPath(new URL("../../apps/server/advisory-sample/", import.meta.url))
const shared = fileURLToPath(new URL("../../../shared/data/", import.meta.url))
const Entry = z.object({
  file: z.string(),
  format: z.string(),
  components: z.number().nullable(),
  upstream_marks_invalid: z.boolean().optional(),
})

/**
 * Advisories, SBOMs and VEX from beside the clone where they are, else what the demo ships: pages are looked at with
 * real data.
 */
export function realData(): {
  readonly feeds: readonly string[]
  readonly sboms: readonly string[]
  readonly vex: readonly string[]
} {
  if (!existsSync(shared)) {
    const sboms = readdirSync(demo).filter((file) => file.endsWith(".json"))
    return { feeds: [sample], sboms: sboms.map((file) => path.join(demo, file)), vex: [] }
  }
  const sboms = readFileSync(path.join(shared, "sboms/index.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => Entry.parse(JSON.parse(line)))
    .filter(
      (entry) =>
        /^(cyclonedx|spdx)-json/.test(entry.format) && (entry.components ?? 0) > 3 && !entry.upstream_marks_invalid,
    )
    .map((entry) => path.join(shared, "sboms", entry.file))
  const vex = ["openvex", "cyclonedx"].flatMap((folder) =>
    readdirSync(path.join(shared, "vex", folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".json"))
      .slice(0, 12)
      .map((file) => path.join(shared, "vex", folder, file)),
  )
  return {
    sboms,
    vex,
    feeds: [
      "advisories/ghsa/ghsa-subset-osv.jsonl.gz",
      "advisories/go/govulndb-osv.jsonl.gz",
      "advisories/pypi/pypa-osv.jsonl.gz",
      "kev/known_exploited_vulnerabilities.json",
      "epss/epss-subset.csv",
    ].map((file) => path.join(shared, file)),
  }
}
