import { ApiProblem, NoAnswer, type ProblemBody } from "../../api/api-problem.ts"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import type { ProblemText } from "../../ui/problem-note.tsx"
import type { Sbom } from "../sbom/sbom-list.tsx"
import type { Vex } from "../vex/fetch-vex.ts"
import { kindOfFile } from "./kind-of-file.ts"

export type UploadState =
  | { readonly kind: "waiting" }
  /** `sent`: 0–1. */
  | { readonly kind: "sending"; readonly sent: number }
  /** `done`: 0–1, where the server tells it: for very large files. */
  | { readonly kind: "reading"; readonly done: number | null }
  | { readonly kind: "taken"; readonly isNew: boolean; readonly sbom: Sbom }
  | { readonly kind: "taken-vex"; readonly isNew: boolean; readonly vex: Vex }
  | { readonly kind: "refused"; readonly problem: ProblemText }

/** What is said of SBOMs; VEX takes none of it. */
export interface UploadOptions {
  readonly labels: readonly string[]
  readonly relationship: string | null
}

/** Sends one file as it is, to where its kind belongs, and tells how far it is. */
export async function uploadFile(
  file: File,
  options: UploadOptions,
  tell: (state: UploadState) => void,
): Promise<void> {
  try {
    const isVex = (await kindOfFile(file)) === "vex"
    await send(
      file,
      isVex ? `/api/v1/vex?${new URLSearchParams({ fileName: file.name })}` : sbomAddress(file, options),
      tell,
    )
  } catch (error) {
    tell({ kind: "refused", problem: problemText(error) })
  }
}

function sbomAddress(file: File, options: UploadOptions): string {
  const query = new URLSearchParams({ fileName: file.name })
  for (const label of options.labels) query.append("label", label)
  if (options.relationship) query.set("relationship", options.relationship)
  return `/api/v1/sboms?${query}`
}

/** XMLHttpRequest, since fetch does not tell what was sent. */
function send(file: File, address: string, tell: (state: UploadState) => void): Promise<void> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open("POST", address)
    request.setRequestHeader("content-type", "application/octet-stream")
    request.responseType = "json"
    request.upload.onprogress = (event) =>
      tell({ kind: "sending", sent: event.total === 0 ? 0 : event.loaded / event.total })
    let isSent = false
    request.upload.onload = () => {
      isSent = true
      tell({ kind: "reading", done: null })
    }
    request.onload = () => {
      const body: unknown = request.response
      if (request.status === 202 && isJob(body)) {
        followJob(body.id, tell).then(resolve, (error: unknown) => {
          tell({ kind: "refused", problem: problemText(error) })
          resolve()
        })
        return
      }
      if (request.status < 300 && isSbom(body)) tell({ kind: "taken", isNew: request.status === 201, sbom: body })
      else if (request.status < 300 && isVex(body))
        tell({ kind: "taken-vex", isNew: request.status === 201, vex: body })
      else
        tell({
          kind: "refused",
          problem: problemText(
            new ApiProblem(request.status, isProblem(body) ? body : {}, request.getResponseHeader("x-request-id")),
          ),
        })
      resolve()
    }
    request.onerror = () => {
      tell({
        kind: "refused",
        problem: {
          title: "The connection broke",
          detail: isSent
            ? "The file had been sent: it may have been taken. Send it again; the same file is the same document."
            : "Nothing was stored. Send it again.",
          places: [],
          requestId: null,
          signInAt: null,
        },
      })
      resolve()
    }
    tell({ kind: "sending", sent: 0 })
    request.send(file)
  })
}

const jobPauseMs = 700
/** About a minute: the job goes on whether or not the page hears of it. */
const unansweredMax = 80

/** Waits for the job of a very large file. */
async function followJob(jobId: string, tell: (state: UploadState) => void): Promise<void> {
  for (let unanswered = 0; ; ) {
    const answer = await api.GET("/api/v1/jobs/{jobId}", { params: { path: { jobId } } }).catch((error: unknown) => {
      if (!(error instanceof NoAnswer) || unanswered >= unansweredMax) throw error
      return null
    })
    if (answer === null) {
      unanswered += 1
      await new Promise((resolve) => setTimeout(resolve, jobPauseMs))
      continue
    }
    unanswered = 0
    const job = expectData(answer)
    if (job.result !== null) {
      const sbom = expectData(await api.GET("/api/v1/sboms/{sbomId}", { params: { path: { sbomId: job.result.id } } }))
      tell({ kind: "taken", isNew: true, sbom })
      return
    }
    if (job.error !== null) throw new ApiProblem(Number(job.error.status ?? 500), job.error, null)
    tell({ kind: "reading", done: job.progress })
    await new Promise((resolve) => setTimeout(resolve, jobPauseMs))
  }
}

const isJob = (body: unknown): body is { readonly id: string } =>
  typeof body === "object" && body !== null && "progress" in body && "id" in body && typeof body.id === "string"
const isProblem = (body: unknown): body is ProblemBody => typeof body === "object" && body !== null && "title" in body
const isSbom = (body: unknown): body is Sbom =>
  typeof body === "object" && body !== null && "sha256" in body && "asset" in body
const isVex = (body: unknown): body is Vex =>
  typeof body === "object" && body !== null && "sha256" in body && "unmatched" in body
