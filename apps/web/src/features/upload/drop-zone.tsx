import { Button, Text } from "@mantine/core"
import { useWindowEvent } from "@mantine/hooks"
import { IconFileUpload } from "@tabler/icons-react"
import { useRef, useState } from "react"
import { useAllowance } from "../../session/use-session.ts"
import classes from "./upload-page.module.css"

/** Files by drag and drop or by choice, from whoever may upload. */
export function DropZone({ onFiles }: { onFiles(files: Iterable<File>): void }) {
  const mayUpload = useAllowance("create:sbom-and-vex")
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  // The whole page takes them: beside the zone the browser would show the file instead of the page.
  useWindowEvent("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return
    event.preventDefault()
    setOver(mayUpload.isAllowed)
  })
  useWindowEvent("dragleave", (event) => event.relatedTarget === null && setOver(false))
  useWindowEvent("drop", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return
    event.preventDefault()
    setOver(false)
    if (mayUpload.isAllowed) onFiles(event.dataTransfer.files)
  })
  return (
    <section aria-label="Files to upload" className={classes.zone} data-over={isOver || undefined}>
      <IconFileUpload size={32} aria-hidden />
      <Text fw={600}>
        {isOver ? (
          "Let go to upload"
        ) : (
          <>
            <span className={classes.drops}>Drop </span>SBOM and VEX files<span className={classes.drops}> here</span>
          </>
        )}
      </Text>
      {mayUpload.isAllowed ? (
        <Button onClick={() => input.current?.click()}>Choose files</Button>
      ) : (
        <Text size="sm" c="dimmed" maw={480} ta="center">
          {mayUpload.reason}
        </Text>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="SBOM and VEX files"
        onChange={(event) => {
          onFiles(event.currentTarget.files ?? [])
          event.currentTarget.value = ""
        }}
      />
    </section>
  )
}
