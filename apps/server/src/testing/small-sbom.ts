/**
 * A CycloneDX document of these components: npm packages by name and version (`lodash@4.17.20`), or components as a
 * document writes them.
 */
export const smallSbom = (components: readonly (string | object)[] = [], more: object = {}) => ({
  bomFormat: "CycloneDX",
  specVersion: "1.5",
  ...more,
  components: components.map((each) => (typeof each === "string" ? npmLibrary(each) : each)),
})

/** A component of the npm package with this name and version. */
export function npmLibrary(named: string) {
  const at = named.lastIndexOf("@")
  return { type: "library", name: named.slice(0, at), version: named.slice(at + 1), purl: `pkg:npm/${named}` }
}
