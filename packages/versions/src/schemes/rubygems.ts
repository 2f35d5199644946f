import { compareNumbers, compareText, type Sign } from "../comparison.ts"
import { defineScheme } from "../version-scheme.ts"

type Segment = bigint | string

// Gem::Version::VERSION_PATTERN, and letters that hang on the first number.
const shape = /^\d+[A-Za-z]*(?:\.[0-9A-Za-z]+)*(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/

/**
 * RubyGems (Gem::Version#<=>, lib/rubygems/version.rb): segments of digits or letters, letters before numbers, a
 * missing segment is zero: 1.a < 1 = 1.0 < 1.0.1.
 *
 * Since a missing segment is zero, the end of a version stands for endless zeros. In the key a run of zeros is
 * therefore written with what ends it: before a letter it sorts below the end (the longer run the higher), before a
 * number above it (the longer run the lower).
 */
export const rubygems = defineScheme<readonly Segment[]>({
  id: "rubygems",
  ecosystems: ["RubyGems", "Ruby"],
  versTypes: ["gem"],
  of: "a gem",
  read(text) {
    if (!shape.test(text)) return null
    const words = text.replaceAll("-", ".pre.").match(/\d+|[A-Za-z]+/g) ?? []
    const segments = canonical(words.map((each) => (/^\d/.test(each) ? BigInt(each) : each)))
    return longestRunOfZeros(segments) > 250 ? null : segments
  },
  compare(a, b) {
    for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
      const sign = compareSegments(a[at] ?? 0n, b[at] ?? 0n)
      if (sign !== 0) return sign
    }
    return 0
  },
  writeKey(segments, key) {
    let zeros = 0
    for (const segment of segments) {
      if (segment === 0n) zeros += 1
      else if (typeof segment === "bigint") {
        key
          .rank(3)
          .rank(255 - zeros)
          .number(segment)
        zeros = 0
      } else {
        key.rank(1).rank(zeros).text(segment)
        zeros = 0
      }
    }
    key.rank(2)
  },
})

function compareSegments(a: Segment, b: Segment): Sign {
  if (typeof a === "bigint") return typeof b === "bigint" ? compareNumbers(a, b) : 1
  return typeof b === "bigint" ? -1 : compareText(a, b)
}

/**
 * Gem::Version#canonical_segments: zeros at the end say nothing, nor those that end the release part, before the first
 * letter.
 */
function canonical(segments: readonly Segment[]): Segment[] {
  const first = segments.findIndex((each) => typeof each === "string")
  const release = first < 0 ? segments : segments.slice(0, first)
  return [...withoutTrailingZeros(release), ...withoutTrailingZeros(first < 0 ? [] : segments.slice(first))]
}

const withoutTrailingZeros = (segments: readonly Segment[]): readonly Segment[] =>
  segments.slice(0, segments.findLastIndex((each) => each !== 0n) + 1)

function longestRunOfZeros(segments: readonly Segment[]): number {
  let [longest, run] = [0, 0]
  for (const segment of segments) {
    run = segment === 0n ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}
