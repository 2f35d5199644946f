import { useState } from "react"
import type { Selection } from "./data-list.tsx"

const none: ReadonlySet<string> = new Set()

/** The rows of a list that are selected; none any more once it shows something else (`shown` names what). */
export function useSelection(shown: string): Selection {
  const [selected, setSelected] = useState({ shown, ids: none })
  return {
    ids: selected.shown === shown ? selected.ids : none,
    change: (ids) => setSelected({ shown, ids }),
  }
}
