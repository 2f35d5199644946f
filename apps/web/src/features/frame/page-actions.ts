import type { PaletteEntry } from "../../ui/palette/palette.tsx"

/**
 * What the page that is open offers in its head, above its list and for the selected rows, as the palette runs it:
 * whatever stands there, so that no page has to say it twice.
 */
export function pageActions(): readonly PaletteEntry[] {
  const offered = document.querySelectorAll<HTMLElement>("#page [data-actions] :is(button, a[href])")
  return [...offered].filter(isUsable).map((each, index) => ({
    id: `action ${index}`,
    group: "On this page",
    label: each.ariaLabel ?? (each.textContent ?? "").trim(),
    run: () => {
      // What it opens gives the focus back to it.
      each.focus()
      each.click()
    },
  }))
}

const isUsable = (each: HTMLElement): boolean =>
  !each.matches(":disabled, [data-disabled], [aria-disabled=true]") && each.checkVisibility()
