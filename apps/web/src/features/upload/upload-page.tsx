import { Select, SimpleGrid, Stack, TagsInput } from "@mantine/core"
import { useState } from "react"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { PageBody } from "../../ui/section.tsx"
import { NothingKnownNote } from "../feed/feeds-note.tsx"
import { DropZone } from "./drop-zone.tsx"
import classes from "./upload-page.module.css"
import { UploadRow } from "./upload-row.tsx"
import { useUploads } from "./use-uploads.ts"

/** Did my file arrive, and is it any good? A row a file. */
export function UploadPage() {
  const { uploads, add } = useUploads()
  const [labels, setLabels] = useState<string[]>([])
  const [relationship, setRelationship] = useState<string | null>(null)
  return (
    <>
      <PageHeader
        title="Upload"
        lead="SBOMs: CycloneDX (JSON, XML) and SPDX (JSON, tag-value). VEX: OpenVEX, CycloneDX and CSAF. The bytes are kept as they come; the same file again is the same document."
      />
      <PageBody>
        <NothingKnownNote />
        <Stack gap="lg">
          <DropZone onFiles={(files) => add(files, { labels, relationship })} />
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
          {uploads.length > 0 && (
            <ul className={classes.rows} aria-label="Files">
              {uploads.map((upload) => (
                <UploadRow key={upload.id} file={upload.file} state={upload.state} />
              ))}
            </ul>
          )}
        </Stack>
      </PageBody>
    </>
  )
}
