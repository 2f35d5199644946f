import { useLayoutEffect } from "react"

/**
 * For a dialog that is there only while it is open: when it goes, the focus is again where it was, or on the page where
 * that is gone (the entry of a menu).
 */
export function useFocusBack(): void {
  useLayoutEffect(() => {
    const before = document.activeElement
    return () => {
      const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected
      const place = isThere ? before : document.getElementById("page")
      place?.focus({ preventScroll: true })
    }
  }, [])
}
