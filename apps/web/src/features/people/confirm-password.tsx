import { Button, Group, Modal, PasswordInput, Stack, Text } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"

interface ConfirmPasswordProps {
  readonly isOpen: boolean
  /** Why it is asked, a sentence. */
  readonly reason: string
  onClose(): void
  onConfirmed(): void
}

/** Asks for the password again: opens the ten minutes in which elevated things may be done. */
export function ConfirmPassword({ isOpen, reason, onClose, onConfirmed }: ConfirmPasswordProps) {
  const client = useQueryClient()
  const [password, setPassword] = useState("")
  const confirm = useMutation({
    mutationFn: async () => expectData(await api.POST("/api/v1/auth/confirm", { body: { password } })),
    onSuccess: async () => {
      setPassword("")
      await client.invalidateQueries({ queryKey: ["session"] })
      onConfirmed()
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    confirm.mutate()
  }
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title="Confirm that it is you"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text size="sm">{reason} Your password allows such changes for ten minutes.</Text>
          {confirm.error && <ProblemNote problem={problemText(confirm.error)} />}
          <PasswordInput
            label="Password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            data-autofocus
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={confirm.isPending}>
              Confirm
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
