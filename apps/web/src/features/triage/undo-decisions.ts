import { api, expectData } from "../../api/client.ts"

/** Takes decisions back; what stood before them stands again. */
export async function undoDecisions(ids: readonly string[]): Promise<void> {
  // A request takes a thousand.
  for (let from = 0; from < ids.length; from += 1000)
    expectData(await api.POST("/api/v1/triage/undo", { body: { decisions: ids.slice(from, from + 1000) } }))
}
