import type { QueryClient } from "@tanstack/react-query"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { announce } from "../../ui/notices.tsx"

/**
 * The way back in a notice: takes decisions back, so that what stood before them stands again. Where that fails it is
 * said, and can be tried again.
 */
export const undoAction = (client: QueryClient, decisions: readonly { readonly id: string }[], label = "Undo") => ({
  label,
  run: () => void undo(client, decisions),
})

async function undo(client: QueryClient, decisions: readonly { readonly id: string }[]): Promise<void> {
  try {
    // A request takes a thousand.
    for (let from = 0; from < decisions.length; from += 1000) {
      const ids = decisions.slice(from, from + 1000).map(({ id }) => id)
      expectData(await api.POST("/api/v1/triage/undo", { body: { decisions: ids } }))
    }
  } catch (error) {
    const { title, detail } = problemText(error)
    announce(`Not undone. ${title}. ${detail}`, { ...undoAction(client, decisions, "Try again"), stays: true })
  }
  await client.invalidateQueries()
}
