import { List, Loader, Text } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { answersInWords, outcomes } from "./answer-words.ts"
import type { RuleWords } from "./fetch-action-rules.ts"

const shownMax = 5
const names = { mitigate: "Mitigate", monitor: "Monitor", accept: "Accept" } as const

/** How many findings the rules as they stand in the form would give another action; nothing is changed by asking. */
export function WhatChanges({ words }: { readonly words: RuleWords }) {
  const [asked] = useDebouncedValue(JSON.stringify(words), 400)
  const isAsked = asked === JSON.stringify(words)
  const preview = useQuery({
    queryKey: ["action-rules-preview", asked],
    enabled: isAsked,
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: async () =>
      expectData(await api.PUT("/api/v1/settings/action-rules", { body: { ...words, dryRun: true } })),
  })
  if (preview.error && isAsked) return <ProblemNote problem={problemText(preview.error)} />
  if (!preview.data) return <Loader size={16} role="status" aria-label="Counting what changes" />
  const { changes, inversions } = preview.data
  return (
    <div style={{ opacity: preview.isPlaceholderData || !isAsked ? 0.5 : 1 }}>
      <Text size="sm" aria-live="polite">
        {changes.findings === 0 ? (
          "No open finding gets another action."
        ) : (
          <>
            <b>
              {changes.findings.toLocaleString("en")} open {changes.findings === 1 ? "finding" : "findings"}
            </b>{" "}
            {changes.findings === 1 ? "gets" : "get"} another action:{" "}
            {changes.moves
              .map(({ from, to, findings }) => `${findings.toLocaleString("en")} from ${names[from]} to ${names[to]}`)
              .join(", ")}
            .
          </>
        )}
      </Text>
      {inversions.length > 0 && (
        <>
          <Text size="sm" mt="sm">
            A worse answer has a milder outcome in {inversions.length === 100 ? "100 or more" : inversions.length}{" "}
            {inversions.length === 1 ? "place" : "places"}. It may be meant:
          </Text>
          <List size="sm" mt={4} spacing={2}>
            {inversions.slice(0, shownMax).map(({ milder, worse }) => (
              <List.Item key={`${answersInWords(milder)} ${answersInWords(worse)}`}>
                {answersInWords(worse)} is {outcomeOf(worse.priority)}, but {answersInWords(milder)} is{" "}
                {outcomeOf(milder.priority)}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </div>
  )
}

const outcomeOf = (priority: string): string =>
  (outcomes.find((each) => each.value === priority)?.label ?? priority).toLowerCase()
