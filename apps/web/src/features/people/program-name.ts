/** "Chrome on Linux": enough to know one's own session again. */
export function programName(userAgent: string | null): string {
  if (!userAgent) return "unknown"
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)\//.exec(userAgent)?.[1]
  const system = /(Windows|Mac OS X|Android|Linux|iPhone|iPad)/.exec(userAgent)?.[1]
  if (!browser) return userAgent.slice(0, 48)
  return `${browser === "Edg" ? "Edge" : browser === "OPR" ? "Opera" : browser}${system ? ` on ${system}` : ""}`
}
