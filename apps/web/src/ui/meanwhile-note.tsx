import { Button, Stack, Text } from "@mantine/core"
import { IconUsers } from "@tabler/icons-react"
import classes from "./meanwhile-note.module.css"
import { Time } from "./time.tsx"

/** What somebody else made of what is being edited. */
export interface Meanwhile {
  /** Null where it is not known. */
  readonly by: { readonly by: string; readonly at: string } | null
  readonly changes: readonly {
    readonly label: string
    /** What it says now; null where that is no line of text. */
    readonly text: string | null
    /** Whether the form keeps other words, which saving puts in the place of theirs. */
    readonly isKept: boolean
  }[]
  takeTheirs(): void
}

const inSight = (note: HTMLDivElement | null): void => note?.scrollIntoView({ block: "nearest" })

/** Somebody else was first: what they changed, and the ways on; nothing that was typed is lost. */
export function MeanwhileNote({ meanwhile: { by, changes, takeTheirs } }: { readonly meanwhile: Meanwhile }) {
  const areKept = changes.some(({ isKept }) => isKept)
  return (
    <div role="alert" className={classes.note} ref={inSight}>
      <IconUsers size={18} aria-hidden className={classes.icon} />
      <Stack gap={4} miw={0}>
        <Text fw={600} size="sm">
          {by ? (
            <>
              {by.by} changed it <Time at={by.at} />
            </>
          ) : (
            "Somebody else changed it meanwhile"
          )}
        </Text>
        <Text size="sm">
          Yours is not saved yet, and nothing of it is lost.{" "}
          {areKept ? "Saving puts it in the place of theirs:" : "What they changed is taken over:"}
        </Text>
        <ul className={classes.changes}>
          {changes.map(({ label, text, isKept }) => (
            <li key={label}>
              <b>{label}</b>
              {text === null ? " is another" : text === "" ? ": emptied" : <>: {text}</>}
              {areKept && <span className="quiet">{isKept ? " (you have other words)" : " (taken over)"}</span>}
            </li>
          ))}
        </ul>
        <Button variant="default" onClick={takeTheirs} className={classes.take}>
          Take theirs, drop mine
        </Button>
      </Stack>
    </div>
  )
}
