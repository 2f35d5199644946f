import { defineScheme } from "../version-scheme.ts"
import { semanticRules } from "./semver.ts"

/** GitHub Actions: tags as semantic versions, `v4` as 4.0.0; a commit has no place in the order. */
export const githubActions = defineScheme(
  semanticRules({
    id: "github-actions",
    ecosystems: ["GitHub Actions"],
    versTypes: ["githubactions", "github"],
    kindredVersTypes: ["semver"],
    of: "an action",
    // A word that is glued to the numbers makes a branch or a commit, not a tag.
    prepare: (text) => (/^v?\d+(?:\.\d+)*(?:[-+]|$)/.test(text) ? text : null),
  }),
)
