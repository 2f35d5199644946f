/** Where a person sets a new password. The secret is in the fragment, which browsers send to nobody. */
export function resetLink(publicUrl: URL, secret: string): URL {
  const link = new URL("/reset-password", publicUrl)
  link.hash = new URLSearchParams({ token: secret }).toString()
  return link
}
