import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { counted } from "../../ui/counted.ts"
import { announce } from "../../ui/notices.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { undoDecisions } from "../triage/undo-decisions.ts"

interface DecideProposalsProps {
  /** Those to decide, or all open ones that a filter shows. */
  readonly which:
    | { readonly proposals: readonly string[] }
    | { readonly filter: { readonly documentId?: string; readonly vulnerability?: string } }
  readonly count: number
  onDone(): void
}

/** Takes proposals for true or sets them aside, after saying what follows. */
export function DecideProposals({ which, count, onDone }: DecideProposalsProps) {
  const client = useQueryClient()
  const mayDecide = useAllowance("create:vulnerability-triage")
  const [verdict, setVerdict] = useState<"accept" | "reject" | null>(null)
  const [note, setNote] = useState("")
  const findings = counted(count, "finding")
  const decide = useMutation({
    mutationFn: async (chosen: "accept" | "reject") =>
      expectData(
        await api.POST("/api/v1/triage/proposals/decide", {
          body: {
            verdict: chosen,
            ...("proposals" in which ? { proposals: [...which.proposals] } : { filter: which.filter }),
            ...(note.trim() === "" ? {} : { note: note.trim() }),
          },
        }),
      ),
    onSuccess: async ({ decided, decisions }, chosen) => {
      setVerdict(null)
      onDone()
      await client.invalidateQueries()
      const number = decided.length.toLocaleString("en")
      if (chosen === "reject") announce(`${number} rejected.`)
      else
        announce(`${number} accepted: they are your decisions now.`, {
          label: "Undo the decisions",
          run: () => void undoDecisions(decisions.map(({ id }) => id)).then(() => client.invalidateQueries()),
        })
    },
  })
  const isAccept = verdict === "accept"
  return (
    <>
      <AllowedButton allowance={mayDecide} onClick={() => setVerdict("accept")}>
        Accept
      </AllowedButton>
      <AllowedButton allowance={mayDecide} variant="default" onClick={() => setVerdict("reject")}>
        Reject
      </AllowedButton>
      <Modal
        opened={verdict !== null}
        onClose={() => setVerdict(null)}
        title={`${isAccept ? "Accept" : "Reject"} what is proposed for ${findings}?`}
        closeButtonProps={{ "aria-label": "Close" }}
      >
        <Stack gap="md">
          <Text size="sm">
            {isAccept
              ? "Each becomes a decision of yours for this version of its asset, with the author's reasons. Decisions can be undone."
              : "The findings stay as they are. What is rejected is kept under the rejected ones and cannot be opened again; you can still decide on the finding yourself."}
          </Text>
          <Textarea
            label="Note"
            description={isAccept ? "Kept with each decision" : undefined}
            value={note}
            maxLength={10_000}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {decide.error && <ProblemNote problem={problemText(decide.error)} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setVerdict(null)}>
              Leave open
            </Button>
            <Button
              {...(isAccept ? {} : { color: "red.9" })}
              loading={decide.isPending}
              onClick={() => verdict && decide.mutate(verdict)}
            >
              {isAccept ? "Accept" : "Reject"} {count.toLocaleString("en")}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
