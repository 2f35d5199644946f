import { Text } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { api, expectDone } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx"
import { Time } from "../../ui/time.tsx"
import type { Token } from "./fetch-tokens.ts"

interface RevokeDialogProps {
  readonly token: Token | null
  onClose(): void
  onDone(token: Token): void
}

/** Asks once more: a revoked token cannot be brought back. */
export function RevokeDialog({ token, onClose, onDone }: RevokeDialogProps) {
  const revoke = useMutation({
    mutationFn: async (given: Token) => {
      expectDone(await api.DELETE("/api/v1/tokens/{tokenId}", { params: { path: { tokenId: given.id } } }))
      return given
    },
    onSuccess: (given) => {
      onDone(given)
      onClose()
    },
  })
  return (
    <ConfirmDialog
      isOpen={token !== null}
      title={`Revoke ${token?.name ?? ""}?`}
      deed="Revoke token"
      isPending={revoke.isPending}
      problem={revoke.error && problemText(revoke.error)}
      onConfirm={() => token && revoke.mutate(token)}
      onClose={onClose}
    >
      {token && (
        <Text size="sm">
          Whatever uses it is refused at once, with 401. It cannot be undone.{" "}
          {token.lastUsedAt ? (
            <>
              It was last used <Time at={token.lastUsedAt} />
              {token.lastUsedAddress && <span className="mono"> from {token.lastUsedAddress}</span>}.
            </>
          ) : (
            "It was never used."
          )}
        </Text>
      )}
    </ConfirmDialog>
  )
}
