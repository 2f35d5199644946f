import { Button, Group, Modal, NumberInput, Stack, Text } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useSession } from "../../session/use-session.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import type { Token } from "./fetch-tokens.ts"
import { SecretOnce } from "./secret-once.tsx"

interface RotateDialogProps {
  readonly token: Token | null
  onClose(): void
  onDone(): void
}

/**
 * Makes the token's successor with the same scopes; the old one works until the overlap ends, so that nothing stands
 * still while it is replaced.
 */
export function RotateDialog({ token, onClose, onDone }: RotateDialogProps) {
  const { tokenRules } = useSession()
  const [overlapHours, setOverlapHours] = useState<number>(tokenRules.overlapHoursDefault)
  const rotate = useMutation({
    mutationFn: async (given: Token) =>
      expectData(
        await api.POST("/api/v1/tokens/{tokenId}/rotate", {
          params: { path: { tokenId: given.id } },
          body: { overlapHours },
        }),
      ),
    onSuccess: onDone,
  })
  const close = (): void => {
    rotate.reset()
    onClose()
  }
  return (
    <Modal
      opened={token !== null}
      onClose={close}
      size="lg"
      title={`Rotate ${token?.name ?? ""}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {token && !rotate.data && (
        <Stack gap="md">
          <Text size="sm">
            A new token with the same name, scopes and limits is created. The old one keeps working for a while, so that
            you can put the new one in its place.
          </Text>
          <NumberInput
            label="Keep the old token working for (hours)"
            description="0 ends it at once"
            min={0}
            max={tokenRules.overlapHoursMax}
            value={overlapHours}
            onChange={(value) => setOverlapHours(Number(value))}
          />
          {rotate.error && <ProblemNote problem={problemText(rotate.error)} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button loading={rotate.isPending} onClick={() => rotate.mutate(token)}>
              Rotate token
            </Button>
          </Group>
        </Stack>
      )}
      {rotate.data && (
        <Stack gap="md">
          <SecretOnce secret={rotate.data.token} scopes={rotate.data.scopes} />
          <Group justify="flex-end">
            <Button onClick={close}>I have saved it</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
