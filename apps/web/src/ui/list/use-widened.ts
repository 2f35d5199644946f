import { useState } from "react"

/**
 * Whether somebody asked for all that match, beyond what is selected (`selected` names it): with other rows selected
 * nobody has.
 */
export function useWidened(selected: unknown) {
  const now = JSON.stringify(selected)
  const [of, setOf] = useState<string | null>(null)
  return { isWide: of === now, widen: (): void => setOf(now), narrow: (): void => setOf(null) }
}
