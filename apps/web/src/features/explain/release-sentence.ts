import type { Finding } from "../finding/fetch-findings.ts"

/** Where the release of a component's distribution comes from, since its purl does not say it. */
export const releaseSentence = ({
  distribution,
  release,
  says,
  path,
}: NonNullable<Finding["components"][number]["release"]>): string =>
  `Its release, ${distribution} ${release}, is told by the SBOM (“${says}” at ${path}), not by the purl.`
