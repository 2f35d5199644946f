import { isOsv } from "@waybill/advisories/osv/read-osv"
import { parse } from "yaml"
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
    // The library counts what is named too.
    const maxAliasCount = feedLimits.yamlAliases + 1
    const options = { schema: "core", maxAliasCount, logLevel: "error", merge: false } as const
    const advisory: unknown = parse(text, options)
    return Buffer.from(
      JSON.stringify(isOsv(advisory) ? parse(text, { ...options, schema: "failsafe" }) : { path, advisory }),
    )
  } catch {
    return Buffer.from(JSON.stringify({ path }))
  }
}

/** Whether a file's name says that it is YAML. */
export const isYamlName = (name: string): boolean => /\.ya?ml$/i.test(name)
