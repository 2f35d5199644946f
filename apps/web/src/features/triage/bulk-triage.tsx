import { Button } from "@mantine/core"
import { DownloadVex, type VexSubject } from "../vex/download-vex.tsx"
import classes from "./bulk-triage.module.css"
import { DecideButton } from "./decide-button.tsx"
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
  if (selected === null) return null
  return (
    <div className={classes.bar} role="toolbar" aria-label="Selection">
      <span>
        <b className="numbers">{selected}</b> selected
      </span>
      <DecideButton on={selected} about={about} packagePurl={packagePurl} onDone={onDone}>
        Decide
      </DecideButton>
      {vex && <DownloadVex subject={vex} />}
      <Button variant="subtle" color="gray" onClick={onDone}>
        Clear selection
      </Button>
    </div>
  )
}
