import { Button, Group, Modal, Stack } from "@mantine/core"
import type { ReactNode } from "react"
import { ProblemNote, type ProblemText } from "./problem-note.tsx"

interface ConfirmDialogProps {
  readonly isOpen: boolean
  readonly title: string
  /** What is lost by it, and what stays. */
  readonly children: ReactNode
  /** The words of the button that does it. */
  readonly deed: string
  /** The words of the button that leaves everything as it is. */
  readonly keep?: string
  /** Whether it can be taken back, and need not look grave. */
  readonly isReversible?: boolean
  readonly isPending: boolean
  /** Why it was refused: the dialog stays, for another try. */
  readonly problem: ProblemText | null
  onConfirm(): void
  onClose(): void
}

/** Asks once more, and says what follows: before what nobody can take back, or what many findings hang on. */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  deed,
  keep = "Keep it",
  isReversible = false,
  isPending,
  problem,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} closeButtonProps={{ "aria-label": "Close" }}>
      <Stack gap="md">
        {children}
        {problem && <ProblemNote problem={problem} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {keep}
          </Button>
          <Button {...(isReversible ? {} : { color: "red.9" })} loading={isPending} onClick={onConfirm}>
            {deed}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
