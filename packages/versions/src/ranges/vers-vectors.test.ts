import { existsSync, readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { compareKeys } from "../key-writer.ts"
import { schemeForVersType } from "../schemes.ts"
import { formatVers, parseVers, readVers } from "./vers.ts"
import { versFromNative } from "./vers-from-native.ts"
import { versContains } from "./vers-spans.ts"

const folder = new URL("../../../../../shared/conformance/vers/", import.meta.url)
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".json")) : []

type Vector = Readonly<Record<string, unknown>> & {
  readonly test_type: string
  readonly input: string | Readonly<Record<string, unknown>>
}

/**
 * Cases of `from_native` that contradict what they are to follow. Unique: "Each version shall be unique within a
 * constraints instance, and can occur only once in any constraint, regardless of the comparators" and "the sequence of
 * constraints shall be an alternation of Greater-than and Lesser-than comparators" (VERS, clause 5.4). node-semver,
 * README, "X-Ranges": "A partial version range is treated as an X-Range, so the special character is in fact optional";
 * `>=2.2.x` has no upper end. node-semver, README, "Ranges": "Comparators can be joined by whitespace to form a
 * comparator set, which is satisfied by the intersection of all of the comparators it includes"; no version is two.
 * Conan: "[]" is every version (`VersionRange`, "*" is `>=0.0.0`), and VERS 5.3.3 wants "one or more constraints".
 */
const exceptions: Readonly<Record<string, string>> = {
  "npm ^2.0.18 || ^3.0.16 || ^3.1.6 || ^4.0.8 || ^5.0.0-beta.5": "unique",
  "npm <2.0.18 || <3.0.16 || <3.1.6 || <4.0.8 || <5.0.0-beta.5": "unique",
  "npm >= 5.2.1 <= 6.0.0 || >=6.0.0 <= 6.0.2": "unique",
  "conan <0.33.1||>0.33.1 <0.34.1": "unique",
  "nginx 1.5.0+, 1.4.1+": "unique",
  "npm >= 0.2.0 <= 0.9.6 || ~0.8.0-pre": "unique",
  "npm >=5.0.3 >=4.2.1": "unique",
  "npm <2.0.1 || <1.1.7": "unique",
  "npm >= 2.2.x": "X-range",
  "npm >= 1.x": "X-range",
  "npm <= 1.0": "X-range",
  "npm 2.1 || 2.6": "X-range",
  "npm <=2.1 >=1.1": "X-range",
  "npm 1.1.2 1.2.2": "intersection",
  "conan ": "every version",
}

/**
 * Held by the comparator alone: versions that equal each other in Arch, whose order the key refines (see
 * `schemes/alpm.ts`).
 */
const comparatorOnly = new Set(["alpm 1.5.b-1 1.5.b", "alpm 1.5 1.5-1", "alpm 1.1-1 1.1"])

/**
 * Maven's comparator since 3.9: "treat .X as -X for any string qualifier X", so that 2.0.a is 2-a and below 2-1;
 * maven-artifact 3.9.9 answers so.
 */
const olderMaven = new Set(["2-1 2.0.a", "2.0.a 2-1", "2-1 2.0.0.a", "2.0.0.a 2-1"])

function answer({ test_type, input }: Vector): unknown {
  if (typeof input === "string") {
    const read = test_type === "parse" ? parseVers(input) : readVers(input)
    if (!read.ok) return read.reason
    if (test_type !== "parse") return formatVers(read.vers)
    const constraints = read.vers.constraints.map(({ comparator, version }) => [comparator, version])
    return { scheme: read.vers.type, version_constraints: constraints }
  }
  if (test_type === "containment") return versContains(String(input.vers), String(input.version))
  const made = versFromNative(String(input.scheme), String(input.native_range))
  return made.ok ? made.text : made.reason
}

describe("the official cases of vers (skipped without ../shared)", () => {
  it.skipIf(files.length === 0).each(files)("%s", (file) => {
    const { tests }: { tests: Vector[] } = JSON.parse(readFileSync(new URL(file, folder), "utf8"))
    const wrong: string[] = []
    for (const vector of tests) {
      const { input, expected_output, expected_message } = vector
      if (typeof input === "object" && Array.isArray(input.versions)) {
        wrong.push(...comparisonFlaws(String(input.input_scheme), input.versions.map(String), expected_output))
        continue
      }
      if (typeof input === "object" && `${input.scheme} ${input.native_range}` in exceptions) continue
      const expected = expected_message ?? expected_output
      const found = answer(vector)
      if (JSON.stringify(found) !== JSON.stringify(expected))
        wrong.push(`${JSON.stringify(input)}: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`)
    }
    expect(wrong).toEqual([])
  })

  it.skipIf(files.length === 0)("are all 1,346", () => {
    const count = files.reduce((sum, file) => {
      const { tests }: { tests: unknown[] } = JSON.parse(readFileSync(new URL(file, folder), "utf8"))
      return sum + tests.length
    }, 0)
    expect(count).toBe(1_346)
  })
})

/** `equality` expects a truth, `comparison` the versions in order; comparator and key both answer. */
function comparisonFlaws(type: string, versions: readonly string[], expected: unknown): string[] {
  const scheme = schemeForVersType(type)
  if (scheme === null) return [`no order for ${type}`]
  if (type === "maven" && olderMaven.has(versions.join(" "))) return []
  const byKey = (a: string, b: string): number => {
    const [left, right] = [scheme.parse(a), scheme.parse(b)]
    return left.ok && right.ok ? compareKeys(left.key, right.key) : Number.NaN
  }
  const orders = comparatorOnly.has(`${type} ${versions.join(" ")}`) ? [scheme.compare] : [scheme.compare, byKey]
  return orders.flatMap((order) => {
    const [a = "", b = ""] = versions
    // Some expected lists spell a version in lower case: their places count, not their letters.
    const isRight = Array.isArray(expected)
      ? versions
          .toSorted((left, right) => order(left, right) ?? Number.NaN)
          .every((version, at) => order(version, String(expected[at])) === 0)
      : (order(a, b) === 0) === expected
    return isRight ? [] : [`${type}: ${versions.join(" ")}`]
  })
}
