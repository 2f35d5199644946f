import { useEffect, useState } from "react"

/**
 * The secret that a mailed or printed link carries behind its `#`, which no server or log sees. It is taken out of the
 * address at once.
 */
export function useLinkSecret(): string | null {
  const [secret] = useState(() => new URLSearchParams(window.location.hash.slice(1)).get("token"))
  useEffect(() => {
    if (window.location.hash)
      window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search)
  }, [])
  return secret
}
