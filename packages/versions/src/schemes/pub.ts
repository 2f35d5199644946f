import { defineScheme } from "../version-scheme.ts"
import { semanticRules } from "./semver.ts"

/**
 * Pub (dart.dev/tools/pub/versioning; pub_semver): semantic versions, but a build comes after the version without it,
 * in the order of its identifiers, which are numbers where they are 64-bit integers.
 */
export const pub = defineScheme(
  semanticRules({
    id: "pub",
    ecosystems: ["Pub"],
    versTypes: ["pub"],
    kindredVersTypes: ["semver"],
    of: "a Dart package",
    areBuildsOrdered: true,
    integerBits: 64,
  }),
)
