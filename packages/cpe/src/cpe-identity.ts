import { any, type CpeName, hasWildcard, notApplicable, plainText, tokensOf } from "./cpe-name.ts"
import { formatCpeUri } from "./format-cpe.ts"

/** Which product a name means, as shared keys: what a package's key and version are for a purl. */
export interface CpeIdentity {
  /** Part, vendor and product as a URI: `cpe:/a:openssl:openssl`; an unknown vendor is empty. */
  readonly key: string
  /**
   * What the URI has behind the product: `1.0.2:k`. Two names of one product have the same exactly where they are the
   * same name.
   */
  readonly version: string
  /** The version alone, as people write it; null where the name says none. NA is `-`. */
  readonly plainVersion: string | null
  /**
   * Version, update, edition, language, software edition, target software, target hardware, other, each as a name has
   * it; null where it says nothing.
   */
  readonly attributes: readonly (string | null)[]
}

/**
 * Why a name cannot be looked up, or null: it must name a part and a product, and its vendor by a whole word or not at
 * all.
 */
export function unkeyable(name: CpeName): string | null {
  if (name.part === any || name.part === notApplicable) return "it names no part"
  if (name.product === any || name.product === notApplicable) return "it names no product"
  if (hasWildcard(name.product) || hasWildcard(name.vendor)) return "its vendor or product has wildcards"
  return null
}

/**
 * The name of a component with the part that it leaves open, as Yocto's and Bitnami's do for everything
 * (`cpe:2.3:*:openssl:openssl:3.0.8`): what stands in an SBOM is software, but for the operating systems that are built
 * as recipes.
 */
export function withPart(name: CpeName): CpeName {
  return name.part === any ? { ...name, part: operatingSystems.has(name.product) ? "o" : "a" } : name
}

const operatingSystems: ReadonlySet<string> = new Set(["linux_kernel", "zephyr", "freertos"])

/** The identity of a name that `unkeyable` has nothing against. */
export function cpeIdentity(name: CpeName): CpeIdentity {
  const key = productKey(name)
  return {
    key,
    version: formatCpeUri(name).slice(key.length + 1),
    plainVersion: name.version === any ? null : plainText(name.version),
    attributes: restOf(name).map((value) => (value === any ? null : value)),
  }
}

/** `cpe:/a:openssl:openssl`. A vendor of NA counts as none. */
export function productKey(name: CpeName): string {
  const vendor = name.vendor === notApplicable ? any : name.vendor
  const bare = { version: any, update: any, edition: any, language: any, swEdition: any, targetSw: any, targetHw: any }
  return formatCpeUri({ ...name, ...bare, vendor, other: any })
}

/**
 * Of a name that stands for others: regular expressions for the values of `attributes`, null where it takes each; null
 * in all where it takes every. The version is among them only where it has wildcards: else it is a range.
 */
export function attributePatterns(name: CpeName): readonly (string | null)[] | null {
  const [version = any, ...rest] = restOf(name)
  const patterns = [hasWildcard(version) ? version : any, ...rest].map((value) =>
    value === any ? null : patternOf(value),
  )
  return patterns.some((pattern) => pattern !== null) ? patterns : null
}

/**
 * The anchored expression that takes the values which this one is equal to or a superset of: literals, `.*` and
 * optional characters alone, so that it is linear.
 */
function patternOf(value: string): string {
  if (value === notApplicable) return "^-$"
  // The only value in which a hyphen is quoted.
  if (value === "\\-") return "^\\\\-$"
  const tokens = tokensOf(value)
  const body = tokens.map(({ kind, text }) => {
    if (kind === "many") return ".*"
    // A character of the value may stand behind a backslash.
    if (kind === "one") return "(\\\\?.)?"
    return /[a-z0-9_-]/.test(text) ? text : text === "." ? "\\." : `\\\\\\${text}`
  })
  return `^${tokens[0]?.kind === "character" ? "" : "(?!-$)"}${body.join("")}$`
}

const restOf = (name: CpeName): string[] => [
  name.version,
  name.update,
  name.edition,
  name.language,
  name.swEdition,
  name.targetSw,
  name.targetHw,
  name.other,
]
