import { type RefObject, useEffect, useRef } from "react"

/**
 * Of a row that is scrolled sideways where it is too long: what the selector finds comes into sight when it becomes
 * another.
 */
export function useInSight(selector: string, current: string): RefObject<HTMLDivElement | null> {
  const row = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is current
  useEffect(() => {
    const found = row.current?.querySelector(selector)
    if (!row.current || !found) return
    const [place, room] = [found.getBoundingClientRect(), row.current.getBoundingClientRect()]
    if (place.left < room.left || place.right > room.right)
      row.current.scrollLeft += place.left - room.left - (room.width - place.width) / 2
  }, [selector, current])
  return row
}
