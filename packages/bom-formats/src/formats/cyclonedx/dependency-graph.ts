import type { XmlElement } from "../../xml-document.ts"

const extended: ReadonlySet<string> = new Set([
  "http://cyclonedx.org/schema/bom/1.0",
  "http://cyclonedx.org/schema/bom/1.1",
])

/**
 * In 1.0 and 1.1 what depends on what stands in an extension (cyclonedx.org/ext/dependency-graph), in the words that
 * the format itself has since.
 */
export const extensionsOf = ({ namespace }: XmlElement): readonly string[] =>
  extended.has(namespace) ? ["http://cyclonedx.org/schema/ext/dependency-graph/1.0"] : []
