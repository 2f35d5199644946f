import { defineScheme } from "../version-scheme.ts"
import { semanticRules } from "./semver.ts"

/** Bitnami (github.com/bitnami/go-version): a number after the hyphen is the revision of the packaging, after the version without it; anything else there is a pre-release. */
export const bitnami = defineScheme(
  semanticRules({
    id: "bitnami",
    ecosystems: ["Bitnami"],
    versTypes: ["bitnami"],
    kindredVersTypes: ["semver"],
    of: "a Bitnami package",
    prepare: (text) => text.replace(/^([^-+]*)-(\d+)$/, "$1+$2"),
    areBuildsOrdered: true,
  }),
)
