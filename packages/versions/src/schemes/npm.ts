import { defineScheme } from "../version-scheme.ts"
import { semanticRules } from "./semver.ts"

/** npm (node-semver, "Versions" and `compare`): semantic versions; the loose form `1.2.3beta` is read as well. */
export const npm = defineScheme(
  semanticRules({
    id: "npm",
    ecosystems: ["npm", "Bower", "Node.js"],
    versTypes: ["npm"],
    kindredVersTypes: ["semver"],
    of: "an npm package",
  }),
)
