import { useDebouncedValue } from "@mantine/hooks"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { announce } from "../../ui/notices.tsx"
import { type Reached, reachSentence } from "./reach-sentence.ts"

const previewKey = "correction preview"

interface CorrectionToTry {
  /** Of what is corrected or changed; null for a new rule. */
  readonly id: string | null
  /** What the form says; what would change is asked again whenever it does. */
  readonly said: unknown
  /** Whether it says nothing yet: nothing is asked then. */
  readonly isEmpty: boolean
  send(isTried: boolean): Promise<{ readonly reached: Reached }>
  /** Said before the reach, once it is saved: `Corrected`. */
  readonly done: string
  onSaved(): void
  onRefused(error: unknown): Promise<void>
}

/**
 * Saves a correction, and tries it while it is written; `error` is of the saving, else of the try, for the fields that
 * it names.
 */
export function useTriedCorrection({ id, said, isEmpty, send, done, onSaved, onRefused }: CorrectionToTry) {
  const client = useQueryClient()
  const words = JSON.stringify(said)
  const [asked] = useDebouncedValue(words, 400)
  const save = useMutation({
    mutationFn: () => send(false),
    onSuccess: async ({ reached }) => {
      announce(`${done}: ${reachSentence(reached)}`)
      onSaved()
      // The preview asked of what was before.
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== previewKey })
    },
    onError: onRefused,
  })
  const preview = useQuery({
    queryKey: [previewKey, id, asked],
    queryFn: () => send(true),
    // What is still being typed is not asked about, nor what is being saved.
    enabled: !isEmpty && asked === words && save.isIdle,
    retry: false,
  })
  return { save, preview, error: save.error ?? (isEmpty ? null : preview.error) }
}
