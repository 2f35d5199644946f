const advice = new Map([
  ["no-purl", "without a purl: let the tool that makes the SBOM write one for each component, or correct them here."],
  [
    "hash-only",
    "known by their hash alone: held against records that name files, such as those of malware. For all else let the tool write a purl, or correct them here.",
  ],
  ["invalid-purl", "with a purl that breaks the specification: correct it in the SBOM or on the component."],
  ["no-version", "without a version: such components cannot be held against ranges."],
  [
    "no-release",
    "of a distribution whose name or release nothing tells, or two things do: let the tool that makes the SBOM write both (pkg:deb/debian/…?distro=debian-12).",
  ],
  [
    "unreadable-version",
    "with a version that is not one of their ecosystem's: correct the purl with the version that was published.",
  ],
  [
    "unsupported-ecosystem",
    "of an ecosystem that no source covers: custom vulnerabilities can name them; where such a package is published elsewhere too, correct the purl to that one.",
  ],
  [
    "distribution",
    "the distribution itself: its packages are matched one by one, by its own records, which know what was mended in them. Nothing is to be done.",
  ],
])

/** Why components could not be matched and what to do, after their number; no verb, as it may be one. */
export const coverageAdvice = (reason: string): string => advice.get(reason) ?? `for another reason: ${reason}.`
