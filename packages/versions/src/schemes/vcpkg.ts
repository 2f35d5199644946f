import { compareNumbers, comparePrefixed } from "../comparison.ts"
import { defineScheme } from "../version-scheme.ts"
import { compareOptional, type Identifier, writeIdentifiers } from "./semver.ts"

interface VcpkgVersion {
  readonly numbers: readonly bigint[]
  readonly preRelease: readonly Identifier[] | null
  readonly port: bigint
}

const dotted = /^v?(\d+(?:\.\d+)*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?$/
const dated = /^(\d{4})-(\d{2})-(\d{2})((?:\.\d+)*)$/

/**
 * vcpkg (learn.microsoft.com/vcpkg/users/versioning): dotted numbers, of which a shorter list is below a longer one
 * (`1.0 < 1.0.0`), with a pre-release as semantic versions have it, or a date; then the version of the port behind `#`.
 * What is neither (`1.1.1w`, `version-string`) vcpkg does not order.
 */
export const vcpkg = defineScheme<VcpkgVersion>({
  id: "vcpkg",
  ecosystems: ["vcpkg"],
  versTypes: ["vcpkg"],
  of: "a vcpkg port",
  read(text) {
    const [, version = "", port = "0"] = /^([^#]+)(?:#(\d+))?$/.exec(text) ?? []
    const date = dated.exec(version)
    const [, numbers, preRelease] = date ? [null, date.slice(1, 4).join(".") + date[4]] : (dotted.exec(version) ?? [])
    if (numbers === undefined) return null
    return {
      numbers: numbers.split(".").map(BigInt),
      preRelease: preRelease?.split(".").map((each) => (/^\d+$/.test(each) ? BigInt(each) : each)) ?? null,
      port: BigInt(port),
    }
  },
  compare: (a, b) =>
    comparePrefixed(a.numbers, b.numbers, compareNumbers) ||
    compareOptional(a.preRelease, b.preRelease, 1) ||
    compareNumbers(a.port, b.port),
  writeKey({ numbers, preRelease, port }, key) {
    // At the end of the numbers: a pre-release, the version itself, a further number.
    for (const each of numbers) key.rank(3).number(each)
    if (preRelease === null) key.rank(2)
    else writeIdentifiers(key.rank(1), preRelease, 0n)
    key.number(port)
  },
})
