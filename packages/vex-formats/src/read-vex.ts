import { isObject } from "@waybill/bom-formats/json-text"
import { isCsaf, readCsaf } from "./csaf/read.ts"
import { isCycloneDxVex, readCycloneDxVex } from "./cyclonedx/read.ts"
import { isOpenVex, readOpenVex } from "./openvex/read.ts"
import { isTooMuch, type VexRead, type VexStatement, vexLimits } from "./vex.ts"

/** Every format that is read, a line each. */
const formats = [
  { recognizes: isOpenVex, read: readOpenVex },
  { recognizes: isCsaf, read: readCsaf },
  { recognizes: isCycloneDxVex, read: readCycloneDxVex },
] as const

/** Reads a parsed VEX document of whichever format it is. Never throws. */
export function readVex(root: unknown): VexRead {
  if (!isObject(root)) return { ok: false, problems: [{ path: "", message: "A VEX document is a JSON object." }] }
  const format = formats.find((each) => each.recognizes(root))
  if (format) return withinLimits(format.read(root))
  return {
    ok: false,
    problems: [
      {
        path: "",
        message:
          "This is neither OpenVEX (@context), CSAF 2.0 (document.csaf_version) nor CycloneDX with vulnerabilities (bomFormat, vulnerabilities).",
      },
    ],
  }
}

/** The document, or which limit it breaks: nothing of it is left out in silence. */
function withinLimits(read: VexRead): VexRead {
  if (!read.ok) return read
  const { statements } = read.document
  if (isTooMuch(statements, read.problems))
    return tooMuch("", `The document has more than ${vexLimits.statements} statements.`)
  const long = statements.find((statement) => statement.ids.length > vexLimits.ids)
  if (long) return tooMuch(long.path, `The statement names more than ${vexLimits.ids} ids of one vulnerability.`)
  const pairs = statements.reduce((sum, { ids, products }) => sum + ids.length * Math.max(1, products.length), 0)
  if (pairs > vexLimits.pairs)
    return tooMuch("", `The document has more than ${vexLimits.pairs} pairs of a vulnerability's id and a product.`)
  return withoutLongIds(read)
}

/** A statement with an id that is longer than any that somebody gave is left out, and said so. */
function withoutLongIds(read: VexRead & { readonly ok: true }): VexRead {
  const isLong = ({ ids }: VexStatement): boolean => ids.some((id) => id.length > vexLimits.id)
  const { statements } = read.document
  const long = statements.filter(isLong)
  if (long.length === 0) return read
  const message = `An id of the vulnerability has more than ${vexLimits.id} characters.`
  return {
    ...read,
    document: { ...read.document, statements: statements.filter((each) => !isLong(each)) },
    problems: [...read.problems, ...long.map(({ path }) => ({ path, message }))],
  }
}

const tooMuch = (path: string, message: string): VexRead => ({ ok: false, problems: [{ path, message }] })
