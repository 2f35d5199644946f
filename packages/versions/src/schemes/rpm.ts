import { compareNumbers, compareText, type Sign } from "../comparison.ts"
import type { KeyWriter } from "../key-writer.ts"
import { defineScheme } from "../version-scheme.ts"

interface RpmVersion {
  readonly epoch: bigint
  readonly version: string
  /** null where none is stated, which is before every release. */
  readonly release: string | null
}

// The release is behind the last hyphen. A colon behind anything but digits only separates.
const shape = /^(?:(\d*):)?(\S*?)(?:-([^\s-]*))?$/

/**
 * RPM (rpm-software-management/rpm, docs/man/rpm-version.7; rpmvercmp): epoch, version, release. `~` sorts before the
 * end, `^` just after it, letters before digits.
 */
export const rpm = defineScheme<RpmVersion>({
  id: "redhat",
  ecosystems: [
    "Red Hat",
    "AlmaLinux",
    "Rocky Linux",
    "SUSE",
    "openSUSE",
    "openEuler",
    "Mageia",
    "Azure Linux",
    "Photon OS",
    "RPM",
  ],
  versTypes: ["rpm"],
  of: "an RPM package",
  read(text) {
    const [whole, epoch, version = "", release = null] = shape.exec(text) ?? []
    return whole === undefined ? null : { epoch: BigInt(epoch || 0), version, release }
  },
  compare: (a, b) =>
    compareNumbers(a.epoch, b.epoch) || compareLabels(a.version, b.version) || compareReleases(a.release, b.release),
  writeKey({ epoch, version, release }, key) {
    writeLabel(key.number(epoch), version)
    if (release === null) key.rank(0)
    else writeLabel(key.rank(1), release)
  },
})

function compareReleases(a: string | null, b: string | null): Sign {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1
  return compareLabels(a, b)
}

/** What is neither letter, digit, ~ nor ^ only separates. */
const segmentsOf = (label: string): readonly string[] => label.match(/\d+|[A-Za-z]+|[~^]/g) ?? []

function compareLabels(a: string, b: string): Sign {
  const [left, right] = [segmentsOf(a), segmentsOf(b)]
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [one, other] = [left[at], right[at]]
    if (one === other) continue
    if (one === "~" || other === "~") return one === "~" ? -1 : 1
    // "~" is before the end, "^" is behind it and before everything else.
    if (one === undefined) return -1
    if (other === undefined) return 1
    if (one === "^" || other === "^") return one === "^" ? -1 : 1
    const [isNumber, isOtherNumber] = [/^\d/.test(one), /^\d/.test(other)]
    if (isNumber !== isOtherNumber) return isNumber ? 1 : -1
    const sign = isNumber ? compareNumbers(BigInt(one), BigInt(other)) : compareText(one, other)
    if (sign !== 0) return sign
  }
  return 0
}

const ranks = { tilde: 1, end: 2, caret: 3, word: 4, number: 5 } as const

function writeLabel(key: KeyWriter, label: string): void {
  for (const part of segmentsOf(label)) {
    if (part === "~") key.rank(ranks.tilde)
    else if (part === "^") key.rank(ranks.caret)
    else if (/^\d/.test(part)) key.rank(ranks.number).number(BigInt(part))
    else key.rank(ranks.word).text(part)
  }
  key.rank(ranks.end)
}
