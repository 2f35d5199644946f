import { compareText } from "../comparison.ts"
import { defineScheme } from "../version-scheme.ts"

/** Plain texts in the order of their UTF-8 bytes (package-url/vers-spec, type lexicographic). */
export const lexicographic = defineScheme<string>({
  id: "lexicographic",
  ecosystems: [],
  versTypes: ["lexicographic"],
  of: "software in the order of its texts",
  read: (text) => (text.isWellFormed() ? text : null),
  compare: compareText,
  writeKey: (version, key) => key.text(version),
})
