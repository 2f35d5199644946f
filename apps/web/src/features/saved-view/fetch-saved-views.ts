import { queryOptions } from "@tanstack/react-query"
import { api, expectData } from "../../api/client.ts"

/** The lists whose questions can be kept. */
export type SavedList = "vulnerabilities" | "findings" | "assets" | "components" | "sboms" | "vex"

/** The person's own views of a list and those that others share, by name; old by a minute at most. */
export const savedViewsQuery = (list: SavedList) =>
  queryOptions({
    queryKey: ["saved-views", list],
    queryFn: async () => expectData(await api.GET("/api/v1/saved-views", { params: { query: { list } } })).items,
    staleTime: 60_000,
  })

export type SavedView = Awaited<ReturnType<NonNullable<ReturnType<typeof savedViewsQuery>["queryFn"]>>>[number]
