import { distributions } from "./distributions.ts"
import { packageKey } from "./package-key.ts"
import type { PackageUrl } from "./parse-purl.ts"
import { sourceQualifiers } from "./source-qualifiers.ts"

/**
 * A package as its distribution builds and installs it, where advisories, and so keys, name the source that it is built
 * from: `libssl3` of `openssl`.
 */
export interface BuiltPackage {
  readonly name: string
  /** What the keys of all packages of its distribution begin with. */
  readonly keyPrefix: string
  /**
   * Whether the purl says which source it is built from; else its name may be that of a source or of what is built from
   * one.
   */
  readonly isSourceTold: boolean
}

/** Null where keys have the name of the package itself. */
export function builtPackage({ type, namespace, name, qualifiers }: PackageUrl): BuiltPackage | null {
  const distribution = distributions.find(
    (each) => each.type === type && each.namespaces.includes(namespace?.toLowerCase() ?? ""),
  )
  if (!distribution?.isNamedBySource) return null
  const [canonical] = distribution.namespaces
  const key = packageKey({ type, namespace: canonical, name: "x", version: null, qualifiers: new Map(), subpath: null })
  return {
    name,
    keyPrefix: key.slice(0, -1),
    isSourceTold: sourceQualifiers.some((qualifier) => Boolean(qualifiers.get(qualifier))),
  }
}
