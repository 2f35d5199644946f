import { useDebouncedValue } from "@mantine/hooks"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { counted } from "../../ui/counted.ts"
import { announce } from "../../ui/notices.tsx"
import type { ProblemText } from "../../ui/problem-note.tsx"
import { sendAttachment } from "../triage-attachment/send-attachment.ts"
import type { StatusChoice } from "./status-choices.tsx"
import { lackOf, type TriageDraft, wishOf } from "./triage-draft.ts"
import type { TriageSubject } from "./triage-subject.ts"
import { undoAction } from "./undo-decisions.ts"

const previewKey = "triage-preview"

/** What is decided on, and who is told how it went. */
export interface DecisionSubject {
  readonly about: TriageSubject
  /**
   * The decision that stood when the form was opened, so that the second of two people is told; undefined for many
   * findings, of which the preview says what was the latest.
   */
  readonly standing?: string | null
  /** Package of the finding, for the reach by package. */
  readonly packagePurl: string | null
  /** Goes on to the next finding where there is one. */
  onSaved(): void
  /**
   * Where given, `onSaved` does not wait for the server's answer: a refusal comes here, when somebody else may have the
   * form already.
   */
  onRefused?(draft: TriageDraft, problem: ProblemText): void
}

/** A draft on its way to a decision: what it lacks, what it would reach, and saving it. */
export function useDecision(
  { about, standing, packagePurl, onSaved, onRefused }: DecisionSubject,
  draft: TriageDraft,
  choice: StatusChoice | undefined,
  mayDecide: boolean,
) {
  const client = useQueryClient()
  const status = choice?.base ?? null
  const lack = lackOf(draft, status)
  const wish = status !== null && lack === null && wishOf(draft, status, about, packagePurl)
  const [asked] = useDebouncedValue(wish ? JSON.stringify({ ...wish, note: undefined }) : null, 200)
  const preview = useQuery({
    queryKey: [previewKey, asked],
    enabled: asked !== null && wish !== false && mayDecide,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      if (!wish) return null
      return expectData(await api.POST("/api/v1/triage", { body: { ...wish, dryRun: true } }))
    },
  })
  /** Reads again what the decision may have changed. */
  const renew = () => client.invalidateQueries({ predicate: ({ queryKey: [name] }) => name !== previewKey })
  const save = useMutation({
    mutationFn: async () => {
      if (!wish) throw new Error("nothing is chosen")
      const { files, sent } = draft
      for (const file of files) if (!sent.has(file)) sent.set(file, await sendAttachment(file, null))
      const attachments = files.flatMap((file) => sent.get(file) ?? [])
      const meanwhile =
        standing !== undefined ? { ifDecision: standing } : preview.data ? { ifNoneAfter: preview.data.latest } : {}
      return expectData(
        await api.POST("/api/v1/triage", {
          body: { ...wish, attachments, dryRun: false, ...meanwhile },
          // Whoever closes the page right after has decided all the same. Of many findings nobody moves on before the
          // answer, and their ids may be more than the 64 KiB that a browser sends so (Fetch: HTTP-network-or-cache
          // fetch).
          keepalive: onRefused !== undefined,
        }),
      )
    },
    onSuccess: async ({ decisions, reached }) => {
      if (!onRefused) onSaved()
      await renew()
      announce(
        `${choice?.label}: ${counted(reached.findings, "finding")} in ${counted(reached.assets, "asset")}.`,
        undoAction(client, decisions),
      )
    },
    onError: async (error) => {
      // What somebody else decided meanwhile is to be seen, and stands before the next try.
      await Promise.all([renew(), preview.refetch()])
      onRefused?.(draft, problemText(error))
    },
  })
  return {
    lack,
    isWhole: wish !== false,
    reached: preview.data?.reached ?? null,
    error: save.error ?? preview.error,
    /** Whether the error answers a try to save. */
    isRefused: save.isError,
    isSaving: save.isPending,
    save: (): void => {
      save.mutate()
      if (onRefused) onSaved()
    },
  }
}
