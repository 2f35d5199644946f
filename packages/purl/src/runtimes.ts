import { packageKey } from "./package-key.ts"
import type { PackageUrl } from "./parse-purl.ts"

/**
 * An interpreter that is shipped as a program of its own: no package manager's package, though advisories speak of it.
 */
interface Runtime {
  readonly ecosystem: string
  /** The name of the generic package that stands for it. */
  readonly name: string
  /**
   * `type/name` or `type/namespace/name` of the purls that generators write. GitHub repositories are `githubactions`
   * here, as `advisorySpelling` has them.
   */
  readonly written: ReadonlySet<string>
}

const runtimes: readonly Runtime[] = [
  {
    ecosystem: "Node.js",
    name: "node",
    written: new Set([
      "generic/node",
      "generic/nodejs",
      "generic/node.js",
      "githubactions/nodejs/node",
      "npm/node",
      "conda/nodejs",
    ]),
  },
  {
    ecosystem: "Ruby",
    name: "ruby",
    written: new Set(["generic/ruby", "githubactions/ruby/ruby", "conda/ruby"]),
  },
]

const keyOf = (name: string): string =>
  packageKey({ type: "generic", namespace: null, name, version: null, qualifiers: new Map(), subpath: null })

/** The runtime that a purl names, with the key of its package; null for every other package. */
export function runtimeOf(purl: PackageUrl): { readonly key: string; readonly ecosystem: string } | null {
  const path = [purl.type, ...(purl.namespace === null ? [] : [purl.namespace]), purl.name].join("/").toLowerCase()
  const runtime = runtimes.find(({ written }) => written.has(path))
  return runtime === undefined ? null : { key: keyOf(runtime.name), ecosystem: runtime.ecosystem }
}

/** The key of the package of a runtime's ecosystem; null where it is none. */
export function runtimeKey(ecosystem: string): string | null {
  const runtime = runtimes.find((each) => each.ecosystem === ecosystem)
  return runtime === undefined ? null : keyOf(runtime.name)
}
