import { parsePurl } from "@waybill/purl/parse-purl"

/**
 * A package's key as people say it: `@angular/core`, `org.apache.logging.log4j:log4j-core`, of a CPE `vendor:product`.
 */
export function packageName(key: string): string {
  if (key.startsWith("cpe:/")) return decodeURIComponent(key.split(":").slice(2, 4).filter(Boolean).join(":"))
  const read = parsePurl(key)
  if (!read.ok) return key
  const { type, namespace, name } = read.purl
  if (namespace === null || type === "deb" || type === "rpm" || type === "apk") return name
  return `${namespace}${type === "maven" ? ":" : "/"}${name}`
}
