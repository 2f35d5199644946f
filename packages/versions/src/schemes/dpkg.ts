import { compareNumbers, type Sign } from "../comparison.ts"
import type { KeyWriter } from "../key-writer.ts"
import { defineScheme } from "../version-scheme.ts"

interface DebianVersion {
  readonly epoch: bigint
  readonly upstream: string
  readonly revision: string
}

// What stands before the first colon is the epoch, so that without one there is no colon.
const shape = /^(?:(\d+):([A-Za-z0-9.+~:-]+)|([A-Za-z0-9.+~-]+))$/

/**
 * Debian and what descends from it (Debian Policy §5.6.12; deb-version(7)): epoch, upstream version, revision. `~`
 * sorts before the end, letters before other characters.
 */
export const dpkg = defineScheme<DebianVersion>({
  id: "debian",
  ecosystems: ["Debian", "Ubuntu", "Echo", "dpkg"],
  versTypes: ["deb", "debian", "ubuntu"],
  of: "a Debian package",
  read(text) {
    const [, epoch = "0", withEpoch, plain] = shape.exec(text) ?? []
    const rest = withEpoch ?? plain ?? ""
    // The last hyphen begins the revision; none is revision 0, which is as no revision.
    const hyphen = rest.lastIndexOf("-")
    const upstream = hyphen < 0 ? rest : rest.slice(0, hyphen)
    const revision = hyphen < 0 ? "" : rest.slice(hyphen + 1)
    if (upstream === "" || revision.includes(":") || (hyphen >= 0 && revision === "")) return null
    return { epoch: BigInt(epoch), upstream, revision }
  },
  compare: (a, b) =>
    compareNumbers(a.epoch, b.epoch) || compareParts(a.upstream, b.upstream) || compareParts(a.revision, b.revision),
  writeKey({ epoch, upstream, revision }, key) {
    key.number(epoch)
    writePart(key, upstream)
    writePart(key, revision)
  },
})

/** By turns the longest words without digits, character by character, and the longest numbers, by value. */
export function compareParts(a: string, b: string): Sign {
  let [left, right] = [a, b]
  while (left !== "" || right !== "") {
    const [word, otherWord] = [leading(left, /^\D*/), leading(right, /^\D*/)]
    for (let at = 0; at < Math.max(word.length, otherWord.length); at += 1) {
      const difference = placeOf(word.charAt(at)) - placeOf(otherWord.charAt(at))
      if (difference !== 0) return difference < 0 ? -1 : 1
    }
    const [number, otherNumber] = [
      leading(left.slice(word.length), /^\d*/),
      leading(right.slice(otherWord.length), /^\d*/),
    ]
    const byNumber = compareNumbers(BigInt(number || 0), BigInt(otherNumber || 0))
    if (byNumber !== 0) return byNumber
    left = left.slice(word.length + number.length)
    right = right.slice(otherWord.length + otherNumber.length)
  }
  return 0
}

const leading = (text: string, pattern: RegExp): string => pattern.exec(text)?.[0] ?? ""

/**
 * "All the letters sort earlier than all the non-letters and […] a tilde sorts before anything, even the end of a
 * part."
 */
function placeOf(char: string): number {
  if (char === "~") return -1
  if (char === "") return 0
  return char.charCodeAt(0) + (/[A-Za-z]/.test(char) ? 0 : 256)
}

const partEnd = 2

/** Words and numbers by turns; a missing number is zero, and the end is a word without letters. */
export function writePart(key: KeyWriter, part: string): void {
  let rest = part
  do {
    const word = leading(rest, /^\D*/)
    for (const char of word) key.rank(rankOf(char))
    const digits = leading(rest.slice(word.length), /^\d*/)
    key.rank(partEnd).number(BigInt(digits || 0))
    rest = rest.slice(word.length + digits.length)
  } while (rest !== "")
  key.rank(partEnd)
}

const rankOf = (char: string): number =>
  char === "~" ? 1 : /[A-Za-z]/.test(char) ? char.charCodeAt(0) : char.charCodeAt(0) + 128
