/**
 * The purl to explain for a component whose purl means another package than the one that was looked up: what its
 * document tells beside the purl (Trivy: the source package) decided. `component.package` is a package key, `explained`
 * the key that the purl came to; null where both are the same, or which version it is cannot be told.
 */
export function lookedUpAs(
  component: {
    readonly package: string | null
    readonly versionsInUse: readonly { readonly version: string; readonly isThis: boolean }[]
  },
  explained: string,
): string | null {
  const version = component.versionsInUse.find((each) => each.isThis)?.version
  if (component.package === null || component.package === explained || version === undefined) return null
  const [name = "", ...qualifiers] = component.package.split("?")
  return [`${name}@${encodeURIComponent(version)}`, ...qualifiers].join("?")
}
