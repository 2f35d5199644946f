import { Button, Modal } from "@mantine/core"
import { useState } from "react"
import { counted } from "../../ui/counted.ts"
import { DownloadVex } from "../vex/download-vex.tsx"
import classes from "./bulk-triage.module.css"
import { TriageForm } from "./triage-form.tsx"

/** What is selected, and what can be done with all of it at once. */
export function BulkTriage({ ids, onDone }: { readonly ids: ReadonlySet<string>; onDone(): void }) {
  const [isOpen, setOpen] = useState(false)
  if (ids.size === 0) return null
  return (
    <div className={classes.bar} role="toolbar" aria-label="Selection">
      <b className="numbers">{ids.size}</b> selected
      <Button onClick={() => setOpen(true)}>Decide</Button>
      <DownloadVex subject={{ findings: [...ids] }} />
      <Button variant="subtle" color="gray" onClick={onDone}>
        Select none
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={`Decide on ${counted(ids.size, "finding")}`}
        closeButtonProps={{ "aria-label": "Close" }}
      >
        <TriageForm
          findingIds={[...ids]}
          packagePurl={null}
          onSaved={() => {
            setOpen(false)
            onDone()
          }}
        />
      </Modal>
    </div>
  )
}
