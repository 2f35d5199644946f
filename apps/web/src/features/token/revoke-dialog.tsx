import { Button, Group, Modal, Stack, Text } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { api, expectDone } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
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
    <Modal
      opened={token !== null}
      onClose={onClose}
      title={`Revoke ${token?.name ?? ""}?`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {token && (
        <Stack gap="md">
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
          {revoke.error && <ProblemNote problem={problemText(revoke.error)} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Keep it
            </Button>
            <Button color="red.9" loading={revoke.isPending} onClick={() => revoke.mutate(token)}>
              Revoke token
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
