import { defineScheme } from "../version-scheme.ts"
import { semanticRules } from "./semver.ts"

/**
 * Bitnami (github.com/bitnami/go-version): numbers after the hyphen are the revision of the packaging, after the
 * version without it; a build says nothing. go-version takes a word there (`2.6.0-rc7`) for a revision too; Bitnami's
 * records mean the pre-release of the project's own numbering, as semantic versions have it.
 */
export const bitnami = defineScheme(
  semanticRules({
    id: "bitnami",
    ecosystems: ["Bitnami"],
    versTypes: ["bitnami"],
    kindredVersTypes: ["semver"],
    of: "a Bitnami package",
    prepare: (text) => text.replace(/\+.*$/, "").replace(/^([^-]*)-(\d+(?:\.\d+)*)$/, "$1+$2"),
    areBuildsOrdered: true,
    // Records name upstream's versions, which each revision packages again.
    areBuildsMeant: true,
  }),
)
