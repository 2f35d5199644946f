import type { StatedRelease as Stated } from "@waybill/purl/stated-release"
import { z } from "zod"
import type { TakenRelease } from "./sbom-columns.domain.ts"

/** A release that a document tells for packages whose purl leaves it open. */
export const StatedRelease = z.object({
  distribution: z.string(),
  release: z.string(),
  says: z.string().describe("As the document spells it"),
  path: z.string().describe("Path in the document"),
})

export const TakenReleases = z
  .array(
    StatedRelease.extend({
      components: z.int().describe("Number of components that are matched as packages of this release"),
    }),
  )
  .describe(
    "Distribution releases that the document states outside of purls, e.g. as a component of type operating-system. Components whose purl has no distro qualifier are matched as packages of that release",
  )

/** The wire form of a stated release. */
export const presentStatedRelease = (stated: Stated | null): z.input<typeof StatedRelease> | null =>
  stated && { distribution: stated.distribution, release: stated.release, says: stated.says, path: stated.path }

/** Those that some component takes. */
export const presentTakenReleases = (releases: readonly TakenRelease[]): z.input<typeof TakenReleases> =>
  releases.filter((each) => each.components > 0)
