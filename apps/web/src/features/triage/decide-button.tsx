import { Modal } from "@mantine/core"
import { type ReactNode, useState } from "react"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { TriageForm } from "./triage-form.tsx"
import type { TriageSubject } from "./triage-subject.ts"

interface DecideButtonProps {
  readonly children: ReactNode
  /** What is decided on, in words: "3 findings". */
  readonly on: string
  readonly about: TriageSubject
  /** Purl of the package where all of it is one package's. */
  readonly packagePurl?: string | null
  onDone?(): void
}

/** Decides on many findings at once; how many is counted before. */
export function DecideButton({ children, on, about, packagePurl = null, onDone }: DecideButtonProps) {
  const mayDecide = useAllowance("create:vulnerability-triage")
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <AllowedButton allowance={mayDecide} onClick={() => setOpen(true)}>
        {children}
      </AllowedButton>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={`Decide on ${on}`}
        closeButtonProps={{ "aria-label": "Close" }}
      >
        <TriageForm
          about={about}
          packagePurl={packagePurl}
          onSaved={() => {
            setOpen(false)
            onDone?.()
          }}
        />
      </Modal>
    </>
  )
}
