import { defineScheme } from "../version-scheme.ts"
import { semanticRules } from "./semver.ts"

// `v1.2`, `release-1.2`, `refs/tags/v1.2`, `openssl-3.0.1`: at most one word before the number.
const beginning = /^(?:refs\/tags\/)?(?:[A-Za-z][A-Za-z]*[-_/.]?)?(?=\d)/

/**
 * Tags of repositories and software without an order of its own: what reads as a semantic version, with `v` or a name
 * before it, and dates (`2024-01-31`). The name of a commit, or any other word, has no place in the order, and none is
 * made up.
 */
export const generic = defineScheme(
  semanticRules({
    id: "generic",
    // Of images, whose records list their tags.
    ecosystems: ["Docker Hardened Images"],
    versTypes: ["generic", "git", "gitlab", "bitbucket", "nginx", "mattermost"],
    kindredVersTypes: ["semver"],
    of: "software that is ordered by its tags",
    prepare(text) {
      if (/^[0-9a-f]{40}$|^[0-9a-f]{64}$/i.test(text)) return null
      const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
      if (date) return date.slice(1).join(".")
      const tag = text.replace(beginning, "")
      // Nobody says of what builds are made here, and they have no part in the order.
      return /^\d+(?:\.\d+)*(?:[-+]|$|[A-Za-z]+\d*$)/.test(tag) ? tag.replace(/\+.*$/, "") : null
    },
  }),
)
