import { isWithinLimits, KeyWriter } from "../key-writer.ts"
import type { VersionScheme } from "../version-scheme.ts"

/**
 * RubyGems (Gem::Version#<=>, lib/rubygems/version.rb): segments of digits or letters, letters before numbers, a missing segment is zero: 1.a < 1 = 1.0 < 1.0.1.
 *
 * Since a missing segment is zero, the end of a version stands for endless zeros. A run of zeros is therefore written with what ends it: before a letter it sorts below
 * the end (the longer run the higher), before a number above it (the longer run the lower).
 */
export const rubygems: VersionScheme = {
  id: "rubygems",
  ecosystems: ["RubyGems", "Ruby"],
  versTypes: ["gem"],
  parse(text) {
    const trimmed = text.trim()
    if (!isWithinLimits(trimmed) || !/^[0-9][0-9A-Za-z.-]*$/.test(trimmed))
      return { ok: false, reason: "not a RubyGems version" }
    const segments = trimmed.replaceAll("-", ".pre.").match(/\d+|[A-Za-z]+/g) ?? []
    const key = new KeyWriter()
    let zeros = 0
    let isPrerelease = false
    for (const segment of segments) {
      if (/^0+$/.test(segment)) {
        zeros += 1
        if (zeros > 250) return { ok: false, reason: "too many zeros" }
      } else if (/^\d/.test(segment)) {
        key
          .rank(3)
          .rank(255 - zeros)
          .number(BigInt(segment))
        zeros = 0
      } else {
        // Zeros that end the release part say nothing.
        key
          .rank(1)
          .rank(isPrerelease ? zeros : 0)
          .text(segment)
        isPrerelease = true
        zeros = 0
      }
    }
    return { ok: true, key: key.rank(2).finish() }
  },
}
