/**
 * What a purl type says of its parts (package-url/purl-spec, types/*-definition.json, and the cases of its tests where
 * the two differ).
 */
export interface PurlType {
  /** Compares without case; the canonical form is lower case. */
  readonly lower?: readonly ("namespace" | "name" | "version")[]
  /**
   * Absent: it may have one. Types that forbid one are not held to it where real SBOMs write one and the tests allow
   * it.
   */
  readonly namespace?: "required" | "prohibited"
  /** What the name must match. */
  readonly name?: RegExp
  readonly version?: RegExp
  /** The first segment alone is the namespace, the name is a path. */
  readonly isNamePath?: boolean
}

/** Types with rules of their own, a line each; all others are taken as written. */
export const purlTypes: ReadonlyMap<string, PurlType> = new Map<string, PurlType>([
  ["alpm", { lower: ["namespace", "name"] }],
  ["apk", { lower: ["namespace", "name"] }],
  ["bitbucket", { lower: ["namespace", "name"] }],
  ["bitnami", { lower: ["name"] }],
  ["brew", { lower: ["namespace", "name"] }],
  ["chrome-extension", { lower: ["name"], name: /^[a-p]{32}$/, version: /^\d+(?:\.\d+){0,3}$/ }],
  ["composer", { lower: ["namespace", "name"] }],
  // `::` stands between the parts of a module, which is no distribution.
  ["cpan", { name: /^(?!.*::)/ }],
  ["cran", { namespace: "prohibited" }],
  ["deb", { lower: ["namespace", "name"] }],
  ["git", { isNamePath: true, namespace: "required" }],
  ["github", { lower: ["namespace", "name"] }],
  ["gitlab", { lower: ["namespace", "name"] }],
  // The definition has case, the tests and every generator have none.
  ["golang", { lower: ["namespace", "name"] }],
  ["hex", { lower: ["namespace", "name"] }],
  ["huggingface", { lower: ["version"] }],
  ["luarocks", { lower: ["namespace", "name"] }],
  ["maven", { namespace: "required" }],
  ["oci", { lower: ["name", "version"] }],
  ["otp", { lower: ["name"], namespace: "prohibited" }],
  ["pub", { lower: ["name"] }],
  ["pypi", { lower: ["name", "version"] }],
  ["qpkg", { lower: ["namespace"] }],
  ["rpm", { lower: ["namespace"] }],
  ["swift", { namespace: "required" }],
  ["vcpkg", { namespace: "prohibited" }],
  ["vscode-extension", { lower: ["namespace", "name", "version"], namespace: "required" }],
  ["yocto", { lower: ["namespace"] }],
])
