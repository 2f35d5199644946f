import { Button, Select, SimpleGrid, Stack, TagsInput, Text } from "@mantine/core"
import { IconFileUpload } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { type DragEvent, useRef, useState } from "react"
import { useAllowance } from "../../session/use-session.ts"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { PageBody } from "../../ui/section.tsx"
import { NothingKnownNote } from "../feed/feeds-note.tsx"
import { type UploadOptions, type UploadState, uploadFile } from "./upload-file.ts"
import classes from "./upload-page.module.css"
import { UploadRow } from "./upload-row.tsx"

interface Row {
  readonly id: number
  readonly file: File
  readonly state: UploadState
}

const atOnce = 2

/** Did my file arrive, and is it any good? Files by drag and drop or by choice, a row each. */
export function UploadPage() {
  const client = useQueryClient()
  const mayUpload = useAllowance("create:sbom-and-vex")
  const input = useRef<HTMLInputElement>(null)
  const waiting = useRef<Row[]>([])
  const running = useRef(0)
  const nextId = useRef(1)
  const [rows, setRows] = useState<readonly Row[]>([])
  const [isOver, setOver] = useState(false)
  const [labels, setLabels] = useState<string[]>([])
  const [relationship, setRelationship] = useState<string | null>(null)

  const setState = (id: number, state: UploadState): void =>
    setRows((before) => before.map((row) => (row.id === id ? { ...row, state } : row)))
  const pump = (options: UploadOptions): void => {
    while (running.current < atOnce) {
      const row = waiting.current.shift()
      if (!row) return
      running.current += 1
      void uploadFile(row.file, options, (state) => setState(row.id, state)).then(async () => {
        running.current -= 1
        await client.invalidateQueries()
        pump(options)
      })
    }
  }
  const add = (files: Iterable<File>): void => {
    const added = [...files].map((file): Row => ({ id: nextId.current++, file, state: { kind: "waiting" } }))
    setRows((before) => [...added, ...before])
    waiting.current.push(...added)
    pump({ labels, relationship })
  }
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    if (mayUpload.isAllowed) add(event.dataTransfer.files)
  }
  return (
    <>
      <PageHeader
        title="Upload"
        lead="SBOMs: CycloneDX (JSON, XML) and SPDX (JSON, tag-value). VEX: OpenVEX, CycloneDX and CSAF. The bytes are kept as they come; the same file again is the same document."
      />
      <PageBody>
        <NothingKnownNote />
        <Stack gap="lg">
          <section
            aria-label="Files to upload"
            className={classes.zone}
            data-over={isOver || undefined}
            onDragOver={(event) => {
              event.preventDefault()
              setOver(true)
            }}
            onDragLeave={() => setOver(false)}
            onDrop={onDrop}
          >
            <IconFileUpload size={32} aria-hidden />
            <Text fw={600}>Drop SBOM and VEX files here</Text>
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
                add(event.currentTarget.files ?? [])
                event.currentTarget.value = ""
              }}
            />
          </section>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
            <TagsInput
              label="Labels"
              description="Put on the asset of each SBOM"
              value={labels}
              onChange={setLabels}
              maxTags={20}
            />
            <Select
              label="Relationship"
              description="What the software is to you"
              data={[
                { value: "first", label: "First party: we make it" },
                { value: "third", label: "Third party: we use it" },
              ]}
              value={relationship}
              onChange={setRelationship}
              placeholder="As it is, else first party"
              clearable
            />
          </SimpleGrid>
          {rows.length > 0 && (
            <ul className={classes.rows} aria-label="Files">
              {rows.map((row) => (
                <UploadRow key={row.id} file={row.file} state={row.state} />
              ))}
            </ul>
          )}
        </Stack>
      </PageBody>
    </>
  )
}
