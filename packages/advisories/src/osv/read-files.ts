import type { AffectedFile } from "../advisory.ts"
import { isList, isObject, listOf } from "../foreign-json.ts"
import { advisoryLimits } from "../limits.ts"
import { note, type ReadNotes } from "../read-notes.ts"

/**
 * The files that a malicious-packages record names in `affected[].database_specific.indicators.package_integrity`: what
 * the registry served, each with its hashes by algorithm. Its `evidence_files` are single files of the package, which
 * harmless packages may hold too (a copied `__init__.py`), and `iocs` what it leaves behind: neither says that a
 * package is this one.
 */
export function readFiles(affected: unknown, notes: ReadNotes): readonly AffectedFile[] {
  const files: AffectedFile[] = []
  let hashes = 0
  for (const [index, item] of listOf(affected).entries()) {
    const specific = isObject(item) ? item.database_specific : undefined
    const indicators = isObject(specific) ? specific.indicators : undefined
    const listed = isObject(indicators) ? indicators.package_integrity : undefined
    if (listed === undefined || listed === null) continue
    const place = `affected[${index}].database_specific.indicators.package_integrity`
    if (!isList(listed)) {
      note(notes, `${place}: not a list`)
      continue
    }
    for (const [nth, file] of listed.entries()) {
      const read = readFile(file)
      if (read === null) note(notes, `${place}[${nth}].hashes: not values by algorithm`)
      else if (hashes + read.hashes.length > advisoryLimits.hashesMax) {
        note(notes, `${place}[${nth}]: over ${advisoryLimits.hashesMax} hashes in one advisory`)
        return files
      } else {
        hashes += read.hashes.length
        files.push(read)
      }
    }
  }
  return files
}

function readFile(value: unknown): AffectedFile | null {
  if (!isObject(value) || !isObject(value.hashes)) return null
  const hashes: { algorithm: string; value: string }[] = []
  for (const [algorithm, text] of Object.entries(value.hashes)) {
    if (typeof text !== "string" || text.length > 256) return null
    hashes.push({ algorithm, value: text })
  }
  const { filename } = value
  const isName = typeof filename === "string" && filename !== "" && filename.length <= 256
  return { name: isName ? filename : null, hashes }
}
