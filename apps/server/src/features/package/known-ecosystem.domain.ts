/**
 * Of which ecosystem a package's advisory speaks: `npm`; of a distribution's of one release, as it stands in the key of
 * its packages: `Debian:12`.
 */
export function knownEcosystemOf({ key, ecosystem }: { readonly key: string; readonly ecosystem: string }): string {
  const [name = ecosystem] = ecosystem.split(":", 1)
  const [, release] = key.split("?distro=")
  return release === undefined ? name : `${name}:${release}`
}
