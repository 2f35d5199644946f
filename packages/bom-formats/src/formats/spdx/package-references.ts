/**
 * How a package manager other than by purl is referred to (SPDX 2.3, annex F.3): what of the locator is namespace, name
 * and version.
 */
const forms: ReadonlyMap<string, { readonly type: string; readonly locator: RegExp }> = new Map([
  ["maven-central", { type: "maven", locator: /^(?<namespace>[^:\s]+):(?<name>[^:\s]+)(?::(?<version>\S+))?$/ }],
  ["npm", { type: "npm", locator: /^(?:(?<namespace>@[^/@\s]+)\/)?(?<name>[^/@\s]+)(?:@(?<version>\S+))?$/ }],
  ["nuget", { type: "nuget", locator: /^(?<name>[^/\s]+)(?:\/(?<version>\S+))?$/ }],
  ["bower", { type: "bower", locator: /^(?<name>[^#\s]+)(?:#(?<version>\S+))?$/ }],
])

/** The purl of the package that such a reference names; null where it is none. */
export function purlOfReference(type: string, locator: string): string | null {
  const form = forms.get(type)
  const { namespace, name, version } = form?.locator.exec(locator)?.groups ?? {}
  // Half a character has no percent-encoding.
  if (form === undefined || name === undefined || !locator.isWellFormed()) return null
  return `pkg:${form.type}/${[namespace, name].flatMap((part) => (part === undefined ? [] : encodeURIComponent(part))).join("/")}${version === undefined ? "" : `@${encodeURIComponent(version)}`}`
}
