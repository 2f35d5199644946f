import type { ComponentProps, MouseEvent } from "react"

/**
 * The button element of every `Button`. A busy one is not disabled but does nothing: the browser takes the focus from
 * what is disabled without a word, and whoever works by keyboard was at the top of the page then, in the middle of a
 * form that was refused. Enter in a field of its form is a click on it too.
 */
export function BusyButton({
  disabled,
  onClick,
  type = "button",
  ...rest
}: ComponentProps<"button"> & { readonly "data-loading"?: boolean }) {
  const isBusy = rest["data-loading"] === true
  const refuse = (event: MouseEvent): void => event.preventDefault()
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled && !isBusy}
      aria-busy={isBusy || undefined}
      onClick={isBusy ? refuse : onClick}
    />
  )
}
