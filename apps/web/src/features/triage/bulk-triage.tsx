import { Button, Modal } from "@mantine/core"
import { useState } from "react"
import { DownloadVex, type VexSubject } from "../vex/download-vex.tsx"
import classes from "./bulk-triage.module.css"
import { TriageForm } from "./triage-form.tsx"
import type { TriageSubject } from "./triage-subject.ts"

interface BulkTriageProps {
  /** "3 findings"; null: nothing is selected. */
  readonly selected: string | null
  readonly about: TriageSubject
  /** Null: no document can be made of it. */
  readonly vex: VexSubject | null
  /** Purl of the package where all of it is one package's. */
  readonly packagePurl?: string | null
  onDone(): void
}

/** What is selected, and what can be done with all of it at once. */
export function BulkTriage({ selected, about, vex, packagePurl = null, onDone }: BulkTriageProps) {
  const [isOpen, setOpen] = useState(false)
  if (selected === null) return null
  return (
    <div className={classes.bar} role="toolbar" aria-label="Selection">
      <span>
        <b className="numbers">{selected}</b> selected
      </span>
      <Button onClick={() => setOpen(true)}>Decide</Button>
      {vex && <DownloadVex subject={vex} />}
      <Button variant="subtle" color="gray" onClick={onDone}>
        Clear selection
      </Button>
      <DecideDialog
        title={`Decide on ${selected}`}
        about={about}
        packagePurl={packagePurl}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onDone={onDone}
      />
    </div>
  )
}

interface DecideDialogProps {
  readonly title: string
  readonly about: TriageSubject
  readonly packagePurl: string | null
  readonly isOpen: boolean
  onClose(): void
  onDone(): void
}

/** Decides on many findings at once; how many is counted before. */
export function DecideDialog({ title, about, packagePurl, isOpen, onClose, onDone }: DecideDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} closeButtonProps={{ "aria-label": "Close" }}>
      <TriageForm
        about={about}
        packagePurl={packagePurl}
        onSaved={() => {
          onClose()
          onDone()
        }}
      />
    </Modal>
  )
}
