import { isWithinLimits, KeyWriter } from "../key-writer.ts"
import type { VersionScheme } from "../version-scheme.ts"

const shape = /^(?:(\d+):)?([A-Za-z0-9.+~:-]*?)(?:-([A-Za-z0-9.+~]*))?$/

/** Debian and what descends from it (Debian Policy §5.6.12; dpkg's verrevcmp): epoch, upstream version, revision. `~` sorts before the end, letters before other characters. */
export const dpkg: VersionScheme = {
  id: "debian",
  ecosystems: ["Debian", "Ubuntu", "Echo"],
  versTypes: ["deb", "debian", "ubuntu"],
  parse(text) {
    const found = isWithinLimits(text) ? shape.exec(text.trim()) : null
    if (!found || (found[2] ?? "") === "") return { ok: false, reason: "not a version of a Debian package" }
    const key = new KeyWriter().number(BigInt(found[1] ?? 0))
    writePart(key, found[2] ?? "")
    // No revision is revision 0.
    writePart(key, found[3] ?? "")
    return { ok: true, key: key.finish() }
  },
}

const partEnd = 2

/** Words and numbers by turns; a missing number is zero, and the end is a word without letters. */
function writePart(key: KeyWriter, part: string): void {
  let rest = part
  do {
    const word = /^\D*/.exec(rest)?.[0] ?? ""
    for (const char of word) key.rank(rankOf(char))
    const digits = /^\d*/.exec(rest.slice(word.length))?.[0] ?? ""
    key.rank(partEnd).number(BigInt(digits || 0))
    rest = rest.slice(word.length + digits.length)
  } while (rest !== "")
  key.rank(partEnd)
}

const rankOf = (char: string): number =>
  char === "~" ? 1 : /[A-Za-z]/.test(char) ? char.charCodeAt(0) : char.charCodeAt(0) + 128
