import type { StatedRelease as Stated } from "@waybill/purl/stated-release"
import { z } from "zod"
import type { TakenRelease } from "./sbom-columns.domain.ts"

/** A release that a document tells for packages whose purl leaves it open. */
export const StatedRelease = z.object({
  distribution: z.string(),
  release: z.string(),
  says: z.string().describe("In the document's words"),
  path: z.string().describe("Where it stands in the document"),
})

export const TakenReleases = z
  .array(StatedRelease.extend({ components: z.int().describe("How many of its components take it") }))
  .describe(
    "Releases of distributions that the document tells beside its purls, such as by a component of the type operating-system: components whose purl has no distro qualifier are matched as packages of it",
  )

/** The wire form of a stated release. */
export const presentStatedRelease = (stated: Stated | null): z.input<typeof StatedRelease> | null =>
  stated && { distribution: stated.distribution, release: stated.release, says: stated.says, path: stated.path }

/** Those that some component takes. */
export const presentTakenReleases = (releases: readonly TakenRelease[]): z.input<typeof TakenReleases> =>
  releases.filter((each) => each.components > 0)
