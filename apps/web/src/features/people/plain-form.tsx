import { Button } from "@mantine/core"
import type { FormEvent, ReactNode } from "react"
import { ProblemNote, type ProblemText } from "../../ui/problem-note.tsx"
import classes from "./plain-page.module.css"

interface PlainFormProps {
  readonly problem: ProblemText | null
  /** What sending it is called. */
  readonly action: string
  readonly isSending: boolean
  onSend(): void
  readonly children: ReactNode
  /** Another way on, below the button. */
  readonly below?: ReactNode
}

/** The form of a page for whoever is not signed in. */
export function PlainForm({ problem, action, isSending, onSend, children, below }: PlainFormProps) {
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSend()
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      {problem && <ProblemNote problem={problem} />}
      {children}
      <Button type="submit" size="sm" loading={isSending}>
        {action}
      </Button>
      {below}
    </form>
  )
}
