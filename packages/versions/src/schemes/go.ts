import { defineScheme } from "../version-scheme.ts"
import { semanticRules } from "./semver.ts"

/**
 * Go modules (go.dev/ref/mod#versions): semantic versions; `+incompatible` is build metadata, and pseudo-versions are
 * pre-releases by construction. Releases of Go itself are written `go1.22.3`, or `1.22rc1`.
 */
export const go = defineScheme(
  semanticRules({
    id: "go",
    ecosystems: ["Go"],
    versTypes: ["golang", "go"],
    kindredVersTypes: ["semver"],
    of: "a Go module",
    prepare: (text) => text.replace(/^go(?=\d)/, ""),
  }),
)
