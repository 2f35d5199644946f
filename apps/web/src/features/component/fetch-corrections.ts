import { api, expectData } from "../../api/client.ts"
import { pageQuery } from "../../api/page-query.ts"

/** One page of corrections, those of single components and rules, the latest change first. */
export const fetchCorrections = async (filter: Readonly<Record<string, string>>, cursor: string | undefined) =>
  expectData(await api.GET("/api/v1/component-corrections", { querySerializer: pageQuery(filter, cursor) }))

export type Correction = Awaited<ReturnType<typeof fetchCorrections>>["items"][number]

/** One of them as it is now: what was just changed is among the first. */
export async function readCorrection(id: string): Promise<Correction> {
  const { items } = await fetchCorrections({}, undefined)
  const correction = items.find((each) => each.id === id)
  if (correction === undefined) throw new Error("Somebody took the correction back meanwhile.")
  return correction
}
