const notText = new Set(["radio", "checkbox", "button", "submit", "file", "range"])

/** Whether a key that is pressed there is text. A choice among radios is none. */
export function takesText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !notText.has(target.type)
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  )
}

/** Whether a key that is pressed there is for what is there: text, or a menu or dialog that is open. */
export const isTyping = (target: EventTarget | null): boolean =>
  takesText(target) ||
  (target instanceof HTMLElement && target.closest("[role=menu], [role=listbox], [role=dialog]") !== null)
