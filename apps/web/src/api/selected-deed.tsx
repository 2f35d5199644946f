import { Text } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import type { Allowance } from "../session/use-session.ts"
import { AllowedButton } from "../ui/allowed-button.tsx"
import { ConfirmDialog } from "../ui/confirm-dialog.tsx"
import type { Selected, Which } from "../ui/list/selected-rows.tsx"
import { announce } from "../ui/notices.tsx"
import { useFocusBack } from "../ui/use-focus-back.ts"
import { problemText } from "./problem-text.ts"

interface Answer {
  readonly results: readonly { readonly id: string; readonly result: string }[]
}

interface SelectedDeedProps<Told extends Answer> {
  readonly selected: Selected
  readonly allowance: Allowance
  /** "Delete". */
  readonly verb: string
  /** What is done to these rows, where the verb does not simply stand before them: "Set 3 SBOMs inactive". */
  phrase?(rows: string): string
  /** What the API calls a row that it was done to: "deleted". */
  readonly done: Told["results"][number]["result"]
  /** The same word as people read it, where that is another: "undone". */
  readonly said?: string
  /** Does it, or only tells what it would come to. */
  send(body: Which & { readonly dryRun: boolean }): Promise<Told>
  /** What it would come to, or came to, in a sentence. */
  reach(told: Told): ReactNode
  readonly isReversible?: boolean
  /** What follows for good, and what more is asked. */
  readonly children: ReactNode
}

/**
 * A deed for the selected rows of a list: names them, tells first what it would come to, and afterwards what became of
 * each.
 */
export function SelectedDeed<Told extends Answer>({ allowance, verb, ...deed }: SelectedDeedProps<Told>) {
  const [isAsking, setAsking] = useState(false)
  const isReversible = deed.isReversible ?? false
  return (
    <>
      <AllowedButton
        allowance={allowance}
        variant="default"
        {...(isReversible ? {} : { c: "var(--wb-critical)" })}
        onClick={() => setAsking(true)}
      >
        {verb}…
      </AllowedButton>
      {isAsking && <Question {...deed} verb={verb} isReversible={isReversible} onClose={() => setAsking(false)} />}
    </>
  )
}

interface QuestionProps<Told extends Answer> extends Omit<SelectedDeedProps<Told>, "allowance"> {
  onClose(): void
}

function Question<Told extends Answer>({ selected, verb, done, send, reach, onClose, ...props }: QuestionProps<Told>) {
  useFocusBack()
  const said = props.said ?? done
  const phrase = props.phrase ?? ((rows: string) => `${verb} ${rows}`)
  const client = useQueryClient()
  const { which, text, count, counted } = selected
  const tried = useQuery({
    queryKey: ["selection", verb, which],
    queryFn: () => send({ ...which, dryRun: true }),
    gcTime: 0,
    retry: false,
  })
  const deed = useMutation({
    // What came to match since is none of what was told.
    mutationFn: async () => {
      const ids = tried.data?.results.map(({ id }) => id)
      if (tried.data && ids?.length === 0) return tried.data
      return send({ ...(ids ? { ids } : which), dryRun: false })
    },
    onSuccess: async ({ results }) => {
      const reached = reachedOf(results, done)
      onClose()
      selected.clear()
      await client.invalidateQueries()
      announce(`${counted(reached)} ${said}.${othersText(results.length - reached, said)}`)
    },
  })
  const problem = deed.error ?? tried.error
  const reached = tried.data && reachedOf(tried.data.results, done)
  const keep = count === 1 ? "it" : "them"
  return (
    <ConfirmDialog
      isOpen
      title={`${phrase(text)}?`}
      keep={props.isReversible ? "Leave as it is" : `Keep ${keep}`}
      deed={phrase(reached === undefined ? text : counted(reached))}
      isReversible={props.isReversible ?? false}
      isPending={deed.isPending || tried.isLoading}
      problem={problem && problemText(problem)}
      onConfirm={() => deed.mutate()}
      onClose={onClose}
    >
      <Named selected={selected} />
      {props.children}
      {tried.data && (
        <Text size="sm" aria-live="polite">
          {reach(tried.data)}
          {othersText(tried.data.results.length - (reached ?? 0), said)}
        </Text>
      )}
    </ConfirmDialog>
  )
}

const reachedOf = (results: Answer["results"], done: string): number =>
  results.filter(({ result }) => result === done).length

/** Those that it was not done to, by it. */
const othersText = (others: number, said: string): string =>
  others === 0 ? "" : ` ${others.toLocaleString("en")} ${others === 1 ? "is" : "are"} ${said} already, or gone.`

const namesShown = 6

/** "ci-shop, nightly-report and 12 more". */
function Named({ selected: { names, count } }: { readonly selected: Selected }) {
  const shown = names.slice(0, namesShown)
  const more = count - shown.length
  return (
    <Text size="sm" fw={600} style={{ overflowWrap: "anywhere" }}>
      {shown.join(", ")}
      {more > 0 && ` and ${more.toLocaleString("en")} more`}
    </Text>
  )
}
