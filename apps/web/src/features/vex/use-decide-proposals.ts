import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api, expectData } from "../../api/client.ts"
import { announce } from "../../ui/notices.tsx"
import { undoAction } from "../triage/undo-decisions.ts"

export type Verdict = "accept" | "reject"

/** Those to decide, or all open ones that a filter shows. */
export type WhichProposals =
  | { readonly proposals: readonly string[] }
  | { readonly filter: Readonly<Record<string, string>> }

/** Takes the word on proposals; what was accepted can be undone from the notice. */
export function useDecideProposals(which: WhichProposals, note: string, onDecided: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (verdict: Verdict) =>
      expectData(
        await api.POST("/api/v1/triage/proposals/decide", {
          body: {
            verdict,
            ...("proposals" in which ? { proposals: [...which.proposals] } : { filter: which.filter }),
            ...(note.trim() === "" ? {} : { note: note.trim() }),
          },
        }),
      ),
    onSuccess: async ({ decided, decisions }, verdict) => {
      onDecided()
      await client.invalidateQueries()
      const number = decided.length.toLocaleString("en")
      if (verdict === "reject") announce(`${number} rejected.`)
      else
        announce(
          `${number} accepted: they are your decisions now.`,
          undoAction(client, decisions, "Undo the decisions"),
        )
    },
  })
}
