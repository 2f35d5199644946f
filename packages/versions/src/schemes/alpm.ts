import { compareNumbers, compareText, type Sign } from "../comparison.ts"
import type { KeyWriter } from "../key-writer.ts"
import { defineScheme } from "../version-scheme.ts"

interface ArchVersion {
  readonly epoch: bigint
  readonly version: string
  /** null: none is stated, and by vercmp(8) none is compared. */
  readonly release: string | null
}

const shape = /^(?:(\d+):)?([A-Za-z0-9](?:[^\s:-]*[A-Za-z0-9])?)(?:-([A-Za-z0-9](?:[^\s:-]*[A-Za-z0-9])?))?$/

/**
 * Arch Linux (pacman, vercmp(8); lib/libalpm/version.c): epoch, version, release. A word that hangs on is before the
 * end (`1.0rc` < `1.0`), one behind a separator after it (`1.0` < `1.0.a`).
 *
 * "pkgrel is only compared if it is available on both versions": by that 1.5-1 = 1.5 = 1.5-2, which is no order; in the
 * key a version without a release is before those with one.
 */
export const alpm = defineScheme<ArchVersion>({
  id: "alpm",
  ecosystems: ["Arch Linux"],
  versTypes: ["alpm", "arch"],
  of: "an Arch Linux package",
  read(text) {
    const [whole, epoch, version = "", release] = shape.exec(text) ?? []
    return whole === undefined ? null : { epoch: BigInt(epoch ?? 0), version, release: release ?? null }
  },
  compare: (a, b) =>
    compareNumbers(a.epoch, b.epoch) ||
    compareLabels(a.version, b.version) ||
    (a.release === null || b.release === null ? 0 : compareLabels(a.release, b.release)),
  writeKey({ epoch, version, release }, key) {
    writeLabel(key.number(epoch), version)
    if (release === null) key.rank(0)
    else writeLabel(key.rank(1), release)
  },
})

interface Segment {
  /** How many characters stand before it that are neither letters nor digits. */
  readonly gap: number
  readonly text: string
}

const segmentsOf = (label: string): readonly Segment[] =>
  [...label.matchAll(/([^A-Za-z0-9]*)(\d+|[A-Za-z]+)/g)].map(([, gap = "", text = ""]) => ({ gap: gap.length, text }))

const isNumber = ({ text }: Segment): boolean => /^\d/.test(text)

function compareLabels(a: string, b: string): Sign {
  const [left, right] = [segmentsOf(a), segmentsOf(b)]
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [one, other] = [left[at], right[at]]
    // What remains wins, but for a word that hangs on.
    if (one === undefined || other === undefined) {
      const rest = one ?? other
      const isBefore = rest !== undefined && rest.gap === 0 && !isNumber(rest)
      return (one === undefined) === isBefore ? 1 : -1
    }
    if (one.gap !== other.gap) return one.gap < other.gap ? -1 : 1
    if (isNumber(one) !== isNumber(other)) return isNumber(one) ? 1 : -1
    const sign = isNumber(one)
      ? compareNumbers(BigInt(one.text), BigInt(other.text))
      : compareText(one.text, other.text)
    if (sign !== 0) return sign
  }
  return 0
}

const ranks = { hangingWord: 1, end: 2, further: 3 } as const

function writeLabel(key: KeyWriter, label: string): void {
  for (const [at, segment] of segmentsOf(label).entries()) {
    if (isNumber(segment)) key.rank(ranks.further).number(BigInt(segment.gap)).rank(1).number(BigInt(segment.text))
    else if (segment.gap === 0 && at > 0) key.rank(ranks.hangingWord).text(segment.text)
    else key.rank(ranks.further).number(BigInt(segment.gap)).rank(0).text(segment.text)
  }
  key.rank(ranks.end)
}
