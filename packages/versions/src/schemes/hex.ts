import { defineScheme } from "../version-scheme.ts"
import { semanticRules } from "./semver.ts"

/** Hex (hexdocs.pm/elixir/Version.html): semantic versions. */
export const hex = defineScheme(
  semanticRules({
    id: "hex",
    ecosystems: ["Hex"],
    versTypes: ["hex"],
    kindredVersTypes: ["semver"],
    of: "a Hex package",
  }),
)
