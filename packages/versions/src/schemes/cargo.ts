import { defineScheme } from "../version-scheme.ts"
import { semanticRules } from "./semver.ts"

/** crates.io (doc.rust-lang.org/cargo/reference/semver.html): semantic versions. */
export const cargo = defineScheme(
  semanticRules({
    id: "cargo",
    ecosystems: ["crates.io"],
    versTypes: ["cargo"],
    kindredVersTypes: ["semver"],
    of: "a crate",
  }),
)
