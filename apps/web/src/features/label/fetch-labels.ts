import { api, expectData } from "../../api/client.ts"
import { pageQuery } from "../../api/page-query.ts"

/** One page of labels by the address's filter. */
export const fetchLabels = async (filter: Readonly<Record<string, string>>, cursor: string | undefined) =>
  expectData(await api.GET("/api/v1/labels", { querySerializer: pageQuery(filter, cursor) }))

export type Label = Awaited<ReturnType<typeof fetchLabels>>["items"][number]

/** One of them as it is now. */
export async function readLabel(id: string): Promise<Label> {
  const label = expectData(await api.GET("/api/v1/labels")).items.find((each) => each.id === id)
  if (label === undefined) throw new Error("Somebody deleted the label meanwhile.")
  return label
}
