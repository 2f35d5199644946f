import { Button, type ButtonProps, Tooltip } from "@mantine/core"
import type { ReactNode } from "react"

interface AllowedButtonProps extends ButtonProps {
  readonly allowance: { readonly isAllowed: boolean; readonly reason: string | null }
  onClick(): void
  readonly children: ReactNode
}

/** A button for a deed that needs a permission: without it, disabled, and the tooltip names the scope. */
export function AllowedButton({ allowance, onClick, children, ...rest }: AllowedButtonProps) {
  return (
    <Tooltip label={allowance.reason} disabled={allowance.isAllowed}>
      <Button
        {...rest}
        aria-disabled={!allowance.isAllowed}
        {...(allowance.isAllowed ? {} : { "data-disabled": true })}
        onClick={() => {
          if (allowance.isAllowed) onClick()
        }}
      >
        {children}
      </Button>
    </Tooltip>
  )
}
