import { queryOptions } from "@tanstack/react-query"
import { api, expectData } from "../../api/client.ts"

/** The decisions that reach a finding; the first is in force. */
export const findingDecisionsQuery = (findingId: string) =>
  queryOptions({
    queryKey: ["finding-decisions", findingId],
    queryFn: async () =>
      expectData(await api.GET("/api/v1/findings/{findingId}/decisions", { params: { path: { findingId } } })),
  })

export type Decision = Awaited<
  ReturnType<NonNullable<ReturnType<typeof findingDecisionsQuery>["queryFn"]>>
>["items"][number]["decision"]
export type Attachment = Decision["attachments"][number]
