import { useQueryClient } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { type UploadOptions, type UploadState, uploadFile } from "./upload-file.ts"
import { uploadQueue } from "./upload-queue.ts"

interface Upload {
  readonly id: number
  readonly file: File
  readonly state: UploadState
}

/** The files of this visit, the last added first, and how far each is; what else is shown is asked again after each. */
export function useUploads() {
  const client = useQueryClient()
  const nextId = useRef(1)
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const [queue] = useState(() =>
    uploadQueue(async ({ id, file, options }) => {
      await uploadFile(file, options, (state) =>
        setUploads((before) => before.map((upload) => (upload.id === id ? { ...upload, state } : upload))),
      )
      await client.invalidateQueries()
    }),
  )
  const add = (files: Iterable<File>, options: UploadOptions): void => {
    const added = [...files].map((file): Upload => ({ id: nextId.current++, file, state: { kind: "waiting" } }))
    setUploads((before) => [...added, ...before])
    queue.add(added.map(({ id, file }) => ({ id, file, options })))
  }
  return { uploads, add }
}
