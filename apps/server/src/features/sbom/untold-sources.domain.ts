import type { BomComponent, BomProblem } from "@waybill/bom-formats/document"
import { distributions } from "@waybill/purl/distributions"
import { sourceQualifiers } from "@waybill/purl/source-qualifiers"

const namedBySource: ReadonlyMap<string, string> = new Map(
  distributions
    .filter((each) => each.isNamedBySource || each.isNamedBySourceToo)
    .flatMap(({ type, namespaces, osv }) => namespaces.map((namespace) => [`${type}/${namespace}`, osv] as const)),
)
const distributionOf = /^pkg:((?:deb|rpm|apk)\/[^/@?#]+)\//i
// A source package itself is told by its architecture.
const tellsSource = new RegExp(`[?&](?:(?:${sourceQualifiers.join("|")})=|arch=(?:source|src)(?:&|$))`, "i")

// With fewer it may be that each is called as its source, which generators then leave out.
const packagesMin = 20

export interface SourceCount {
  readonly note: (component: Pick<BomComponent, "purl" | "upstream">) => void
  readonly warnings: () => BomProblem[]
}

/**
 * Counts packages of distributions whose advisories name source packages. Where none of many tells its own, the
 * generator leaves sources out: a package that is called otherwise than its source is then held against no advisory,
 * which nothing else of the coverage would say.
 */
export function countSources(): SourceCount {
  const untold = new Map<string, number>()
  let isTold = false
  return {
    note({ purl, upstream }) {
      if (isTold || purl === null) return
      const distribution = namedBySource.get(distributionOf.exec(purl)?.[1]?.toLowerCase() ?? "")
      if (distribution === undefined) return
      if (upstream !== null || tellsSource.test(purl)) isTold = true
      else untold.set(distribution, (untold.get(distribution) ?? 0) + 1)
    },
    warnings: () =>
      isTold
        ? []
        : [...untold]
            .filter(([, packages]) => packages >= packagesMin)
            .map(([name, packages]) => warning(name, packages)),
  }
}

const warning = (distribution: string, packages: number): BomProblem => ({
  level: "warning",
  code: "sources-not-told",
  path: "components",
  message: `None of the ${packages} packages of ${distribution} tells the source package that it was built from (in its purl: upstream=openssl). Its advisories name sources, so that a package called otherwise than its source, as libssl3 of openssl, is held against none: let the tool that makes the SBOM write them.`,
})
