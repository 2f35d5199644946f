import type { PackageUrl } from "./parse-purl.ts"

/**
 * The purl with the name and the version that advisories use, where generators write some packages in more than one
 * way. `called` is the component's own name.
 *
 * - Go: a module's path may go on in the subpath (`pkg:golang/go.etcd.io/etcd/client@v3.5.9#v3`), which elsewhere names
 *   a package within the module: a major version or the
 *   component's name tells which. Capitals may be written as the module proxy does (`!azure`). The standard library is `std` or `stdlib`, its versions `go1.21rc2`.
 * - RubyGems: the version of a built gem ends in its platform (`1.15.0-x86_64-linux`), which is no part of the order.
 * - Homebrew's own tap may be named or not. What vcpkg adds to a version stands in a qualifier of its own, in
 *   advisories behind a `#`.
 * - GitHub Actions are named as repositories by most generators. Where one lies in a folder of its repository, or is a
 *   workflow to be called, GitHub's own SBOMs have its path for a name (`github/codeql-action/analyze`); advisories
 *   name the repository. Alpine's packages and those of .NET are named by older types of their own.
 * - JFrog Xray has distribution and release of Debian's and Ubuntu's packages in the name:
 *   `pkg:deb/debian:buster:apt@1.8.2.2`.
 * - Where a name is a path, generators may have written it as one name, its slashes encoded
 *   (`pkg:golang/github.com%2Fgorilla%2Fmux`, `pkg:npm/%40angular%2Fcore`, and `pkg:npm/angular/%40angular%2Fcore`).
 */
export function advisorySpelling(written: PackageUrl, called: string | null): PackageUrl {
  const purl = withPath(written)
  if (purl.type === "golang") return goModule(purl, called)
  if (purl.type === "gem") return { ...purl, version: withoutPlatform(purl.version) }
  if (purl.type === "brew" && purl.namespace === "homebrew/core") return { ...purl, namespace: null }
  if (purl.type === "vcpkg") return { ...purl, version: withPort(purl) }
  if (purl.type === "github" || purl.type === "githubactions") return gitHubAction(purl)
  if (purl.type === "alpine" && purl.namespace === null) return { ...purl, type: "apk", namespace: "alpine" }
  if (purl.type === "dotnet" && purl.namespace === null) return { ...purl, type: "nuget" }
  if (purl.type === "deb" && purl.namespace === null) return withReleaseOfName(purl)
  return purl
}

function withReleaseOfName(purl: PackageUrl): PackageUrl {
  const [, namespace, release, name] = /^(debian|ubuntu):([a-z0-9.]+):(.+)$/.exec(purl.name) ?? []
  if (namespace === undefined || release === undefined || name === undefined) return purl
  return { ...purl, namespace, name, qualifiers: new Map([...purl.qualifiers, ["distro", release]]) }
}

const hasPath = new Set(["npm", "golang", "composer", "github", "githubactions", "swift"])

function withPath(purl: PackageUrl): PackageUrl {
  if (!hasPath.has(purl.type) || !purl.name.includes("/")) return purl
  // What stands before a scope is the scope once more.
  const before = purl.namespace === null || purl.name.startsWith("@") ? [] : [purl.namespace]
  const [name = purl.name, ...rest] = [...before, ...purl.name.split("/")].filter((part) => part !== "").toReversed()
  return { ...purl, namespace: rest.length > 0 ? rest.toReversed().join("/") : null, name }
}

function gitHubAction(purl: PackageUrl): PackageUrl {
  const [owner, repository, ...path] = [...(purl.namespace?.split("/") ?? []), purl.name]
  if (owner === undefined || repository === undefined || path.length === 0) return { ...purl, type: "githubactions" }
  return { ...purl, type: "githubactions", namespace: owner, name: repository, subpath: purl.subpath ?? path.join("/") }
}

function goModule(purl: PackageUrl, called: string | null): PackageUrl {
  if (purl.namespace === null && goDistribution.has(purl.name))
    return {
      ...purl,
      name: purl.name === "std" ? "stdlib" : purl.name,
      version: purl.version === null ? null : goRelease(purl.version),
    }
  const path = [...(purl.namespace?.split("/") ?? []), purl.name]
  const further = purl.subpath?.toLowerCase().split("/") ?? []
  const isModule =
    /^v\d+$/.test(purl.subpath ?? "") || called?.toLowerCase() === [...path, ...further].join("/").toLowerCase()
  const whole = (isModule ? [...path, ...further] : path).map((segment) => segment.replaceAll("!", ""))
  const name = whole.pop() ?? purl.name
  return { ...purl, namespace: whole.length > 0 ? whole.join("/") : null, name }
}

const goDistribution = new Set(["std", "stdlib", "toolchain"])

/**
 * `go1.21rc2` and `1.21rc2` as the Go vulnerability database has them: `1.21.0-rc.2`. What builders add says nothing
 * about the order (go/version, "-bigcorp"): experiments (`1.26.8-X:jsonv2`, before 1.26 with a space) and their own
 * names (`1.22.9 (Red Hat 1.22.9-2.el9_5)`).
 */
function goRelease(version: string): string {
  const found = /^(?:go)?(v?\d+\.\d+)(\.\d+)?(?:-?(rc|beta)\.?(\d+))?(?:[ -](?!rc|beta)[A-Za-z(].*)?$/.exec(version)
  if (!found) return version
  const [, minor, patch, word, number] = found
  return word === undefined ? `${minor}${patch ?? ""}` : `${minor}${patch ?? ".0"}-${word}.${number}`
}

function withPort({ version, qualifiers }: PackageUrl): string | null {
  const port = qualifiers.get("port_version")
  return version === null || port === undefined || version.includes("#") ? version : `${version}#${port}`
}

// Gem::Platform (rubygems, lib/rubygems/platform.rb): processor or virtual machine, then system and its version.
const platform =
  /-(?:x86_64|x86|x64|i[3-6]86|amd64|arm64|arm|aarch64|universal|powerpc|ppc64le|ppc|s390x|riscv64|sparc|java|jruby|dalvik|dotnet|macruby|rubinius|mswin\d*|mingw\d*)(?:-[0-9A-Za-z_.-]*)?$/

const withoutPlatform = (version: string | null): string | null => version?.replace(platform, "") ?? null
