import type { AffectedPackage } from "@waybill/advisories/advisory"
import { isModular, moduleStreams, namesBuild } from "@waybill/purl/module-stream"
import type { VersionScheme } from "@waybill/versions/version-scheme"
import type { Span } from "./affected-spans.ts"

/** A span, and the module streams that it speaks of; null: it says nothing of modules. */
export interface StreamedSpan extends Span {
  readonly streams: readonly string[] | null
}

/**
 * Of which module streams a span of an enterprise Linux speaks, by the versions that bound it. One that is a build of a
 * module speaks of the streams that the record names, and of no package outside of modules; one that is another build
 * speaks of none in a module. `nodejs <1:18.12.1-1.module_el9…` of a record about nodejs:18 begins at 1:18: the
 * module's own packages have the stream in their version, so that nodejs 16 is of another.
 */
export function withStreams(scheme: VersionScheme, affected: AffectedPackage, span: Span): StreamedSpan {
  if (affected.isOfItselfAlone) return { ...span, streams: [moduleStreams.itself] }
  const builds = hasModules(affected.ecosystem) ? boundsOf(span).filter(namesBuild) : []
  if (builds.length === 0) return { ...span, streams: null }
  const modular = builds.find(isModular)
  if (modular === undefined) return { ...span, streams: [moduleStreams.outside] }
  const streams = [moduleStreams.unknown, ...(affected.streams?.length ? affected.streams : [moduleStreams.any])]
  const beginning = span.lower === null ? beginningOf(affected, modular) : null
  const read = beginning === null ? null : scheme.parse(beginning)
  return read?.ok
    ? {
        ...span,
        lower: read.key,
        range: `>=${beginning} ${span.range === "every version" ? "" : span.range}`.trim(),
        streams,
      }
    : { ...span, streams }
}

/** Releases with modules, by the names that OSV gives their distributions. */
const hasModules = (ecosystem: string): boolean => /^(?:AlmaLinux|Rocky Linux|Red Hat)(?::|$)/.test(ecosystem)

const boundsOf = ({ range }: Span): string[] => range.split(" ").map((bound) => bound.replace(/^[<>=]+/, ""))

/**
 * Where a stream's versions begin, with the epoch: of the packages that are called as the module, where the build has
 * the stream's number.
 */
function beginningOf({ name, streams }: AffectedPackage, build: string): string | null {
  const [, epoch = "", upstream = ""] = /^(\d+:)?([^-]+)-/.exec(build) ?? []
  for (const stream of streams ?? []) {
    const [module = "", number = ""] = stream.split(":")
    const isItsOwn = name === module || name.startsWith(`${module}-`)
    if (isItsOwn && /^\d+(?:\.\d+)*$/.test(number) && (upstream === number || upstream.startsWith(`${number}.`)))
      return `${epoch}${number}`
  }
  return null
}
