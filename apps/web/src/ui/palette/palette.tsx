import { Modal, Text } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { IconSearch } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from "react"
import classes from "./palette.module.css"

export interface PaletteEntry {
  readonly id: string
  /** The group it stands under: "Pages", "Assets". */
  readonly group: string
  readonly label: string
  readonly detail?: string
  run(): void
}

interface PaletteProps {
  readonly isOpen: boolean
  onClose(): void
  /** Pages and actions: always there, filtered by what is typed. */
  readonly entries: readonly PaletteEntry[]
  /** Things found by name. */
  search(text: string): Promise<readonly PaletteEntry[]>
}

/** Ctrl-K: to any page, thing or action by a few letters of its name. */
export function Palette({ isOpen, onClose, entries, search }: PaletteProps) {
  // What was run has the focus, or what it opened; only who leaves the palette is back where they were.
  const [hasRun, setRun] = useState(false)
  useEffect(() => {
    if (isOpen) setRun(false)
  }, [isOpen])
  return (
    <Modal.Root opened={isOpen} onClose={onClose} returnFocus={!hasRun} size={560} yOffset="12vh" centered={false}>
      <Modal.Overlay />
      <Modal.Content aria-label="Go to">
        <Modal.Body p={0}>
          {isOpen && (
            <PaletteContent
              entries={entries}
              search={search}
              onRun={(entry) => {
                setRun(true)
                onClose()
                entry.run()
              }}
            />
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

interface PaletteContentProps extends Pick<PaletteProps, "entries" | "search"> {
  onRun(entry: PaletteEntry): void
}

function PaletteContent({ onRun, entries, search }: PaletteContentProps) {
  const listId = useId()
  const [text, setText] = useState("")
  const [selected, setSelected] = useState(0)
  const [asked] = useDebouncedValue(text.trim(), 120)
  const found = useQuery({
    queryKey: ["palette", asked],
    queryFn: () => search(asked),
    enabled: asked.length > 1,
    placeholderData: (before) => before,
  })
  const words = text.trim().toLowerCase()
  const shown = [
    ...entries.filter((entry) => words === "" || entry.label.toLowerCase().includes(words)),
    ...(words.length > 1 ? (found.data ?? []) : []),
  ].slice(0, 40)
  const at = Math.min(selected, Math.max(0, shown.length - 1))
  const run = (entry: PaletteEntry | undefined): void => {
    if (entry) onRun(entry)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") setSelected(Math.min(shown.length - 1, at + 1))
    else if (event.key === "ArrowUp") setSelected(Math.max(0, at - 1))
    else if (event.key === "Enter") run(shown[at])
    else return
    event.preventDefault()
  }
  return (
    <div>
      <div className={classes.field}>
        <IconSearch size={18} aria-hidden />
        <input
          className={classes.input}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setSelected(0)
          }}
          onKeyDown={onKeyDown}
          placeholder="A page, an asset, a CVE, a component…"
          aria-label="Go to"
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={shown[at] ? `${listId}-${at}` : undefined}
          data-autofocus
        />
      </div>
      <Results id={listId} entries={shown} at={at} onPoint={setSelected} onRun={run}>
        {found.isFetching ? "Looking…" : `Nothing is called “${text.trim()}”.`}
      </Results>
    </div>
  )
}

/** Arrows go on where the list is longer than its place. */
const inSight = (entry: HTMLDivElement | null): void => entry?.scrollIntoView({ block: "nearest" })

interface ResultsProps {
  readonly id: string
  readonly entries: readonly PaletteEntry[]
  /** The place of the one that Enter runs. */
  readonly at: number
  onPoint(place: number): void
  onRun(entry: PaletteEntry): void
  /** What is said where there are none. */
  readonly children: ReactNode
}

function Results({ id, entries, at, onPoint, onRun, children }: ResultsProps) {
  return (
    <div id={id} role="listbox" aria-label="Results" className={classes.results}>
      {entries.map((entry, index) => (
        <div key={entry.id} ref={index === at ? inSight : undefined}>
          {entry.group !== entries[index - 1]?.group && (
            <div className={classes.group} role="presentation">
              {entry.group}
            </div>
          )}
          <div
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={classes.entry}
            onClick={() => onRun(entry)}
            onMouseMove={() => onPoint(index)}
          >
            <span className={classes.label}>{entry.label}</span>
            {entry.detail && <span className={classes.detail}>{entry.detail}</span>}
          </div>
        </div>
      ))}
      {entries.length === 0 && (
        <Text size="sm" c="dimmed" p="md">
          {children}
        </Text>
      )}
    </div>
  )
}
