import { Modal, PasswordInput, Text } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { SavingForm } from "../../ui/saving-form.tsx"

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
  const close = (): void => {
    setPassword("")
    confirm.reset()
    onClose()
  }
  return (
    <Modal opened={isOpen} onClose={close} title="Confirm that it is you" closeButtonProps={{ "aria-label": "Close" }}>
      <SavingForm
        problem={confirm.error && problemText(confirm.error)}
        isSaving={confirm.isPending}
        action="Confirm"
        onSave={() => confirm.mutate()}
        onCancel={close}
      >
        <Text size="sm">{reason} Your password allows such changes for ten minutes.</Text>
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          data-autofocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </SavingForm>
    </Modal>
  )
}
