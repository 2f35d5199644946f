import { SelectionBar } from "../../ui/list/selection-bar.tsx"
import { useWidened } from "../../ui/list/use-widened.ts"
import { DownloadVex, type VexSubject } from "../vex/download-vex.tsx"
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
  /** All that the list's filter shows, where that is more than what is selected. */
  readonly all?: Omit<Subject, "packagePurl"> | null
  onDone(): void
}

interface Subject {
  /** "3 findings". */
  readonly selected: string
  readonly about: TriageSubject
  /** Null: no document can be made of it. */
  readonly vex: VexSubject | null
}

/** What is selected, and what can be done with all of it at once. */
export function BulkTriage({ selected, about, vex, packagePurl = null, all = null, onDone }: BulkTriageProps) {
  const { isWide: isWidened, widen, narrow } = useWidened(about)
  if (selected === null) return null
  const isWide = all !== null && isWidened
  const subject = isWide ? all : { selected, about, vex }
  const clear = (): void => {
    narrow()
    onDone()
  }
  return (
    <SelectionBar
      selected={subject.selected}
      isAll={isWide}
      wider={all === null || isWide ? null : `all ${all.selected} that match`}
      onWiden={widen}
      onClear={clear}
    >
      <DecideButton
        on={`${isWide ? "all " : ""}${subject.selected}`}
        about={subject.about}
        packagePurl={isWide ? null : packagePurl}
        onDone={clear}
      >
        Decide
      </DecideButton>
      {subject.vex && <DownloadVex subject={subject.vex} />}
    </SelectionBar>
  )
}
