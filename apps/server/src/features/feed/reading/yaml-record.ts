import { isOsv } from "@waybill/advisories/osv/read-osv"
import { isScalar, parseDocument, visit } from "yaml"
import { FeedFailure } from "./feed-failure.ts"
import { feedLimits } from "./limits.ts"

/**
 * One YAML file as a JSON record `{ path, advisory }`: repositories of advisories that are kept in YAML say by a file's
 * path what it is of. Plain YAML 1.2 alone: no tags of its own, a bounded number of aliases. A record of OSV (PyPA's,
 * R's) says itself what it is of, and is one as it stands: all that it holds are texts, `introduced: 1.10` too. What
 * cannot be read becomes a record without an advisory, which is nobody's where the source was not said, and costs no
 * other. Throws `FeedFailure` above the limit of bytes.
 */
export function yamlRecord(bytes: Buffer, path: string): Buffer {
  if (bytes.length > feedLimits.yamlBytes)
    throw new FeedFailure(`${path.slice(-100)} is larger than ${feedLimits.yamlBytes} bytes.`)
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    const advisory = readText(text, "core")
    return Buffer.from(JSON.stringify(isOsv(advisory) ? readText(text, "failsafe") : { path, advisory }))
  } catch {
    return Buffer.from(JSON.stringify({ path }))
  }
}

/**
 * What a text says. Throws for what is not YAML, has a key that is no plain value or is there twice, or has too many
 * aliases.
 */
function readText(text: string, schema: "core" | "failsafe"): unknown {
  // Minutes, for a file of a hostile shape: the library holds each key against all before it, looks for the line of
  // each error from the beginning, and writes keys that are maps of maps as texts.
  const options = { uniqueKeys: false, prettyErrors: false } as const
  const document = parseDocument(text, { schema, logLevel: "error", merge: false, ...options })
  const [fault] = document.errors
  if (fault) throw fault
  visit(document, {
    Map(_, { items }) {
      const keys = items.flatMap(({ key }) => (isScalar(key) ? [key.value] : []))
      if (new Set(keys).size < items.length) throw new Error("a key is no plain value, or is there twice")
    },
  })
  // The library counts what is named too.
  return document.toJS({ maxAliasCount: feedLimits.yamlAliases + 1 })
}

/** Whether a file's name says that it is YAML. */
export const isYamlName = (name: string): boolean => /\.ya?ml$/i.test(name)
