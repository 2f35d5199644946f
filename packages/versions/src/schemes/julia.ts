import { defineScheme } from "../version-scheme.ts"
import { semanticRules } from "./semver.ts"

/**
 * Julia (docs.julialang.org, Base.VersionNumber): semantic versions whose builds are ordered, after the version without
 * one: `1.1.10+0 < 1.1.10+1`.
 */
export const julia = defineScheme(
  semanticRules({
    id: "julia",
    ecosystems: ["Julia"],
    versTypes: ["julia"],
    kindredVersTypes: ["semver"],
    of: "a Julia package",
    areBuildsOrdered: true,
  }),
)
