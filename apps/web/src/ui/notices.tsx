import { ActionIcon, Button } from "@mantine/core"
import { IconX } from "@tabler/icons-react"
import { useSyncExternalStore } from "react"
import classes from "./notices.module.css"
import { ProblemActions, type ProblemText } from "./problem-note.tsx"

interface NoticeAction {
  readonly label: string
  run(): void
  /** Until somebody puts it away. */
  readonly stays?: boolean
}
interface Notice {
  readonly id: number
  readonly text: string
  readonly action: NoticeAction | null
  readonly problem: ProblemText | null
}

let notices: readonly Notice[] = []
let nextId = 1
const listeners = new Set<() => void>()
const change = (next: readonly Notice[]): void => {
  notices = next
  for (const listener of listeners) listener()
}
const shownMs = 6000

/** Says at the foot of the page what was done, with a way back where there is one. */
export function announce(text: string, action: Notice["action"] = null): void {
  const notice: Notice = { id: nextId++, text, action, problem: null }
  change([...notices.slice(-2), notice])
  if (action?.stays) return
  setTimeout(() => change(notices.filter((each) => each.id !== notice.id)), action ? shownMs * 2 : shownMs)
}

/** Says what went wrong with a deed that has no place of its own on the page, until somebody puts it away. */
export function announceProblem(problem: ProblemText): void {
  change([...notices.slice(-2), { id: nextId++, text: problem.detail, action: null, problem }])
}

/** Where notices appear; once a page. */
export function Notices() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => notices,
  )
  return (
    <div className={classes.notices} role="status" aria-live="polite">
      {shown.map((notice) => (
        <div key={notice.id} className={classes.notice}>
          <div className={classes.said}>
            {notice.problem && <b>{notice.problem.title}. </b>}
            {notice.text !== notice.problem?.title && notice.text}
            {notice.problem && <ProblemActions problem={notice.problem} />}
          </div>
          {notice.action && (
            <Button
              variant="subtle"
              onClick={() => {
                notice.action?.run()
                change(notices.filter((each) => each.id !== notice.id))
              }}
            >
              {notice.action.label}
            </Button>
          )}
          <ActionIcon
            size="sm"
            onClick={() => change(notices.filter((each) => each.id !== notice.id))}
            aria-label="Dismiss"
          >
            <IconX size={14} />
          </ActionIcon>
        </div>
      ))}
    </div>
  )
}
