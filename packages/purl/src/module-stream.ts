import type { PackageUrl } from "./parse-purl.ts"

/**
 * Enterprise Linux 8 and 9 have some software in modules (AppStream): several streams of it, `nodejs:18` beside
 * `nodejs:20`, as packages of one name in one release. What is fixed in one stream says nothing of another, nor of a
 * package of that name outside of modules. A build of a module says so in its release:
 * `18.12.1-1.module_el9.1.0+16+91bc168f`; the stream is in the `rpmmod` qualifier (syft) or `modularitylabel` (trivy),
 * where a document has it.
 */
export const moduleStreams = {
  /** What has no modules, or of what nothing is known: every record is held against it. */
  none: "",
  /** A package outside of modules. */
  outside: "-",
  /** Of a module, whose stream nothing tells. */
  unknown: "?",
  /** Of a record alone: of a module that it does not name. */
  any: "*",
  /** Of a record alone: of the package that it names and of nothing else that is built from the same source. */
  itself: "=",
} as const

/**
 * Whether a stream is the key of the package that a package was built from, of distributions whose records name both
 * (`isNamedBySourceToo`): what is said of that one is said of this one, where the record does not name it itself.
 */
export const isOrigin = (stream: string): boolean => stream.startsWith("pkg:")

/** Whether a version is of a build of a module. */
export const isModular = (version: string): boolean => /\.module[_+]/.test(version)

/**
 * Whether a version names a build at all, so that it tells whether that is of a module: a release behind the upstream
 * version.
 */
export const namesBuild = (version: string): boolean => version.includes("-")

/** The stream of a package of a distribution that has modules: `nodejs:18`, or one of `moduleStreams`. */
export function streamOfPackage(purl: PackageUrl, version: string | null): string {
  if (version === null || !namesBuild(version)) return moduleStreams.none
  if (!isModular(version)) return moduleStreams.outside
  const label = purl.qualifiers.get("rpmmod") ?? purl.qualifiers.get("modularitylabel") ?? ""
  return /^[^:\s]+:[^:\s]+/.exec(label)?.[0] ?? moduleStreams.unknown
}
