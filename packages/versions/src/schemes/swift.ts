import { defineScheme } from "../version-scheme.ts"
import { semanticRules } from "./semver.ts"

/**
 * Swift packages (docs.swift.org, PackageDescription, `Version`): semantic versions of tags; a revision is a commit and
 * has no place in the order.
 */
export const swift = defineScheme(
  semanticRules({
    id: "swift",
    ecosystems: ["SwiftURL"],
    versTypes: ["swift"],
    kindredVersTypes: ["semver"],
    of: "a Swift package",
  }),
)
