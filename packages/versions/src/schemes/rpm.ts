import { isWithinLimits, KeyWriter } from "../key-writer.ts"
import type { VersionScheme } from "../version-scheme.ts"

const shape = /^(?:([^\s:]*):)?([^\s:-]*)(?:-([^\s-]*))?$/

/** RPM (rpm-software-management/rpm, docs/man/rpm-version.7; rpmvercmp): epoch, version, release. `~` sorts before the end, `^` just after it, letters before digits. */
export const rpm: VersionScheme = {
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
  ],
  versTypes: ["rpm"],
  parse(text) {
    const found = isWithinLimits(text) ? shape.exec(text.trim()) : null
    if (!found) return { ok: false, reason: "not a version of an RPM package" }
    const key = new KeyWriter()
    // An epoch is a number; rpm itself would compare any other text by the same rules.
    writeLabel(key, found[1] || "0")
    writeLabel(key, found[2] ?? "")
    writeLabel(key, found[3] ?? "")
    return { ok: true, key: key.finish() }
  },
}

const ranks = { tilde: 1, end: 2, caret: 3, word: 4, number: 5 } as const

function writeLabel(key: KeyWriter, label: string): void {
  // What is neither letter, digit, ~ nor ^ only separates.
  for (const part of label.match(/\d+|[A-Za-z]+|[~^]/g) ?? []) {
    if (part === "~") key.rank(ranks.tilde)
    else if (part === "^") key.rank(ranks.caret)
    else if (/^\d/.test(part)) key.rank(ranks.number).number(BigInt(part))
    else key.rank(ranks.word).text(part)
  }
  key.rank(ranks.end)
}
