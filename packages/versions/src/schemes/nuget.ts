import { defineScheme } from "../version-scheme.ts"
import { semanticRules } from "./semver.ts"

/**
 * NuGet (learn.microsoft.com/nuget/concepts/package-versioning): semantic versions with a fourth number; identifiers
 * have no case, and are numbers where they are 32-bit integers (NuGet.Versioning, `VersionComparer`).
 */
export const nuget = defineScheme(
  semanticRules({
    id: "nuget",
    ecosystems: ["NuGet"],
    versTypes: ["nuget"],
    kindredVersTypes: ["semver"],
    of: "a NuGet package",
    fold: (identifier) => identifier.toLowerCase(),
    integerBits: 32,
  }),
)
