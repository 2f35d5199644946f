import { Text, Textarea } from "@mantine/core"
import { useState } from "react"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx"
import { counted } from "../../ui/counted.ts"
import { useDecideProposals, type Verdict, type WhichProposals } from "./use-decide-proposals.ts"

interface DecideProposalsProps {
  readonly which: WhichProposals
  readonly count: number
  onDone(): void
}

/** Takes proposals for true or sets them aside, after saying what follows. */
export function DecideProposals({ which, count, onDone }: DecideProposalsProps) {
  const mayDecide = useAllowance("create:vulnerability-triage")
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [note, setNote] = useState("")
  const decide = useDecideProposals(which, note, () => {
    setVerdict(null)
    onDone()
  })
  const isAccept = verdict === "accept"
  // Of several the deed names how many: beside one that is open, "Accept" alone could mean that one.
  const reach = count === 1 ? "" : ` ${count.toLocaleString("en")}`
  return (
    <>
      <AllowedButton allowance={mayDecide} onClick={() => setVerdict("accept")}>
        {`Accept${reach}`}
      </AllowedButton>
      <AllowedButton allowance={mayDecide} variant="default" onClick={() => setVerdict("reject")}>
        {`Reject${reach}`}
      </AllowedButton>
      <ConfirmDialog
        isOpen={verdict !== null}
        title={`${isAccept ? "Accept" : "Reject"} what is proposed for ${counted(count, "finding")}?`}
        deed={`${isAccept ? "Accept" : "Reject"} ${count.toLocaleString("en")}`}
        keep="Leave open"
        isReversible={isAccept}
        isPending={decide.isPending}
        problem={decide.error && problemText(decide.error)}
        onConfirm={() => verdict && decide.mutate(verdict)}
        onClose={() => setVerdict(null)}
      >
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
      </ConfirmDialog>
    </>
  )
}
