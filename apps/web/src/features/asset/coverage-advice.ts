const advice = new Map([
  ["no-purl", "have no purl: let the tool that makes the SBOM write one for each component, or correct them here."],
  [
    "hash-only",
    "are known by their hash alone: they are held against records that name files, such as those of malware. For all else let the tool write a purl, or correct them here.",
  ],
  ["invalid-purl", "have a purl that breaks the specification: correct it in the SBOM or on the component."],
  ["no-version", "have no version: a component without one cannot be held against ranges."],
  [
    "no-release",
    "are of a distribution whose name or release nothing tells, or two things do: let the tool that makes the SBOM write both (pkg:deb/debian/…?distro=debian-12).",
  ],
  [
    "unreadable-version",
    "have a version that is not one of their ecosystem's: correct the purl with the version that was published.",
  ],
  [
    "unsupported-ecosystem",
    "are of an ecosystem that no source covers: custom vulnerabilities can name them; where such a package is published elsewhere too, correct the purl to that one.",
  ],
])

/** Why components could not be matched and what to do, as the end of a sentence that begins with their number. */
export const coverageAdvice = (reason: string): string => advice.get(reason) ?? `could not be matched: ${reason}.`
