import { useQueryClient } from "@tanstack/react-query"
import { announce } from "../../ui/notices.tsx"
import type { Token } from "./fetch-tokens.ts"
import { RevokeDialog } from "./revoke-dialog.tsx"
import { RotateDialog } from "./rotate-dialog.tsx"

/** What somebody wants of a token of the list. */
export interface AskedOfToken {
  readonly deed: "revoke" | "rotate"
  readonly token: Token
}

/** Revokes or rotates a token, and asks for the list anew. */
export function TokenDialog({ asked, onClose }: { readonly asked: AskedOfToken | null; onClose(): void }) {
  const client = useQueryClient()
  const changed = async (text: string): Promise<void> => {
    await client.invalidateQueries({ queryKey: ["tokens"] })
    announce(text)
  }
  return (
    <>
      <RevokeDialog
        token={asked?.deed === "revoke" ? asked.token : null}
        onClose={onClose}
        onDone={(token) => changed(`${token.name} is revoked and refused from now on.`)}
      />
      <RotateDialog
        token={asked?.deed === "rotate" ? asked.token : null}
        onClose={onClose}
        onDone={() => changed("The new token is created.")}
      />
    </>
  )
}
